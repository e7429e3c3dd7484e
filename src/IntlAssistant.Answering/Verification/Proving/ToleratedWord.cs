using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Tells whether one word of a sentence may be none of the passages'.</summary>
internal static class ToleratedWord
{
    private const int FoundBeside = 3;
    private const int FoundBesideUnknown = 2;
    private const double UnknownWord = 0.5;

    /// <summary>
    /// Whether a word may be none of the passages': a verb that is also a subject's word, "llega" for "comes", or a thing for which the thesaurus
    /// lacks a word in one of the languages. Only one, no name, and where most of what the sentence speaks of is found.
    /// </summary>
    public static bool Is(StatementTerm term, Statement said, IReadOnlyList<ProvingPassage> passages)
    {
        if (term.IsName)
        {
            return false;
        }

        var concepts = said.Terms.Where(other => other.IsConcept).ToList();
        var found = concepts.Count(other => passages.Any(passage => passage.All.Covers(other, passage.IsForeignTo(said))));
        return concepts.Count - found == 1
            && ((found >= FoundBeside && MayBeMeantOtherwise(term)) || (found + said.Facts.Count >= FoundBesideUnknown && IsUnknown(said, passages)));
    }

    // Not the word that its concept is called by.
    private static bool MayBeMeantOtherwise(StatementTerm term) => !term.IsHeadword && term.Words.Count == 1 && (!term.IsEntity || term.IsEveryday);

    // In a translation, a thing may be called by a word that the thesaurus does not know: not where the passage names a thing that the
    // sentence does not, which it may have been put in the place of.
    private static bool IsUnknown(Statement said, IReadOnlyList<ProvingPassage> passages)
    {
        if (passages.Any(passage => !passage.IsForeignTo(said)))
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
}
