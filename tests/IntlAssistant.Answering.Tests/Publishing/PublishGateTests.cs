using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Publishing;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Sources;
using Xunit.Abstractions;

namespace IntlAssistant.Answering.Tests.Publishing;

public sealed class PublishGateTests(ITestOutputHelper output)
{
    private static readonly PublishGate Gate = new(AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);

    [Theory]
    [InlineData("apply-degree", "For the Bachelor of Medicine and Bachelor of Surgery (MBBS), the published deadlines are the end of June for the September intake and 31 October for the February intake. ")]
    [InlineData("visa", "Start the extension of your residency one month before the permit ends. ")]
    [InlineData("erasmus-calls", "The call of the University of Granada (UGR), Spain, for TUMS teaching staff closed on 10 March 2024. ")]
    public async Task Deleting_a_deadline_from_a_page_stops_and_names_the_question_and_restoring_it_passes(string id, string deadline)
    {
        var page = ShippedOffice.Current.Pages.Single(page => page.Id.Value == id);
        Assert.Contains(deadline, page.Text, StringComparison.Ordinal);

        var stopped = await RunAsync(page.Text.Replace(deadline, "", StringComparison.Ordinal));
        output.WriteLine($"{stopped.Asked} of {stopped.Questions} asked again, {stopped.Took.TotalSeconds:0.0} s");
        foreach (var stop in stopped.Stops)
        {
            output.WriteLine($"{stop.Kind} {stop.Question.Question.Text}: {stop.Before.Text} -> {stop.After.Text} gone {string.Join(",", stop.Gone)}");
        }

        var restored = await RunAsync(page.Text);
        output.WriteLine($"restored: {restored.Asked} of {restored.Questions} asked again, {restored.Took.TotalSeconds:0.0} s");

        Assert.False(stopped.Passes);
        Assert.All(stopped.Stops, stop => Assert.NotEmpty(stop.Question.Question.Text));
        Assert.All(stopped.Stops, stop => Assert.Equal("answer", stop.Before.Kind));
        Assert.Contains(stopped.Edits, edit => edit.Removed.Count > 0);
        Assert.True(restored.Passes);
        Assert.Empty(restored.Edits);
    }

    [Fact]
    public async Task What_only_adds_sentences_takes_no_fact_away_though_questions_were_answered_from_elsewhere_meanwhile()
    {
        const string deadline = "The call of the University of Granada (UGR), Spain, for TUMS teaching staff closed on 10 March 2024. ";
        var page = ShippedOffice.Current.Pages.Single(page => page.Id.Value == "erasmus-calls");
        var drafts = new KnowledgeDrafts();
        var (before, _, _) = drafts.With(ShippedOffice.Current, new SourcePage("draft.md", page.Text.Replace(deadline, "", StringComparison.Ordinal), []), default);
        var (after, restored, _) = drafts.With(before!, new SourcePage("draft.md", page.Text, []), default);

        var report = await new PublishGate(AnswerModel.Default, new AnsweringOptions(), TimeProvider.System).RunAsync(before!, after!, restored!.Id, [], default);

        Assert.NotEmpty(report.Edits);
        Assert.DoesNotContain(report.Stops, stop => stop.Kind == GateFindingKind.FactGone);
    }

    private static Task<GateReport> RunAsync(string text)
    {
        var (after, page, problems) = new KnowledgeDrafts().With(ShippedOffice.Current, new SourcePage("draft.md", text, []), default);
        Assert.Empty(problems);
        return Gate.RunAsync(ShippedOffice.Current, after!, page!.Id, [], default);
    }
}
