using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Holds one sentence against passages.</summary>
/// <param name="said">The sentence.</param>
/// <param name="passages">The passages; never empty.</param>
/// <param name="carried">What the sentence before spoke of, for one that only says "it".</param>
internal sealed class SentenceProof(Statement said, IReadOnlyList<ProvingPassage> passages, IReadOnlyList<StatementTerm> carried)
{
    // How much of what a sentence says must be covered. A translation's everyday words cannot be looked up, so they weigh little.
    private const double LeastCovered = 0.6;
    private const double LeastCoveredForeign = 0.55;
    private const double ForeignWord = 0.3;
    private const double FactWeight = 1.5;
    private const double ContextShare = 0.4;

    private const int FoundBeside = 3;

    // Units so near to the best one may be meant as well.
    private const double NearlyBest = 0.9;

    /// <summary>Whether the passages prove the sentence.</summary>
    public Finding Run()
    {
        if (passages.All(passage => passage.Units.Count == 0))
        {
            return Finding.Of(SentenceFault.Uncovered, "the passage is empty");
        }

        if (UnknownName() is { } name)
        {
            return Finding.Of(SentenceFault.Name, name);
        }

        var (fault, places) = new FactProof(said, passages, carried).Run();
        if (fault is not null)
        {
            return fault;
        }

        var clauses = Enumerable.Range(0, Math.Max(1, said.ClauseCount)).Select(Nearest).ToList();
        if (Covered(clauses, places) is { } uncovered)
        {
            return uncovered;
        }

        for (var clause = 0; clause < clauses.Count; clause++)
        {
            if (SpeechProof.Fault(said, clause, [.. clauses[clause].Select(near => near.Unit)]) is { } speech)
            {
                return speech;
            }
        }

        return Joined(clauses) ?? new Finding(null, "", [.. Used(clauses, places)]);
    }

    private string? UnknownName() => said.Terms
        .Where(term => term.IsName && !passages.Any(passage => passage.All.Covers(term, IsForeign(passage))))
        .Select(term => term.Label).FirstOrDefault();

    private bool IsForeign(ProvingPassage passage) => passage.Passage.Page.Language != said.Language;

    // The units that come nearest to a clause, the nearest first; never empty.
    private IReadOnlyList<Place> Nearest(int clause)
    {
        var terms = said.Terms.Where(term => term.Clause == clause).ToList();
        var facts = said.Facts.Where(fact => fact.Clause == clause).ToList();
        var scored = passages.SelectMany(passage => passage.Units.Select(unit => (Passage: passage, Unit: unit,
                Score: terms.Sum(term => Near(term, unit, IsForeign(passage)) * (term.Weight + 0.05))
                    + (FactWeight * facts.Count(fact => unit.Said.Facts.Any(other => fact.Fact.FollowsFrom(other.Fact)))))))
            .OrderByDescending(candidate => candidate.Score).ToList();
        return [.. scored.Where(candidate => candidate.Score >= scored[0].Score * NearlyBest).Take(3).Select(candidate => new Place(candidate.Passage, candidate.Unit))];
    }

    private static double Near(StatementTerm term, ProvingUnit unit, bool isForeign) =>
        unit.Own.Nearness(term, isForeign) is var own and > 0 ? own : unit.Context.Nearness(term, isForeign) * ContextShare;

    private Finding? Covered(
        List<IReadOnlyList<Place>> clauses,
        IReadOnlyDictionary<PlacedFact, Place> places)
    {
        var units = clauses.Select(near => near[0]).Concat(places.Values).Distinct().ToList();
        var (all, covered) = (0.0, 0.0);
        StatementTerm? missing = null;
        foreach (var term in said.Terms)
        {
            var weight = WeightOf(term);
            all += weight;
            if (units.Exists(place => (place.Unit.IsItem ? place.Passage.All : place.Unit.Context).Covers(term, IsForeign(place.Passage))))
            {
                covered += weight;
            }
            else if (missing is null || Rank(term) > Rank(missing))
            {
                missing = term;
            }
        }

        all += said.Facts.Count * 0.5;
        covered += said.Facts.Count * 0.5;
        var least = passages.All(IsForeign) ? LeastCoveredForeign : LeastCovered;
        if (missing is null)
        {
            return null;
        }

        return missing is { IsEntity: true, IsEveryday: false } && !IsTolerable(missing, said, passages) ? Finding.Of(SentenceFault.Uncovered, missing.Label)
            : covered < least * all ? Finding.Of(SentenceFault.Uncovered, $"{missing.Label} ({covered / all:0.00})")
            : null;
    }

    /// <summary>
    /// Whether one word may be none of the passage's: a verb that is also a subject's word, "llega" for "comes". Only one, no name and not
    /// the word that its concept is called by, and where most of what the sentence speaks of is found.
    /// </summary>
    public static bool IsTolerable(StatementTerm term, Statement said, IReadOnlyList<ProvingPassage> passages)
    {
        if (term.IsName || term.IsHeadword || term.Words.Count > 1)
        {
            return false;
        }

        var concepts = said.Terms.Where(other => other.IsConcept).ToList();
        var found = concepts.Count(other => passages.Any(passage => passage.All.Covers(other, passage.Passage.Page.Language != said.Language)));
        return concepts.Count - found == 1 && found >= FoundBeside;
    }

    private static double Rank(StatementTerm term) => term.Weight + (term is { IsEntity: true, IsEveryday: false } ? 1 : 0);

    private double WeightOf(StatementTerm term) => term.IsConcept || !passages.All(IsForeign) ? term.Weight : term.Weight * ForeignWord;

    // A clause without a subject of its own goes on about the one before: on another page that may be another thing.
    private Finding? Joined(List<IReadOnlyList<Place>> clauses)
    {
        var subject = new List<StatementTerm>();
        ProvingPassage? of = null;
        for (var clause = 0; clause < clauses.Count; clause++)
        {
            var own = said.Terms.Where(term => term.Clause == clause && term.IsEntity).ToList();
            var near = clauses[clause].FirstOrDefault(place => place.Passage == of, clauses[clause][0]);
            var (passage, unit) = (near.Passage, near.Unit);
            if (of is not null && passage != of && subject.Count > 0 && !subject.Exists(term => unit.Context.Covers(term, IsForeign(passage))))
            {
                return Finding.Of(SentenceFault.Pairing, subject[0].Label);
            }

            subject = own.Count > 0 ? own : subject;
            of = passage;
        }

        return null;
    }

    private static IEnumerable<Place> Used(
        List<IReadOnlyList<Place>> clauses,
        IReadOnlyDictionary<PlacedFact, Place> places) =>
        places.Values.Concat(clauses.Select(near => near[0])).Distinct();
}
