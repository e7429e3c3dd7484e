using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Holds one sentence against passages.</summary>
/// <param name="said">The sentence.</param>
/// <param name="passages">The passages; never empty.</param>
/// <param name="carried">What the sentence before spoke of, for one that only says "it".</param>
/// <param name="before">The sentence before.</param>
internal sealed class SentenceProof(Statement said, IReadOnlyList<ProvingPassage> passages, IReadOnlyList<StatementTerm> carried, Statement? before)
{
    // How much of what a sentence says must be covered. A translation's everyday words cannot be looked up, so they weigh little.
    private const double LeastCovered = 0.6;
    private const double LeastCoveredForeign = 0.55;
    private const double ForeignWord = 0.3;
    private const double FactWeight = 1.5;
    private const double ContextShare = 0.4;

    private const int FoundBeside = 3;
    private const int FoundBesideUnknown = 2;
    private const double UnknownWord = 0.5;

    // A translation writes "the Centre", which no page need say: a word that everybody knows is no name.
    private const double UnlistedWord = 0.79;

    // Units so near to the best one may be meant as well, or may be what a clause is held against.
    private const double NearlyBest = 0.9;
    private const double NearEnough = 0.6;
    private const double NearForCover = 0.75;
    private const int MostUnits = 6;

    // From such a weight on, a thing or a word that one unit alone speaks of tells which unit is meant.
    private const double PinningConcept = 1;
    private const double PinningWord = 0.7;

    // How much of each clause must be covered that says enough to be judged, and of one that gives a cause that the passage does not.
    private const double EnoughOfClause = 1.2;
    private const double LeastOfClause = 0.34;
    private const double LeastOfCause = 0.75;

    // How much of what stands of a clause in the likest unit must stand in the one that a value of it comes from: of the same passage, of another.
    private const double LeastOfUnit = 0.15;
    private const double LeastOfPassage = 0.5;

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

        var near = Enumerable.Range(0, Math.Max(1, said.ClauseCount)).Select(Nearest).ToList();
        List<IReadOnlyList<Place>> clauses = [.. near.Select(IReadOnlyList<Place> (found) => [.. found.Where(each => each.Score >= found[0].Score * NearlyBest).Take(3).Select(each => each.Place)])];
        if (Astray(places) is { } astray)
        {
            return astray;
        }

        if (Covered(near, places) is { } uncovered)
        {
            return uncovered;
        }

        var denials = new DenialProof(said, passages, Telling);
        for (var clause = 0; clause < clauses.Count; clause++)
        {
            if (Unsaid(clause, near[clause]) is { } unsaid)
            {
                return unsaid;
            }

            if (denials.Fault(clause) is { } denied)
            {
                return denied;
            }

            if (SpeechProof.Fault(said, clause, HeldAgainst(clause, near[clause]), before) is { } speech)
            {
                return speech;
            }
        }

