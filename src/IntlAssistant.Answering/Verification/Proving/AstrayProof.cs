using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Finds a value that stands where hardly anything of its clause does: another page's number in this page's sentence.</summary>
internal static class AstrayProof
{
    // A clause that says less is about anything.
    private const double EnoughOfClause = 1.2;

    // How much of what stands of a clause in the likest unit must stand in the one that a value of it comes from: of the same passage, of another.
    private const double LeastOfUnit = 0.15;
    private const double LeastOfPassage = 0.5;

    /// <summary>The fault of the first such value; <see langword="null"/> when there is none.</summary>
    public static Finding? Fault(Statement said, NearUnits units, IReadOnlyDictionary<PlacedFact, Place> places)
    {
        foreach (var (fact, place) in places)
        {
            var terms = said.Terms.Where(term => term.Clause == fact.Clause && !term.IsMark && !term.IsGeneric).ToList();
            var likest = units.Likest(terms);
            var least = likest.Place.Passage == place.Passage ? LeastOfUnit : LeastOfPassage;
            if (likest.Score >= EnoughOfClause && units.Score(terms, place) < likest.Score * least)
            {
                return Finding.Of(SentenceFault.Pairing, fact.Fact.Span.Of(said.Text));
            }
        }

        return null;
    }
}
