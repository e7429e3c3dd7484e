using System.Text.Json.Nodes;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Feedback;
using IntlAssistant.Conversations.Outbox;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class TeamsFeedbackTests : TeamsTest
{
    [Fact]
    public async Task The_label_and_the_thumbs_are_where_the_settings_want_them()
    {
        await using var bot = await StartAsync(new() { ["Teams:AiLabel"] = "true", ["Teams:FeedbackLoop"] = "false" });

        await SayAsync(bot, FakeTeams.Says("1", "How do I renew my visa?"));

        var answer = await SentAsync(1);
        Assert.Equal("AIGeneratedContent", answer.Entities![0]!["additionalType"]![0]!.GetValue<string>());
        Assert.Null(answer.ChannelData);
        var thumb = FakeTeams.Button(FakeTeams.CardOf(answer), "This did not help");
        var response = await InvokeAsync(bot, FakeTeams.Presses("2", thumb));
        Assert.Equal("application/vnd.microsoft.activity.message", response["type"]!.GetValue<string>());
        var conversation = await bot.SettleAsync(Personal, "msteams");
        var stored = (await bot.StoredAsync(Personal, "msteams")).First(said => said.Origin == ActivityOrigin.Bot);
        Assert.False(await bot.Get<IFeedbackStore>().FindAsync(conversation, stored.ActivityId, CancellationToken.None));
    }

    [Theory]
    [InlineData("like", true)]
    [InlineData("heart", true)]
    [InlineData("dislike", false)]
    [InlineData("laugh", null)]
    public async Task A_reaction_is_feedback_and_nothing_is_said_to_it(string reaction, bool? expected)
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, FakeTeams.Says("1", "What is the fee?"));
        await SentAsync(1);
        await HeardAsync(() => Teams.Messages.Count == 1);
        var conversation = await bot.SettleAsync(Personal, "msteams");
        await NotedAsync(bot, async () => await bot.Store.FindActivityAsync(conversation, Teams.Messages.Keys.Single(), CancellationToken.None) is not null);

        await SayAsync(bot, FakeTeams.Says("2", null) with
        {
            Type = ActivityTypes.MessageReaction,
            ReplyToId = Teams.Messages.Keys.Single(),
            ReactionsAdded = [new JsonObject { ["type"] = reaction }],
        });

        var answer = (await bot.StoredAsync(Personal, "msteams")).Single(said => said.Origin == ActivityOrigin.Bot);
        Assert.Equal(expected, await bot.Get<IFeedbackStore>().FindAsync(conversation, answer.ActivityId, CancellationToken.None));
        Assert.Single(Teams.Calls);
    }

    [Theory]
    [InlineData("like", true)]
    [InlineData("dislike", false)]
    public async Task A_thumb_of_Teams_names_the_answer_as_Teams_calls_it_and_is_kept_with_ours(string reaction, bool expected)
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, FakeTeams.Says("1", "What is the fee?"));
        await SentAsync(1);
        var theirs = Teams.Messages.Keys.Single();
        var conversation = await bot.SettleAsync(Personal, "msteams");
        await NotedAsync(bot, async () => await bot.Store.FindActivityAsync(conversation, theirs, CancellationToken.None) is not null);

        await InvokeAsync(bot, Thumb(reaction, theirs));
        await bot.SettleAsync(Personal, "msteams");

        var answer = (await bot.StoredAsync(Personal, "msteams")).First(said => said.Origin == ActivityOrigin.Bot);
        Assert.NotEqual(theirs, answer.ActivityId);
        Assert.Equal(expected, await bot.Get<IFeedbackStore>().FindAsync(conversation, answer.ActivityId, CancellationToken.None));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(true, "unknown")]
    [InlineData(false, "unknown")]
    public async Task A_thumb_that_names_no_answer_that_we_know_is_for_the_newest_unless_that_has_another_name(bool isUnnamed, string? named)
    {
        await using var bot = await StartAsync();
        if (isUnnamed)
        {
            Teams.Answers.Enqueue(new Delivery.Delivered((string?)null));
        }

        await SayAsync(bot, FakeTeams.Says("1", "What is the fee?"));
        await NotedAsync(bot, async () => await bot.Get<IOutbox>().NextDueAsync(CancellationToken.None) is null);
        await InvokeAsync(bot, Thumb("like", named));
        var conversation = await bot.SettleAsync(Personal, "msteams");

        var answer = (await bot.StoredAsync(Personal, "msteams")).First(said => said.Origin == ActivityOrigin.Bot);
        Assert.Equal(isUnnamed ? true : null, await bot.Get<IFeedbackStore>().FindAsync(conversation, answer.ActivityId, CancellationToken.None));
    }

    private static Activity Thumb(string reaction, string? answer) => FakeTeams.Says("2", null) with
    {
        Type = ActivityTypes.Invoke,
        Name = "message/submitAction",
        ReplyToId = answer,
        Value = new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = """{"feedbackText":"thanks"}""" },
        },
    };
}
