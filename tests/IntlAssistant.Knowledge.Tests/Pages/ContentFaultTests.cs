using IntlAssistant.Knowledge.Sources;

namespace IntlAssistant.Knowledge.Tests.Pages;

public sealed class ContentFaultTests
{
    [Theory]
    [InlineData("text", ContentFault.FrontMatterMissing)]
    [InlineData("---\nid: a", ContentFault.FrontMatterOpen)]
    [InlineData("---\n---\nText.", ContentFault.FrontMatterEmpty)]
    [InlineData("---\nword\n---\nText.", ContentFault.FrontMatterNotKeys)]
    [InlineData("---\nid: a\n\ttitle: b\n---\nText.", ContentFault.TabIndent)]
    [InlineData("---\nid: a\ntitle: [b\n---\nText.", ContentFault.YamlInvalid)]
    [InlineData("---\nid: a\n---\nText.", ContentFault.KeyMissing, "title", "title")]
    [InlineData("---\nid: A b\ntitle: b\n---\nText.", ContentFault.IdInvalid, "A b")]
    [InlineData("---\nid: a\nid: b\ntitle: b\n---\nText.", ContentFault.KeyTwice, "id", "2")]
    [InlineData("---\nid: a\ntitle: b\ncolour: red\n---\nText.", ContentFault.KeyUnknown, "colour")]
    [InlineData("---\nid: a\ntitle: [b]\n---\nText.", ContentFault.NotText, "title")]
    [InlineData("---\nid: a\ntitle: ''\n---\nText.", ContentFault.TextEmpty, "title")]
    [InlineData("---\nid: a\ntitle: b\nquestions: []\n---\nText.", ContentFault.ListEmpty, "questions")]
    [InlineData("---\nid: a\ntitle: b\nquestions: why\n---\nText.", ContentFault.NotList, "questions")]
    [InlineData("---\nid: a\ntitle: b\nquestions:\n  - section: x\n---\nText.", ContentFault.QuestionNeedsBoth)]
    [InlineData("---\nid: a\ntitle: b\nquestions:\n  - section: x\n    ask: [why]\n---\nText.", ContentFault.SectionMissing, "x")]
    [InlineData("---\nid: a\ntitle: b\naudience: dogs\n---\nText.", ContentFault.AudienceUnknown, "dogs")]
    [InlineData("---\nid: a\ntitle: b\nlang: qq\n---\nText.", ContentFault.LanguageUnknown, "qq")]
    [InlineData("---\nid: a\ntitle: b\nreviewBy: soon\n---\nText.", ContentFault.DayInvalid, "soon", "reviewBy")]
    [InlineData("---\nid: a\ntitle: b\nvalidFrom: 2026-02-01\nvalidUntil: 2026-01-01\n---\nText.", ContentFault.DatesReversed, "2026-01-01", "2026-02-01")]
    [InlineData("---\nid: a\ntitle: b\nsource: here\n---\nText.", ContentFault.AddressInvalid, "here")]
    [InlineData("---\nid: a\ntitle: b\n---\n", ContentFault.PageEmpty)]
    [InlineData("---\nid: a\ntitle: b\n---\n## c\n", ContentFault.HeadingsWithoutText)]
    [InlineData("---\nid: a\ntitle: b\n---\n## c {what}\n\nText.", ContentFault.BracesUnreadable)]
    [InlineData("---\nid: a\ntitle: b\n---\n## c {#C}\n\nText.", ContentFault.SlugInvalid, "C", "c")]
    [InlineData("---\nid: a\ntitle: b\n---\n## c {#c}\n\nText.\n\n## d {#c}\n\nText.", ContentFault.SlugTaken, "c")]
    [InlineData("---\nid: a\ntitle: b\n---\n## c {colour=red}\n\nText.", ContentFault.AttributeUnknown, "colour")]
    public void A_mistake_is_told_by_its_kind_and_by_what_is_particular_in_it(string text, ContentFault fault, params string[] values)
    {
        var (page, problems) = PageFormat.Read(new SourcePage("a.md", text, []));

        Assert.Null(page);
        var problem = problems[0];
        Assert.Equal(fault, problem.Fault);
        Assert.Equal(values, problem.Values.Take(values.Length));
        Assert.All(problem.Values, value => Assert.Contains(value, problem.Message, StringComparison.Ordinal));
    }
}
