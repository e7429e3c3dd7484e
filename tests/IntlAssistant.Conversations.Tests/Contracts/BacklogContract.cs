using IntlAssistant.Conversations.Outbox;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Tests.Contracts;

/// <summary>What whoever watches hears of what does not get out.</summary>
public abstract class BacklogContract : CaseContract
{
    [Fact]
    public async Task What_waits_for_a_channel_is_counted_with_its_age_and_the_newest_refusal()
    {
        var conversation = await Stores.StartAsync(reference: "{}");
        var since = Time.Now;
        await SayAsync(conversation);
        await SayAsync(conversation);
        Time.Move(TimeSpan.FromMinutes(7));
        Assert.Equal(new Backlog(2, since, null), await Stores.Backlogs.OutboxAsync(default));

        var first = Assert.Single(await Stores.Outbox.ClaimAsync(5, Time.Now.AddMinutes(1), default));
        await Stores.Outbox.RetryAsync(first.Id, Time.Now.AddMinutes(1), "503", default);
        Assert.Equal(new Backlog(2, since, "503"), await Stores.Backlogs.OutboxAsync(default));

        await Stores.Outbox.DeliveredAsync(first.Id, null, default);
        Assert.Equal(1, (await Stores.Backlogs.OutboxAsync(default)).Waiting);
        Assert.Null((await Stores.Backlogs.OutboxAsync(default)).Error);
    }

    [Fact]
    public async Task Of_what_people_are_told_only_what_failed_counts_and_what_was_given_up_for_a_day()
    {
        var conversation = await Stores.StartAsync();
        await Stores.AskAsync(conversation);
        var at = Time.Now;
        await WaitingAsync(conversation);
        Assert.Equal(new Backlog(0, null, null), await Stores.Backlogs.NotificationsAsync("mail", default));

        var told = Assert.Single(await Stores.Notifications.ClaimAsync("mail", 5, Time.Now.AddMinutes(1), default));
        await Stores.Notifications.RetryAsync(told.Id, "mail", Time.Now.AddMinutes(1), "no answer", default);
        Assert.Equal(new Backlog(1, at, "no answer"), await Stores.Backlogs.NotificationsAsync("mail", default));
        Assert.Equal(new Backlog(0, null, null), await Stores.Backlogs.NotificationsAsync("teams", default));

        await Stores.Notifications.AbandonAsync(told.Id, "mail", "no such box", default);
        Assert.Equal(new Backlog(1, at, "no such box"), await Stores.Backlogs.NotificationsAsync("mail", default));
        Time.Move(TimeSpan.FromHours(25));
        Assert.Equal(new Backlog(0, null, null), await Stores.Backlogs.NotificationsAsync("mail", default));
    }

    private Task SayAsync(Conversation conversation) =>
        Stores.CommitAsync(conversation.Id, turn => turn with { Activities = [A.Reply()], ThroughOutbox = true });
}
