using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Answering.Wordings;

namespace IntlAssistant.Answering.Deciding;

/// <summary>Passages that have a question's words, and that the ways of asking all but rule out: words that a passage happens to have do not overrule these.</summary>
internal static class TaughtOtherwise
{
    // A question is for some of so many pages, and for a page of less chance it is not.
    private const int FewPages = 3;
    private const double HardlyADoubt = 0.95;
    private const double NoChanceForPage = 0.02;

    // Sections of a page are told apart less surely than pages.
    private const double Likely = 0.6;
    private const double NoChanceForSection = 0.02;

    /// <summary>Whether the ways of asking teach that the question is for something else. Of a passage that names none they teach nothing, nor of "how much is it?", which is about what was said before.</summary>
    public static bool Is(RankedPassage candidate, UnderstoodQuestion question) =>
        !question.LeansOnHistory
        && candidate.Read.Passage.Questions.Count > 0
        && candidate[RankingFeature.AskedExactly] < 1
        && (IsForOtherPages(candidate, question.Chances.Value) || IsForAnotherSection(candidate, question.Chances.Value));

    private static bool IsForOtherPages(RankedPassage candidate, SectionChances chances) =>
        candidate[RankingFeature.MeantPage] < NoChanceForPage
        && chances.Pages.Values.OrderDescending().Take(FewPages).Sum() > HardlyADoubt;

    private static bool IsForAnotherSection(RankedPassage candidate, SectionChances chances) =>
        candidate[RankingFeature.Meant] < NoChanceForSection
        && chances.Sections.Values.Any(chance => chance > Likely);
}
