using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Reading;

/// <summary>What to call a section so that a visitor knows it, and that finds it when it is sent as it is.</summary>
internal static class SectionName
{
    /// <summary>The section's own question in a language; where it has none, the page's title with the heading.</summary>
    public static string Of(Passage passage, LanguageTag language) =>
        passage.Questions.FirstOrDefault(question => LanguageIdentifier.Identify(question, null).Language == language)
        ?? Heading(passage);

    /// <summary>The page's title with the heading, in the page's language.</summary>
    public static string Heading(Passage passage) => passage.HeadingPath.Count > 0 && passage.HeadingPath[^1] != passage.Page.Title
        ? $"{passage.Page.Title}: {passage.HeadingPath[^1]}"
        : passage.Page.Title;
}
