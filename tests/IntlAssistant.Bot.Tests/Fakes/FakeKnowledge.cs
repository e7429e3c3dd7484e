using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Dialogue;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;
using Moq;

namespace IntlAssistant.Bot.Tests.Fakes;

/// <summary>A little content: a visa page for students and a grant page for faculty.</summary>
internal sealed class FakeKnowledge : IKnowledge
{
    public const string PassageText = "A visa can be renewed at the Visa Office. Bring <b>two</b> photos.";
    public const string PassageRevision = "passage-revision";

    public static readonly PageId PageId = new("visa");
    public static readonly PassageId PassageId = new("visa#renewal");

    public static Page VisaPage { get; } = APage("visa", Audience.Students, "How do I renew my visa?");

    public static Page GrantPage { get; } = APage("grants", Audience.Faculty, "Is there a grant for conferences?");

    public KnowledgeSnapshot Current { get; set; } = Snapshot(VisaPage, GrantPage);

    public static Page APage(string id, Audience audience, string question, string language = "en") => new()
    {
        Id = new PageId(id),
        Title = id,
        Topic = id,
        Audience = audience,
        Language = LanguageTag.Parse(language),
        Questions = [new PageQuestion(question, null)],
        Body = PassageText,
        File = $"pages/{id}.md",
        Revision = "page-revision",
    };

    public static KnowledgeSnapshot Snapshot(params Page[] pages) => new()
    {
        Revision = "0123456789abcdef",
        Pages = pages,
        Passages =
        [
            new Passage { Id = PassageId, Page = VisaPage, Text = PassageText, Blocks = [], Revision = PassageRevision },
        ],
        Thesaurus = Mock.Of<IThesaurus>(),
        Dialogue = new DialogueBook(
            new Dictionary<string, IReadOnlyDictionary<LanguageTag, IReadOnlyList<string>>>(),
            new Dictionary<string, IReadOnlyDictionary<LanguageTag, string>>()),
        Index = Mock.Of<IIndexSnapshot>(),
    };
}