        return Joined(clauses) ?? new Finding(null, "", [.. Used(clauses, places)]);
    }

    private string? UnknownName() => said.Terms
        .Where(term => term.IsName && (term.IsConcept || term.Weight >= UnlistedWord || !passages.All(IsForeign)) && !passages.Any(passage => passage.All.Covers(term, IsForeign(passage))))
        .Select(term => term.Label).FirstOrDefault();

    private bool IsForeign(ProvingPassage passage) => passage.Passage.Page.Language != said.Language;

    // A value that stands where hardly anything of its clause does: another page's number in this page's sentence.
    private Finding? Astray(IReadOnlyDictionary<PlacedFact, Place> places)
    {
        foreach (var (fact, place) in places)
        {
            var terms = said.Terms.Where(term => term.Clause == fact.Clause && !term.IsMark && !term.IsGeneric).Select(term => (Term: term, Weight: (term.Weight + 0.05) * Telling(term))).ToList();
            var best = passages.SelectMany(passage => passage.Units.Select(unit => (Passage: passage, Score: ScoreOf(unit, passage)))).MaxBy(each => each.Score);
            var least = best.Passage == place.Passage ? LeastOfUnit : LeastOfPassage;
            if (best.Score >= EnoughOfClause && ScoreOf(place.Unit, place.Passage) < best.Score * least)
            {
                return Finding.Of(SentenceFault.Pairing, fact.Fact.Span.Of(said.Text));
            }

            double ScoreOf(ProvingUnit unit, ProvingPassage passage) => terms.Sum(each => Near(each.Term, unit, IsForeign(passage)) * each.Weight);
        }

        return null;
    }

    // A clause of its own that the passage hardly says, and a cause that it does not give.
    private Finding? Unsaid(int clause, IReadOnlyList<(Place Place, double Score)> near)
    {
        var terms = said.Terms.Where(term => term.Clause == clause && !term.IsMark && !term.IsGeneric && (term.IsConcept || !passages.All(IsForeign))).ToList();
        var all = terms.Sum(term => term.Weight);
        if (all < EnoughOfClause || said.Facts.Any(fact => fact.Clause == clause))
        {
            return null;
        }

        var share = near.Max(each => terms.Sum(term => each.Place.Unit.Context.Covers(term, IsForeign(each.Place.Passage)) ? term.Weight : 0)) / all;
        var isCause = said.MarksOf(clause).HasFlag(Mark.Because) && !passages.Any(passage => passage.Units.Any(unit => unit.Said.AllMarks.HasFlag(Mark.Because)));
        return share < (isCause ? LeastOfCause : LeastOfClause)
            ? Finding.Of(SentenceFault.Uncovered, string.Join(' ', said.Tokens.Where((_, at) => said.Clauses[at] == clause).Select(token => token.Surface)))
            : null;
    }

    // The units that come nearest to a clause, the nearest first; never empty. What stands in one unit alone tells most of where a clause comes from.
    private List<(Place Place, double Score)> Nearest(int clause)
    {
        var terms = said.Terms.Where(term => term.Clause == clause).Select(term => (Term: term, Telling: Telling(term))).ToList();
        var facts = said.Facts.Where(fact => fact.Clause == clause).ToList();
        var scored = passages.SelectMany(passage => passage.Units.Select(unit => (Place: new Place(passage, unit),
                Score: terms.Sum(term => Near(term.Term, unit, IsForeign(passage)) * (term.Term.Weight + 0.05) * term.Telling)
                    + (FactWeight * facts.Count(fact => unit.Said.Facts.Any(other => fact.Fact.FollowsFrom(other.Fact)))))))
            .OrderByDescending(candidate => candidate.Score).ToList();
        return [.. scored.Where(candidate => candidate.Score >= scored[0].Score * NearEnough).Take(MostUnits)];
    }

    // How few units of the passages speak of it.
    private double Telling(StatementTerm term)
    {
        var (all, speaking) = (0, 0);
        foreach (var passage in passages)
        {
            all += passage.Units.Count;
            speaking += passage.Units.Count(unit => unit.Own.Covers(term, IsForeign(passage)));
        }

        return speaking == 0 ? 1 : Math.Log2(1 + ((double)all / speaking));
    }

    // Where something of the clause stands in one unit alone, the clause is about that: it is held against it whatever else is near.
    private List<ProvingUnit> HeldAgainst(int clause, IReadOnlyList<(Place Place, double Score)> near)
    {
        var all = passages.SelectMany(passage => passage.Units.Select(unit => new Place(passage, unit))).ToList();
        var pinned = said.Terms.Where(term => term.Clause == clause && !term.IsMark && !term.IsGeneric && (term.IsConcept ? term.Weight >= PinningConcept : term.Weight >= PinningWord))
            .Select(term => all.Where(place => place.Unit.Own.Covers(term, IsForeign(place.Passage))).ToList())
            .Where(places => places.Count == 1).Select(places => places[0].Unit).Distinct().ToList();
        return pinned.Count == 1 ? pinned : [.. near.Select(each => each.Place.Unit)];
    }

    private static double Near(StatementTerm term, ProvingUnit unit, bool isForeign) =>
        unit.Own.Nearness(term, isForeign) is var own and > 0 ? own : unit.Context.Nearness(term, isForeign) * ContextShare;

    private Finding? Covered(
        List<List<(Place Place, double Score)>> near,
        IReadOnlyDictionary<PlacedFact, Place> places)
    {
        var units = near.SelectMany(found => found.Where(each => each.Score >= found[0].Score * NearForCover)).Select(each => each.Place).Concat(places.Values).Distinct().ToList();
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
        if (term.IsName)
        {
            return false;
        }

        var concepts = said.Terms.Where(other => other.IsConcept).ToList();
        var found = concepts.Count(other => passages.Any(passage => passage.All.Covers(other, passage.Passage.Page.Language != said.Language)));
        return concepts.Count - found == 1 && ((found >= FoundBeside && !term.IsHeadword && term.Words.Count == 1)
            || (found + said.Facts.Count >= FoundBesideUnknown && IsUnknownWord(said, passages)));
    }

    // In a translation, a thing may be called by a word that the thesaurus does not know: not where the passage names a thing that the
    // sentence does not, which it may have been put in the place of.
    private static bool IsUnknownWord(Statement said, IReadOnlyList<ProvingPassage> passages)
    {
        if (passages.Any(passage => passage.Passage.Page.Language == said.Language))
        {
            return false;
        }

        var told = passages[0].All.Like().Add(said);
        var nearest = passages.SelectMany(passage => passage.Units).MaxBy(unit => unit.Said.Terms.Sum(term => told.Covers(term, true) ? term.Weight : 0)
            + said.Facts.Count(fact => unit.Said.Facts.Any(other => fact.Fact.FollowsFrom(other.Fact))));
        var concepts = said.Terms.SelectMany(term => term.Concepts).ToHashSet();
        return nearest is not null
            && nearest.Said.Terms.All(term => !term.IsEntity || (term.IsConcept ? term.Concepts.Any(concepts.Contains) : told.Covers(term, true)))
            && nearest.Said.Terms.Any(term => !term.IsConcept && term.Weight >= UnknownWord);
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
