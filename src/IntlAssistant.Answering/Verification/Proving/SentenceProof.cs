using IntlAssistant.Answering.Verification.Proving.Clauses;
using IntlAssistant.Answering.Verification.Proving.Copies;
using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Holds one sentence against passages: its names and facts first, then what it speaks of, then each of its clauses.</summary>
/// <param name="said">The sentence.</param>
/// <param name="passages">The passages; never empty.</param>
/// <param name="carried">What the sentence before spoke of, for one that only says "it".</param>
/// <param name="before">The sentence before.</param>
internal sealed class SentenceProof(Statement said, IReadOnlyList<ProvingPassage> passages, IReadOnlyList<StatementTerm> carried, Statement? before)
{
    // Units so near to the best one may be meant as well.
    private const double NearlyBest = 0.9;
    private const int MostMeant = 3;

    private readonly NearUnits units = new(said, passages);

    /// <summary>Whether the passages prove the sentence.</summary>
    public Finding Run()
    {
        if (passages.All(passage => passage.Units.Count == 0))
        {
            return Finding.Of(SentenceFault.Uncovered, "the passage is empty");
        }

        if (new CopyProof(said, passages, carried).Run() is { } copied)
        {
            return copied;
        }

        if (NameProof.Unknown(said, passages) is { } name)
        {
            return Finding.Of(SentenceFault.Name, name);
        }

        var (fault, places) = new FactProof(said, passages, carried).Run();
        if (fault is not null)
        {
            return fault;
        }

        var near = Enumerable.Range(0, Math.Max(1, said.ClauseCount)).Select(units.Of).ToList();
        var meant = near.Select(Meant).ToList();
        return OfWhole(near, places) ?? OfClauses(near) ?? SubjectProof.Fault(said, meant)
            ?? new Finding(null, "", [.. places.Values.Concat(meant.Select(clause => clause[0])).Distinct()]);
    }

    private static IReadOnlyList<Place> Meant(IReadOnlyList<NearUnit> near) =>
        [.. near.Where(each => each.Score >= near[0].Score * NearlyBest).Take(MostMeant).Select(each => each.Place)];

    private Finding? OfWhole(List<IReadOnlyList<NearUnit>> near, IReadOnlyDictionary<PlacedFact, Place> places) =>
        new OrdinalProof(said, passages).Fault()
        ?? new DeedProof(said, passages).Fault()
        ?? SequenceProof.Fault(said, passages)
        ?? new ParallelProof(said, passages).Fault()
        ?? AstrayProof.Fault(said, units, places)
        ?? new CoverageProof(said, passages).Fault(near, places.Values)
        ?? (YearProof.SaysNow(said, near[0][0].Place.Unit) ? Finding.Of(SentenceFault.Date, "now") : null);

    private Finding? OfClauses(List<IReadOnlyList<NearUnit>> near)
    {
        var coverage = new CoverageProof(said, passages);
        var together = new TogetherProof(said, passages);
        var denials = new DenialProof(said, passages, units.Telling);
        return near.Select((found, clause) => coverage.Fault(clause, found)
            ?? together.Fault(clause)
            ?? Exchanged(found[0].Place.Unit)
            ?? denials.Fault(clause)
            ?? ClauseProof.Fault(said, clause, units.HeldAgainst(clause, found), before)).FirstOrDefault(fault => fault is not null);
    }

    private Finding? Exchanged(ProvingUnit unit) =>
        new ExchangedProof(said, unit).Exchanged() is { } exchanged ? Finding.Of(SentenceFault.Pairing, exchanged) : null;
}
