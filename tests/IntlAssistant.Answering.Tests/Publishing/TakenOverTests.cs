using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Publishing;
using IntlAssistant.Knowledge.Sources;

namespace IntlAssistant.Answering.Tests.Publishing;

public sealed class TakenOverTests
{
    // Every so-manieth question: of each page and each language some.
    private const int Step = 37;

    [Fact]
    public async Task What_is_taken_over_from_the_content_before_an_edit_changes_no_reply()
    {
        var before = ShippedOffice.Current;
        var page = before.Pages.Single(page => page.Id.Value == "visa");
        var (after, _, _) = new KnowledgeDrafts().With(before, new SourcePage("draft.md", page.Text + "\n## Umbrellas {#umbrellas}\n\nUmbrellas are lent to visitors for 12 days.\n", []), default);
        var now = new AskedContent(before, AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);
        var questions = now.Office.Questions.Where((_, index) => index % Step == 0)
            .Append(new GateQuestion(GateQuestionKind.DraftQuestion, "draft", new Questions.Question("are umbrelas lent to visitors?"))).ToList();
        await now.AskAsync(questions, default);

        var taken = await new AskedContent(after!, AnswerModel.Default, new AnsweringOptions(), TimeProvider.System, now).AskAsync(questions, default);
        var anew = await new AskedContent(after!, AnswerModel.Default, new AnsweringOptions(), TimeProvider.System).AskAsync(questions, default);

        Assert.Equal(anew.Select(asked => asked.Reply.Text), taken.Select(asked => asked.Reply.Text));
        Assert.Equal(anew.Select(asked => string.Join(' ', asked.Quoted)), taken.Select(asked => string.Join(' ', asked.Quoted)));
        Assert.Contains("12 days", taken[^1].Reply.Text, StringComparison.Ordinal);
    }
}
