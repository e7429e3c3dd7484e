using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Tells whether the passages speak of what a sentence speaks of.</summary>
/// <param name="said">The sentence.</param>
/// <param name="passages">The passages.</param>
internal sealed class CoverageProof(Statement said, IReadOnlyList<ProvingPassage> passages)
{
    // How much of what a sentence says must be covered. A translation's everyday words cannot be looked up, so they weigh little.
    private const double LeastCovered = 0.7;
    private const double LeastCoveredForeign = 0.55;
    private const double ForeignWord = 0.3;
    private const double OfFact = 0.5;

    // Units so near to the best one may be what is spoken of.
    private const double NearForCover = 0.75;

    // How much of each clause must be covered that says enough to be judged, and of one that gives a cause that the passage does not.
    private const double EnoughOfClause = 1.2;
    private const double LeastOfClause = 0.34;
    private const double LeastOfCause = 0.75;

    private readonly bool isTranslation = passages.All(passage => passage.IsForeignTo(said));

    /// <summary>The fault of a sentence that speaks of something else; <see langword="null"/> when it does not.</summary>
    /// <param name="near">The units that each clause may come from.</param>
    /// <param name="places">The units that its facts stand on.</param>
    public Finding? Fault(IEnumerable<IReadOnlyList<NearUnit>> near, IEnumerable<Place> places)
    {
        var units = near.SelectMany(found => found.Where(each => each.Score >= found[0].Score * NearForCover)).Select(each => each.Place).Concat(places).Distinct().ToList();
        var missing = said.Terms.Where(term => !term.IsOfEveryOffice && !term.IsRelation && !IsOrdinal(term) && !units.Exists(place => StandsAt(term, place))).ToList();
        if (missing.MaxBy(Rank) is not { } worst)
        {
            return null;
        }

        var all = said.Terms.Sum(WeightOf) + (said.Facts.Count * OfFact);
        var covered = all - missing.Sum(WeightOf);
        return worst.IsThingIn(isTranslation) && !ToleratedWord.Is(worst, said, passages) ? Finding.Of(SentenceFault.Uncovered, worst.Label)
            : covered < (isTranslation ? LeastCoveredForeign : LeastCovered) * all ? Finding.Of(SentenceFault.Uncovered, $"{worst.Label} ({covered / all:0.00})")
            : null;
    }

    /// <summary>The fault of a clause that the passages hardly say, or of a cause that they do not give; <see langword="null"/> when they say it.</summary>
    public Finding? Fault(int clause, IReadOnlyList<NearUnit> near)
    {
        var terms = said.Terms.Where(term => term.Clause == clause && !term.IsMark && !term.IsGeneric && (term.IsConcept || !isTranslation)).ToList();
        var all = terms.Sum(term => term.Weight);
        if (all < EnoughOfClause || said.Facts.Any(fact => fact.Clause == clause))
        {
            return null;
        }

        var share = near.Max(each => terms.Sum(term => each.Place.Unit.Context.Covers(term, each.Place.Passage.IsForeignTo(said)) ? term.Weight : 0)) / all;
        return share < (IsNewCause(clause) ? LeastOfCause : LeastOfClause) ? Finding.Of(SentenceFault.Uncovered, said.TextOf(clause)) : null;
    }

    private bool IsNewCause(int clause) => said.MarksOf(clause).HasFlag(Mark.Because)
        && !passages.Any(passage => passage.Units.Any(unit => unit.Said.AllMarks.HasFlag(Mark.Because)));

    // "Sixth" may be a 6 in the passage; that is compared by itself.
    private bool IsOrdinal(StatementTerm term) => term.Words is [{ } word] && OrdinalWords.Find(word.Surface, said.Language) is not null;

    // An item of a list may take up what stands anywhere in its passage.
    private bool StandsAt(StatementTerm term, Place place) =>
        (place.Unit.IsItem ? place.Passage.All : place.Unit.Context).Covers(term, place.Passage.IsForeignTo(said));

    private double Rank(StatementTerm term) => term.Weight + (term.IsThingIn(isTranslation) ? 1 : 0);

    private double WeightOf(StatementTerm term) => term.IsConcept || !isTranslation ? term.Weight : term.Weight * ForeignWord;
}
