using System.Text.Json.Nodes;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Notifications;
using IntlAssistant.Conversations.StaffChannels;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class StaffCardUpdateTests : StaffCardTest
{
    [Fact]
    public async Task A_channel_that_is_busy_gets_the_card_later_and_once()
    {
        await using var bot = await StartAsync();
        await ConnectAsync(bot);
        Teams.Answers.Enqueue(new Delivery.Retry(TimeSpan.FromSeconds(1), "The channel answered 503."));
        await HandOverAsync(bot);
        await Until.HoldsAsync(
            bot.Time.NextTimerAsync,
            async () => await bot.Get<INotificationStore>().NextDueAsync("teams", default) <= bot.Time.GetUtcNow().AddMinutes(1) && Teams.Answers.IsEmpty);

        bot.Time.Advance(TimeSpan.FromMinutes(1));

        await CardAsync();
        Assert.Single(Teams.Calls, call => call.Call == "thread");
    }

    [Fact]
    public async Task A_promise_that_breaks_shows_on_the_card_and_is_told_beneath_it_once()
    {
        await using var bot = await StartAsync(new()
        {
            ["Office:TimeZone"] = "Asia/Tehran",
            ["Office:Hours:Saturday"] = "08:00-16:00",
            ["Office:FirstResponse"] = "01:00:00",
        });
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (id, _) = await CardAsync();

        bot.Time.Advance(TimeSpan.FromHours(2));

        await ShownAsync(id, card => card.ToJsonString().Contains("Overdue", StringComparison.Ordinal));
        await HeardAsync(() => Teams.Sent.Any(said => said.Text?.Contains("has passed", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task The_card_of_an_erased_case_holds_nothing_of_it()
    {
        await using var bot = await StartAsync();
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (id, _) = await CardAsync();

        await bot.Get<IConversationErasure>().EraseAsync((await bot.ConversationAsync()).Id, "visitor", null, default);

        var empty = await ShownAsync(id, card => card.ToJsonString().Contains("erased", StringComparison.Ordinal));
        Assert.DoesNotContain("fee", empty.ToJsonString(), StringComparison.Ordinal);
        await CardsAreNotedAsync(bot, new CaseId(1));
        Assert.Empty(await bot.Get<ICaseCards>().ToWatchAsync(default));
    }

    [Fact]
    public async Task After_a_restart_a_card_that_was_left_behind_is_brought_up_to_date()
    {
        string id;
        await using (var bot = await StartAsync())
        {
            await ConnectAsync(bot);
            await HandOverAsync(bot);
            (id, _) = await CardAsync();
            Teams.Answers.Enqueue(new Delivery.Retry(TimeSpan.FromSeconds(1), "The channel answered 503."));
            var current = (await bot.CaseAsync())!;
            await bot.Get<IStaffDesk>().TakeAsync(new StaffAction(current.Id, "somebody"), default);
            await HeardAsync(() => Teams.Answers.IsEmpty);
        }

        await using var next = await StartAsync();
        await ShownAsync(id, card => Titles(card).Contains("Take over"));
    }

    [Fact]
    public async Task A_card_shows_what_the_visitor_wrote_until_the_visitor_deletes_it()
    {
        await using var bot = await StartAsync();
        await ConnectAsync(bot);
        bot.Assistant.Says(SomeReplies.Escalate());
        await SayAsync(bot, FakeTeams.Says("1", "May my zebra renew a certificate?"));
        await InvokeAsync(bot, FakeTeams.Presses("2", FakeTeams.Button(FakeTeams.CardOf(await SentAsync(2)), "Yes, pass it on")));
        var id = await PostedAsync(card => card.ToJsonString().Contains("zebra", StringComparison.Ordinal));

        await SayAsync(bot, FakeTeams.Says("1", null) with { Type = ActivityTypes.MessageDelete });

        var now = await ShownAsync(id, card => !card.ToJsonString().Contains("zebra", StringComparison.Ordinal));
        Assert.Contains("No question is kept", now.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_who_takes_the_bot_out_of_his_chat_is_not_lost_without_a_word()
    {
        await using var bot = await StartAsync();
        await ConnectAsync(bot);
        bot.Assistant.Says(SomeReplies.Escalate());
        await SayAsync(bot, FakeTeams.Says("1", "May I renew my certificate?"));
        await InvokeAsync(bot, FakeTeams.Presses("2", FakeTeams.Button(FakeTeams.CardOf(await SentAsync(2)), "Yes, pass it on")));
        var id = await PostedAsync(card => Titles(card).Contains("Take"));

        await SayAsync(bot, FakeTeams.Says("3", null) with { Type = ActivityTypes.InstallationUpdate, Action = "remove" });

        await ShownAsync(id, card => card.ToJsonString().Contains("cannot be reached in the chat", StringComparison.Ordinal));
        await HeardAsync(() => Teams.Sent.Any(said => said.Text?.Contains("cannot be reached in the chat", StringComparison.Ordinal) == true));

        await SayAsync(bot, FakeTeams.Says("4", "I am back"));
        await ShownAsync(id, card => !card.ToJsonString().Contains("cannot be reached in the chat", StringComparison.Ordinal));
    }

    /// <summary>What Teams calls the card that was posted into the staff's channel.</summary>
    private async Task<string> PostedAsync(Func<JsonObject, bool> fits)
    {
        bool IsIt(Activity message) => message is { Attachments: not null, ReplyToId: null, Conversation: null } && fits(FakeTeams.CardOf(message));
        await HeardAsync(() => Teams.Messages.Values.Any(IsIt));
        return Teams.Messages.First(message => IsIt(message.Value)).Key;
    }
}
