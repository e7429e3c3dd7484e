using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>A unit that a clause may come from.</summary>
/// <param name="Place">The unit.</param>
/// <param name="Score">How much of the clause stands there.</param>
internal readonly record struct NearUnit(Place Place, double Score);

/// <summary>Finds the units of passages that a clause may come from, by what both speak of.</summary>
/// <param name="said">The sentence.</param>
/// <param name="passages">The passages; never empty.</param>
internal sealed class NearUnits(Statement said, IReadOnlyList<ProvingPassage> passages)
{
    private const double FactWeight = 1.5;

    // Even a word that says nothing by itself tells two units apart.
    private const double OfAnyTerm = 0.05;

    // What stands only around a unit counts for less than what it says itself.
    private const double ContextShare = 0.4;

    // Units so near to the best one may be what a clause is held against.
    private const double NearEnough = 0.6;
    private const int MostUnits = 6;

    // From such a weight on, a thing or a word that one unit alone speaks of tells which unit is meant.
    private const double PinningConcept = 1;
    private const double PinningWord = 0.7;

    private readonly List<Place> places = [.. passages.SelectMany(passage => passage.Units.Select(unit => new Place(passage, unit)))];
    private readonly Dictionary<StatementTerm, double> telling = new(ReferenceEqualityComparer.Instance);

    /// <summary>The units that come nearest to a clause, the nearest first; never empty. What stands in one unit alone tells most of where a clause comes from.</summary>
    public IReadOnlyList<NearUnit> Of(int clause)
    {
        var terms = said.Terms.Where(term => term.Clause == clause).ToList();
        var facts = said.Facts.Where(fact => fact.Clause == clause).ToList();
        var scored = places.Select(place => new NearUnit(place, Score(terms, place)
                + (FactWeight * facts.Count(fact => place.Unit.Said.Facts.Any(other => fact.Fact.FollowsFrom(other.Fact))))))
            .OrderByDescending(near => near.Score).ToList();
        return [.. scored.Where(near => near.Score >= scored[0].Score * NearEnough).Take(MostUnits)];
    }

    /// <summary>How much of some terms stands in a unit and around it.</summary>
    public double Score(IEnumerable<StatementTerm> terms, Place place) =>
        terms.Sum(term => Nearness(term, place) * (term.Weight + OfAnyTerm) * Telling(term));

    /// <summary>The unit in which most of some terms stands, and how much.</summary>
    public NearUnit Likest(IReadOnlyList<StatementTerm> terms) => places.Select(place => new NearUnit(place, Score(terms, place))).MaxBy(near => near.Score);

    /// <summary>How much a term tells of where it comes from: more the fewer units speak of it.</summary>
    public double Telling(StatementTerm term)
    {
        if (!telling.TryGetValue(term, out var known))
        {
            var speaking = places.Count(place => place.Unit.Own.Covers(term, place.Passage.IsForeignTo(said)));
            known = telling[term] = speaking == 0 ? 1 : Math.Log2(1 + ((double)places.Count / speaking));
        }

        return known;
    }

    /// <summary>
    /// The units that a clause is held against: those near to it; where something of it stands in one unit alone, that unit, whatever else is near.
    /// </summary>
    public IReadOnlyList<Place> HeldAgainst(int clause, IReadOnlyList<NearUnit> near)
    {
        var pinned = said.Terms.Where(term => term.Clause == clause && Pins(term))
            .Select(term => places.Where(place => place.Unit.Own.Covers(term, place.Passage.IsForeignTo(said))).Take(2).ToList())
            .Where(found => found.Count == 1).Select(found => found[0]).Distinct().ToList();
        return pinned.Count == 1 ? pinned : [.. near.Select(each => each.Place)];
    }

    private static bool Pins(StatementTerm term) =>
        !term.IsMark && !term.IsGeneric && term.Weight >= (term.IsConcept ? PinningConcept : PinningWord);

    private double Nearness(StatementTerm term, Place place)
    {
        var isForeign = place.Passage.IsForeignTo(said);
        return place.Unit.Own.Nearness(term, isForeign) is var own and > 0 ? own : place.Unit.Context.Nearness(term, isForeign) * ContextShare;
    }
}
