using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Reading;

/// <summary>What to call a section so that a visitor knows it, and that finds it when it is sent as it is.</summary>
internal static class SectionName
{
    // What a button holds.
    private const int Short = 80;

    /// <summary>The section's own question in a language; where it has none, the page's title with the heading.</summary>
    public static string Of(ReadPassage read, LanguageTag language) => read.CalledBy.GetValueOrDefault(language) ?? Heading(read.Passage);

    /// <summary>The same for a section that is not read otherwise.</summary>
    public static string Of(Passage passage, LanguageTag language) => ByLanguage(passage).GetValueOrDefault(language) ?? Heading(passage);

    /// <summary>The section's own short question in a language; <see langword="null"/> where it has none.</summary>
    public static string? QuestionOf(ReadPassage read, LanguageTag language) =>
        read.CalledBy.GetValueOrDefault(language) is { Length: <= Short } question ? question : null;

    /// <summary>The page's title with the heading, in the page's language.</summary>
    public static string Heading(Passage passage) => passage.HeadingPath.Count > 0 && passage.HeadingPath[^1] != passage.Page.Title
        ? $"{passage.Page.Title}: {passage.HeadingPath[^1]}"
        : passage.Page.Title;

    /// <summary>In each language the first short question of a passage's own, or else the first of any kind.</summary>
    public static IReadOnlyDictionary<LanguageTag, string> ByLanguage(Passage passage)
    {
        // What is asked of the whole page is asked of each of its sections, and names none.
        var ofPage = passage.Page.Questions.Where(question => question.Section is null).Select(question => question.Text).ToHashSet(StringComparer.Ordinal);
        return passage.Questions
            .OrderBy(ofPage.Contains)
            .GroupBy(question => LanguageIdentifier.Identify(question, null).Language)
            .ToDictionary(group => group.Key, group => group.FirstOrDefault(question => question.Length <= Short && !ofPage.Contains(question)) ?? group.First());
    }
}
