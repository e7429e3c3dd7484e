using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Tells whether what a clause puts together stands together in the passages: in one sentence, item or row of theirs, with what leads to it.</summary>
/// <remarks>Behind "and" the clause may go on with what another sentence says, and between commas with another item of the same list.</remarks>
/// <param name="said">The sentence.</param>
/// <param name="passages">The passages.</param>
internal sealed class TogetherProof(Statement said, IReadOnlyList<ProvingPassage> passages)
{
    // A word of less weight stands beside anything.
    private const double LeastTelling = 0.35;
    private const double OfFact = 1;
    private const double OfName = 1;

    // What only everyday words may say elsewhere need not come from there.
    private const double Surely = 0.7;

    // A clause of less is too little to be of one sentence alone.
    private const double LeastOfClause = 1.5;

    // So much of it may stand elsewhere in the passages; beside a number, less: whose it is must be sure.
    private const double MostElsewhere = 0.95;
    private const double MostElsewhereOfFacts = 0.55;

    private readonly List<(ProvingUnit Unit, bool IsForeign)> units = [.. passages
        .SelectMany(passage => passage.Units.Select(unit => (unit, passage.IsForeignTo(said))))];

    /// <summary>The fault of a clause that puts together what stands apart; <see langword="null"/> when all stands together.</summary>
    public Finding? Fault(int clause)
    {
        var terms = said.Terms.Where(term => term.Clause == clause && Tells(term) && StandsSomewhere(term)).ToList();
        var facts = said.Facts.Where(fact => fact.Clause == clause && IsCompared(fact.Fact) && units.Exists(each => Has(each.Unit, fact))).ToList();
        if (terms.Sum(term => term.Weight) + (facts.Count * OfFact) < LeastOfClause)
        {
            return null;
        }

        var segments = terms.Select(term => term.Segment).Concat(facts.Select(fact => fact.Segment)).Distinct().Order()
            .Select(segment => new Part(segment, [.. terms.Where(term => term.Segment == segment)], [.. facts.Where(fact => fact.Segment == segment)]));
        return LeastElsewhere(segments) > (facts.Count > 0 ? MostElsewhereOfFacts : MostElsewhere)
            ? Finding.Of(SentenceFault.Pairing, string.Join(", ", terms.Select(term => term.Label)))
            : null;
    }

    private static bool Tells(StatementTerm term) => !term.IsMark && !term.IsRelation && !term.IsGeneric && term.Weight >= LeastTelling;

    private static bool IsCompared(HardFact fact) => !fact.MayBeArticle && fact.Kind is not (HardFactKind.Mail or HardFactKind.Link);

    private bool StandsSomewhere(StatementTerm term) =>
        units.Exists(each => (term.IsConcept || !each.IsForeign) && each.Unit.Own.Nearness(term, each.IsForeign) >= Surely);

    // How much of the parts stands elsewhere at least, when each is of one unit and the next may be of another only where that is allowed:
    // the shortest way through parts and units, part by part.
    private double LeastElsewhere(IEnumerable<Part> parts)
    {
        var elsewhere = new double[units.Count];
        foreach (var part in parts)
        {
            var before = elsewhere;
            var mayChange = IsJoined(part.Segment);
            elsewhere = [.. units.Select((each, to) => Elsewhere(part, each.Unit, each.IsForeign)
                + units.Select((other, from) => from == to || mayChange || AreItems(each.Unit, other.Unit) ? before[from] : double.MaxValue).Min())];
        }

        return elsewhere.Min();
    }

    private static double Elsewhere(Part part, ProvingUnit unit, bool isForeign) =>
        part.Terms.Sum(term => Covers(unit, term, isForeign) ? 0 : term.IsName ? Math.Max(OfName, term.Weight) : term.Weight) + part.Facts.Count(fact => !Has(unit, fact));

    private bool IsJoined(int segment)
    {
        for (var at = 1; at < said.Tokens.Count; at++)
        {
            if (said.Segments[at] == segment)
            {
                return Segmenter.IsJoining(said.Tokens[at]);
            }
        }

        return false;
    }

    private static bool AreItems(ProvingUnit one, ProvingUnit other) => one.IsItem && other.IsItem && ReferenceEquals(one.Lead, other.Lead)
        && one.Said.Facts.Count == 0 && other.Said.Facts.Count == 0;

    // "It takes …": of what the sentence before it speaks.
    private static bool Covers(ProvingUnit unit, StatementTerm term, bool isForeign) => unit.Narrow.Covers(term, isForeign)
        || (unit is { IsSentence: true, Before: { } before } && unit.Said.LeansBack && unit.Own.Like().Add(before).Covers(term, isForeign));

    private static bool Has(ProvingUnit unit, PlacedFact fact) =>
        unit.Above.Prepend(unit.Said).Any(statement => statement.Facts.Any(other => FactProof.Follows(fact.Fact, other.Fact)));

    // What one segment of the clause speaks of.
    private sealed record Part(int Segment, IReadOnlyList<StatementTerm> Terms, IReadOnlyList<PlacedFact> Facts);
}
