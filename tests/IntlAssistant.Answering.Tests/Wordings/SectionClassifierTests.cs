using IntlAssistant.Answering.Wordings;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Tests.Wordings;

public sealed class SectionClassifierTests
{
    private static readonly Page Fees = PageOf("fees");
    private static readonly Page Visa = PageOf("visa");
    private static readonly Passage Tuition = Section(Fees, "tuition");
    private static readonly Passage Instalments = Section(Fees, "instalments");
    private static readonly Passage Extension = Section(Visa, "extension");

    private readonly SectionClassifier classifier = new(
    [
        Asking(Tuition, "How much is the tuition fee?"),
        Asking(Tuition, "What does a year of tuition cost?"),
        Asking(Tuition, "شهریه چقدر است؟"),
        Asking(Tuition, "学费是多少"),
        Asking(Instalments, "Can I pay the fee in instalments?"),
        Asking(Instalments, "paying in several instalments"),
        Asking(Instalments, "شهریه را قسطی می‌گیرید؟"),
        Asking(Tuition, "Tell me about money"),
        Asking(Instalments, "Tell me about money"),
        Asking(Extension, "How do I extend my visa?"),
        Asking(Extension, "extension of a student visa"),
        Asking(HandOver(Visa, "ready"), "When will my own visa be ready?"),
        Asking(HandOver(Visa, "now"), "Is my visa ready now?"),
    ]);

    [Theory]
    [InlineData("tuition cost please", "fees#tuition")]
    [InlineData("may my father pay by instalment", "fees#instalments")]
    [InlineData("قسطی هم میشه؟", "fees#instalments")]
    [InlineData("请问学费", "fees#tuition")]
    [InlineData("extending a visa", "visa#extension")]
    public void A_question_in_other_words_asks_for_the_section_whose_grams_it_has(string text, string expected) =>
        Assert.Equal(expected, classifier.Classify(new AskedText(text, [])).Sections.MaxBy(section => section.Value).Key.Value);

    [Fact]
    public void What_is_like_the_lines_left_to_staff_is_left_to_staff()
    {
        var chances = classifier.Classify(new AskedText("is the visa ready?", []));

        Assert.True(chances.Staff > chances.Sections.Values.Max());
        Assert.True(classifier.Classify(new AskedText("tuition cost", [])).Staff < 0.2);
    }

    [Fact]
    public void What_is_asked_of_a_whole_page_finds_the_page_and_none_of_its_sections()
    {
        var chances = classifier.Classify(new AskedText("something about money", []));

        Assert.True(chances.Pages[Fees.Id] > 0.5);
        Assert.All(chances.Sections.Values, section => Assert.InRange(section, 0, 0.5));
    }

    [Fact]
    public void The_chances_of_all_pages_are_one_together_and_those_of_sections_and_staff_too()
    {
        var chances = classifier.Classify(new AskedText("visa and tuition", []));

        Assert.Equal(1, chances.Pages.Values.Sum(), 2);
        Assert.Equal(1, chances.Sections.Values.Sum() + chances.Staff, 2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!…")]
    [InlineData("zzzz qqqq")]
    public void What_is_like_nothing_asks_for_nothing_known(string text) => Assert.Equal(SectionChances.None, classifier.Classify(new AskedText(text, [])));

    [Fact]
    public void Without_ways_of_asking_nothing_is_known() => Assert.Equal(SectionChances.None, new SectionClassifier([]).Classify(new AskedText("visa", [])));

    [Fact]
    public void A_concept_is_understood_in_a_language_that_nobody_has_asked_in()
    {
        var known = new SectionClassifier([Asking(Tuition, "How much is the tuition fee?", "cost", "tuition"), Asking(Extension, "How do I extend my visa?", "extension", "visa"), Asking(Instalments, "paying in instalments", "instalments", "tuition")]);

        Assert.Equal(Tuition.Id, Best(known.Classify(new AskedText("Wieviel kosten die Studiengebühren?", [new("cost"), new("tuition")]))));
        Assert.Equal(Instalments.Id, Best(known.Classify(new AskedText("Studiengebühren in Raten", [new("tuition"), new("instalments")]))));
        Assert.Equal(Extension.Id, Best(known.Classify(new AskedText("请问延期", [new("extension")]))));
    }

    [Fact]
    public void What_letters_and_concepts_say_apart_is_less_sure_than_what_they_say_together()
    {
        var known = new SectionClassifier([Asking(Tuition, "How much is the tuition fee?", "cost"), Asking(Extension, "How do I extend my visa?", "extension")]);

        var together = known.Classify(new AskedText("how much is the tuition", [new("cost")]));
        var apart = known.Classify(new AskedText("how much is the tuition", [new("extension")]));

        Assert.True(together.Sections[Tuition.Id] > apart.Sections[Tuition.Id]);
        Assert.True(apart.Sections[Extension.Id] > together.Sections[Extension.Id]);
        Assert.Equal(1, apart.Sections.Values.Sum() + apart.Staff, 2);
    }

    private static PassageId Best(SectionChances chances) => chances.Sections.MaxBy(section => section.Value).Key;

    private static Wording Asking(Passage passage, string text, params string[] concepts) =>
        new(text, [.. concepts.Select(concept => new ConceptId(concept))], passage);

    private static Page PageOf(string id) => new() { Id = new PageId(id), Title = id, Body = "", File = $"pages/{id}.md", Revision = "" };

    private static Passage Section(Page page, string slug) => new() { Id = new PassageId($"{page.Id}#{slug}"), Page = page, Text = slug, Blocks = [], Revision = "" };

    private static Passage HandOver(Page page, string slug) => Section(page, $"hand-over-{slug}") with { Kind = PassageKind.HandOver };
}
