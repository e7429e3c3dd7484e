using IntlAssistant.Answering.Extraction;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Replies;

/// <summary>What may be asked next: questions that other sections of the page answer, in the visitor's language.</summary>
internal static class Suggestions
{
    private const int Most = 3;

    /// <summary>At most three questions of the page, of different sections; none when no question is written in the visitor's language.</summary>
    public static IReadOnlyList<string> For(IReadOnlyList<Extract> extracts, LanguageTag language, ContentReading content) =>
        [.. content.PassagesOf(extracts[0].Passage.Page.Id)
            .Where(passage => !extracts.Any(extract => extract.Passage.Id == passage.Id))
            .Select(passage => SectionName.QuestionOf(content.Read(passage), language))
            .OfType<string>()
            .Where(question => !extracts.Any(extract => extract.Passage.Questions.Contains(question)))
            .Distinct(StringComparer.Ordinal)
            .Take(Most)];
}
