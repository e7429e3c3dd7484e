using System.Text.Json.Nodes;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Channels;
using IntlAssistant.Conversations.Feedback;

namespace IntlAssistant.Bot.Tests.Channels;

public sealed class ChannelTurnsTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task Inline_replies_are_those_of_the_turn_and_nothing_goes_through_the_outbox()
    {
        await using var bot = await TestBot.StartAsync(folder);

        var replies = await bot.Channels.RunInlineAsync(AMessage("1"), CancellationToken.None);

        var reply = Assert.Single(replies!);
        Assert.Equal(("1", "assistant", TestBot.Visitor), (reply.ReplyToId, reply.From?.Id, reply.Recipient?.Id));
        Assert.Null(await bot.Get<Conversations.Outbox.IOutbox>().NextDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_same_delivery_again_also_at_the_same_moment_has_the_same_replies_and_is_asked_once()
    {
        await using var bot = await TestBot.StartAsync(folder);

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            bot.Channels.RunInlineAsync(AMessage("1"), CancellationToken.None)));

        Assert.Single(bot.Assistant.Asked);
        Assert.Single(replies.Select(reply => Assert.Single(reply!).Id).Distinct());
        Assert.Equal(
            ChannelAcceptance.Duplicate, await bot.Channels.AcceptAsync(AMessage("1"), CancellationToken.None));
    }

    [Fact]
    public async Task Too_much_that_waits_is_busy_and_stores_nothing()
    {
        var assistant = new FakeAssistant { OnAsked = (_, stop) => new TaskCompletionSource<Answering.Replies.Reply>().Task.WaitAsync(stop) };
        await using var bot = await TestBot.StartAsync(folder, new() { ["Turns:Waiting"] = "1" }, assistant);
        Assert.Equal(ChannelAcceptance.Accepted, await bot.Channels.AcceptAsync(AMessage("1"), CancellationToken.None));

        Assert.Equal(ChannelAcceptance.Busy, await bot.Channels.AcceptAsync(AMessage("2"), CancellationToken.None));

        Assert.Single(await bot.StoredAsync(channel: "msteams"));
    }

    [Fact]
    public async Task A_thumb_of_Teams_is_recorded_and_an_unknown_invoke_is_not_known()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var answer = Assert.Single((await bot.Channels.RunInlineAsync(AMessage("1"), CancellationToken.None))!);
        Assert.Equal("default", answer.ChannelData!["feedbackLoop"]!["type"]!.GetValue<string>());

        var known = await bot.Channels.InvokeAsync(AnInvoke("message/submitAction", answer.Id!), CancellationToken.None);
        var unknown = await bot.Channels.InvokeAsync(AnInvoke("other/thing", answer.Id!), CancellationToken.None);

        Assert.Equal(200, known?.Status);
        Assert.Null(unknown);
        var conversation = await bot.SettleAsync(channel: "msteams");
        Assert.False(await bot.Get<IFeedbackStore>().FindAsync(conversation, answer.Id!, CancellationToken.None));
    }

    [Fact]
    public async Task Teams_gets_numbers_without_definition_lines_and_its_buttons_on_a_card()
    {
        await using var bot = await TestBot.StartAsync(folder);

        var answer = Assert.Single((await bot.Channels.RunInlineAsync(AMessage("1"), CancellationToken.None))!);

        Assert.EndsWith("[1]", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("]:", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.SuggestedActions);
        Assert.Equal("application/vnd.microsoft.card.adaptive", Assert.Single(answer.Attachments!).ContentType);
        Assert.Null(answer.Entities![0]!["potentialAction"]);
    }

    public void Dispose() => folder.Dispose();

    private static Activity AMessage(string id) => TestBot.AMessage("When?") with { Id = id, ChannelId = "msteams" };

    private static Activity AnInvoke(string name, string answer) => AMessage($"invoke-{name}") with
    {
        Type = ActivityTypes.Invoke,
        Name = name,
        Text = null,
        ReplyToId = answer,
        Value = new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = "dislike" } },
    };
}
