using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Knowledge.Tests.Index;

/// <summary>Makes passages and concepts without files.</summary>
internal static class Make
{
    public static Passage Passage(
        string id, string text, string title = "", string[]? headings = null, string[]? questions = null, string language = "en")
    {
        var page = new Page
        {
            Id = new PageId(id.Split('#')[0]),
            Title = title,
            Language = LanguageTag.Parse(language),
            Body = text,
            File = "pages/test.md",
            Revision = "",
        };
        using var hash = new ContentHash();
        return new Passage
        {
            Id = new PassageId(id),
            Page = page,
            HeadingPath = headings ?? [],
            Questions = questions ?? [],
            Text = text,
            Blocks = [],
            Revision = hash.Add(text).Add(title).Add(headings ?? []).Add(questions ?? []).Add(language).ToRevision(),
        };
    }

    public static Concept Concept(string id, string language, params string[] words) => new(
        new ConceptId(id),
        ConceptKind.Topic,
        new Dictionary<LanguageTag, IReadOnlyList<string>> { [LanguageTag.Parse(language)] = words },
        []);

    public static IThesaurus Thesaurus(params Concept[] concepts) => new ConceptThesaurus(concepts);
}
