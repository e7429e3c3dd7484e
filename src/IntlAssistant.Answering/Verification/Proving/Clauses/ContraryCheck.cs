using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Answering.Verification.Reading;
using IntlAssistant.Knowledge.Thesaurus;
using IntlAssistant.Knowledge.Vocabulary;

namespace IntlAssistant.Answering.Verification.Proving.Clauses;

/// <summary>Whether a clause says the opposite of something in everyday words: begins for ends.</summary>
internal static class ContraryCheck
{
    private const double LeastTelling = 0.5;

    /// <summary>Whether the clause and the passage disagree.</summary>
    public static bool Fails(ClausePair pair) =>
        pair.Nearest.Any(other => pair.Unit.Said.MarksOf(other).HasFlag(Mark.Not) == pair.Here.HasFlag(Mark.Not))
        && pair.Said.Everyday.Any(mention => pair.Said.Clauses[mention.FirstToken] == pair.Clause
            && (IsContrary(mention.Concept.Id, pair) || IsOnlyOpposite(mention, pair) || IsMoved(mention, pair)));

    private static bool IsContrary(ConceptId meaning, ClausePair pair) => EverydayWords.OppositesOf(meaning).Any(opposite =>
        pair.Unit.Own.Says(opposite) && !pair.Unit.Context.Says(meaning) && !pair.Said.Everyday.Any(other => other.Concept.Id == opposite));

    // "In the afternoon" where the passage speaks of the morning alone.
    private static bool IsOnlyOpposite(ConceptMention mention, ClausePair pair) => (pair.Whole & MarkGroups.Denying) == 0
        && EverydayWords.OppositesOf(mention.Concept.Id).Any(opposite =>
            pair.Passage.Units.Any(unit => !unit.Said.AllMarks.HasFlag(Mark.Not) && unit.Own.Says(opposite)) && !pair.Passage.Units.Any(unit => unit.Context.Says(mention.Concept.Id))
            && !pair.Said.Everyday.Any(other => other.Concept.Id == opposite))
        && !pair.Said.Terms.Any(term => term.First == mention.FirstToken && pair.Passage.All.Covers(term, pair.IsForeign));

    // "The hall is free" where tuition is free, and the hall for a fee.
    private static bool IsMoved(ConceptMention mention, ClausePair pair)
    {
        var (said, told) = (pair.Said, pair.Unit.Said);
        var opposites = EverydayWords.OppositesOf(mention.Concept.Id);
        var theirs = told.Everyday.Where(other => opposites.Contains(other.Concept.Id)).Select(other => told.Segments[other.FirstToken]).ToHashSet();
        var same = told.Everyday.Where(other => other.Concept.Id == mention.Concept.Id).Select(other => told.Segments[other.FirstToken]).ToHashSet();
        return theirs.Count > 0 && same.Count > 0 && !said.Everyday.Any(other => opposites.Contains(other.Concept.Id)) && !theirs.Overlaps(same) && said.Terms
            .Where(term => term.Segment == said.Segments[mention.FirstToken] && !term.IsMark && !term.IsGeneric && term.Weight >= LeastTelling)
            .Any(term => SegmentsOf(term, pair) is { Count: > 0 } segments && segments.IsSubsetOf(theirs));
    }

    private static HashSet<int> SegmentsOf(StatementTerm term, ClausePair pair) => [.. pair.Unit.Said.Terms
        .Where(other => pair.Unit.Own.Like().Add([other]).Covers(term, pair.IsForeign)).Select(other => other.Segment)];
}
