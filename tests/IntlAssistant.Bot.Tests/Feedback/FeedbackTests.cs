using System.Text.Json.Nodes;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Feedback;

namespace IntlAssistant.Bot.Tests.Feedback;

public sealed class FeedbackTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task A_thumb_is_recorded_and_a_change_of_mind_counts()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();
        var answer = Assert.Single(await bot.SayAsync("When?"));
        var thumbs = answer.Entities![0]!["potentialAction"]!.AsArray();

        Assert.StartsWith("Thank you.", Assert.Single(await bot.SendAsync(AClick(thumbs[0]!))).Text, StringComparison.Ordinal);
        Assert.True(await bot.Get<IFeedbackStore>().FindAsync(conversation, answer.Id!, CancellationToken.None));

        Assert.Contains("did not help", Assert.Single(await bot.SendAsync(AClick(thumbs[1]!))).Text, StringComparison.Ordinal);
        Assert.False(await bot.Get<IFeedbackStore>().FindAsync(conversation, answer.Id!, CancellationToken.None));
    }

    [Fact]
    public async Task The_same_thumb_again_is_not_answered_again()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();
        var answer = Assert.Single(await bot.SayAsync("When?"));
        var thumb = answer.Entities![0]!["potentialAction"]![1]!;

        Assert.Single(await bot.SendAsync(AClick(thumb)));
        Assert.Empty(await bot.SendAsync(AClick(thumb)));
    }

    [Fact]
    public async Task After_two_answers_in_a_row_that_did_not_help_a_person_is_offered()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();
        foreach (var question in new[] { "When?", "Where?" })
        {
            var answer = Assert.Single(await bot.SayAsync(question));
            await bot.SendAsync(AClick(answer.Entities![0]!["potentialAction"]![1]!));
        }

        var said = (await bot.TranscriptAsync())[^1];
        Assert.Contains("Shall I do that?", said.Text, StringComparison.Ordinal);
        Assert.Equal((CaseState.Offered, "NotHelpful"), ((await bot.CaseAsync())!.State, (await bot.CaseAsync())!.Reason));

        await bot.SayAsync("Where else?");
        Assert.Equal([true, true], bot.Assistant.Asked[^1].History.Select(turn => turn.Rejected));
        Assert.Equal("visa#renewal", Assert.Single(bot.Assistant.Asked[^1].History[0].Cited).Value);
    }

    [Theory]
    [InlineData("""{"@type":"DislikeAction","@id":"not-there"}""")]
    [InlineData("""{"@type":"DislikeAction"}""")]
    [InlineData("""{"@type":7,"@id":{}}""")]
    [InlineData("[]")]
    public async Task A_click_that_names_no_answer_changes_nothing(string entity)
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();

        Assert.Empty(await bot.SendAsync(AClick(JsonNode.Parse(entity)!)));
        Assert.Contains("About When?", Assert.Single(await bot.SayAsync("When?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_cannot_judge_his_own_message()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();
        await bot.SayAsync("When?");
        var own = (await bot.TranscriptAsync()).Single(said => said.From?.Role == RoleTypes.User).Id!;

        await bot.SendAsync(AClick(new JsonObject { ["@type"] = "LikeAction", ["@id"] = own }));

        Assert.Null(await bot.Get<IFeedbackStore>().FindAsync(conversation, own, CancellationToken.None));
    }

    [Fact]
    public async Task On_a_plain_channel_the_words_of_the_button_judge_the_last_answer()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var answer = Assert.Single((await bot.Channels.RunInlineAsync(APlain("1", "When?"), CancellationToken.None))!);
        Assert.Contains("This did not help", answer.SuggestedActions!.Actions.Select(action => action.Title));

        await bot.Channels.RunInlineAsync(APlain("2", "This did not help"), CancellationToken.None);

        var conversation = await bot.ConversationAsync(channel: "emulator");
        Assert.False(await bot.Get<IFeedbackStore>().FindAsync(conversation.Id, answer.Id!, CancellationToken.None));
    }

    public void Dispose() => folder.Dispose();

    private static Activity AClick(JsonNode action) => TestBot.AMessage(null) with
    {
        Type = ActivityTypes.Event,
        Name = "webchat:activity-status/feedback",
        Entities = [action.DeepClone()],
    };

    private static Activity APlain(string id, string text) => TestBot.AMessage(text) with { Id = id, ChannelId = "emulator" };
}
