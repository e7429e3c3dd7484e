using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Publishing;
using IntlAssistant.Knowledge.Sources;

namespace IntlAssistant.Answering.Tests.Publishing;

public sealed class TakenOverTests
{
    // Every so-manieth question: of each page and each language some.
    private const int Step = 101;

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

    [Fact]
    public void A_question_reaches_the_same_edits_whether_it_is_read_again_or_not()
    {
        const string sentence = "Start the extension of your residency one month before the permit ends. ";
        var before = ShippedOffice.Current;
        var page = before.Pages.Single(page => page.Id.Value == "visa");
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        var (after, _, _) = new KnowledgeDrafts().With(before, new SourcePage("draft.md", page.Text.Replace(sentence, "", StringComparison.Ordinal), []), default);
        var edited = new ContentEdit(before, after!).Passages;
        var now = new AskedContent(before, AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);
        var taken = new AskedContent(after!, AnswerModel.Default, new AnsweringOptions(), TimeProvider.System, now);
        var anew = new AskedContent(after!, AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);
        var questions = now.Office.Questions.Where((_, index) => index % Step == 0).ToList();

        var reached = questions.Where(question => anew.Finds(question, edited)).ToList();

        Assert.NotEmpty(reached);
        Assert.Equal(reached, questions.Where(question => taken.Finds(question, edited)));
    }
}
