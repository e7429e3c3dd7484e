using IntlAssistant.Answering.Extraction;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Replies;

/// <summary>What may be asked next: the page's own questions that this answer has not answered, in the visitor's language.</summary>
internal static class Suggestions
{
    private const int Most = 3;
    private const int Longest = 80;

    /// <summary>At most three questions of the page, of different sections; none when no question is written in the visitor's language.</summary>
    public static IReadOnlyList<string> For(IReadOnlyList<Extract> extracts, LanguageTag language) =>
        [.. extracts[0].Passage.Page.Questions
            .Where(question => question.Section is not null && question.Text.Length <= Longest)
            .Where(question => !extracts.Any(extract => extract.Passage.Questions.Contains(question.Text)))
            .Where(question => LanguageIdentifier.Identify(question.Text, null).Language == language)
            .DistinctBy(question => question.Section)
            .Select(question => question.Text)
            .Take(Most)];
}
