using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Notifications;

namespace IntlAssistant.Conversations.Tests.Contracts;

/// <summary>Promises, and what people are told of.</summary>
public abstract class AlarmContract : CaseContract
{
    [Fact]
    public async Task A_promise_is_raised_as_at_risk_and_as_broken_once_each()
    {
        var id = await WaitingAsync(await Stores.StartAsync());
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 10, 30, 0, TimeSpan.Zero), await Stores.Alarms.NextDueAsync(default));
        Assert.Empty(await Stores.Alarms.RaiseDueAsync(10, default));

        Time.Move(TimeSpan.FromMinutes(90));
        Assert.Equal([id], await Stores.Alarms.RaiseDueAsync(10, default));
        Assert.Empty(await Stores.Alarms.RaiseDueAsync(10, default));
        await RestartAsync();
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 11, 0, 0, TimeSpan.Zero), await Stores.Alarms.NextDueAsync(default));
        Time.Move(TimeSpan.FromMinutes(30));
        Assert.Equal([id], await Stores.Alarms.RaiseDueAsync(10, default));

        Assert.Empty(await Stores.Alarms.RaiseDueAsync(10, default));
        Assert.Null(await Stores.Alarms.NextDueAsync(default));
        Assert.Equal(
            [NotificationKind.CaseWaits, NotificationKind.PromiseAtRisk, NotificationKind.PromiseBroken],
            (await ClaimAsync("mail")).Select(each => each.Kind));
        Assert.Equal(1, (await Stores.Cases.FindAsync(id, default))!.Version);
    }

    [Fact]
    public async Task A_promise_that_is_kept_is_not_raised_and_a_new_one_is_watched_anew()
    {
        var conversation = await Stores.StartAsync();
        var id = await WaitingAsync(conversation);
        await AnswerAsync(conversation, id, "ada");
        Time.Move(TimeSpan.FromHours(5));
        Assert.Empty(await Stores.Alarms.RaiseDueAsync(10, default));

        await ChangeAsync(conversation, new CaseChange.Move(id, CaseState.Resolved, null, "ada"));
        await ChangeAsync(conversation, new CaseChange.Move(id, CaseState.Waiting, null, "visitor")
        {
            Promise = new CasePromise(Time.Now.AddHours(2), Time.Now.AddHours(1)),
        });
        Time.Move(TimeSpan.FromHours(3));

        Assert.Equal([id], await Stores.Alarms.RaiseDueAsync(10, default));
        Assert.Equal(CaseEventKind.PromiseBroken, (await Stores.Cases.FindAsync(id, default))!.History[^1].Kind);
    }

    [Fact]
    public async Task A_day_to_look_again_is_raised_once_and_again_when_it_is_set_anew()
    {
        var conversation = await Stores.StartAsync();
        var id = await WaitingAsync(conversation);
        await AnswerAsync(conversation, id, "ada");
        await ChangeAsync(conversation, new CaseChange.FollowUp(id, Time.Now.AddDays(1), "ada"));
        Time.Move(TimeSpan.FromDays(1));

        Assert.Equal([id], await Stores.Alarms.RaiseDueAsync(10, default));
        Assert.Empty(await Stores.Alarms.RaiseDueAsync(10, default));
        await ChangeAsync(conversation, new CaseChange.FollowUp(id, Time.Now.AddDays(1), "ada"));
        Time.Move(TimeSpan.FromDays(1));
        Assert.Equal([id], await Stores.Alarms.RaiseDueAsync(10, default));
    }

    [Fact]
    public async Task Each_sender_tells_of_each_event_once_whoever_restarts_or_retries()
    {
        await WaitingAsync(await Stores.StartAsync());

        var first = Assert.Single(await ClaimAsync("mail"));
        Assert.Empty(await ClaimAsync("mail"));
        await Stores.Notifications.RetryAsync(first.Id, "mail", Time.Now.AddMinutes(1), "down", default);
        Assert.Equal(Time.Now.AddMinutes(1), await Stores.Notifications.NextDueAsync("mail", default));
        Time.Move(TimeSpan.FromMinutes(1));
        await RestartAsync();
        Assert.Equal(1, Assert.Single(await ClaimAsync("mail")).Attempts);
        Time.Move(TimeSpan.FromMinutes(6));
        Assert.Equal(2, Assert.Single(await ClaimAsync("mail")).Attempts);
        await Stores.Notifications.DoneAsync(first.Id, "mail", default);
        Time.Move(TimeSpan.FromHours(1));

        Assert.Empty(await ClaimAsync("mail"));
        Assert.Null(await Stores.Notifications.NextDueAsync("mail", default));
        Assert.Equal(first.Id, Assert.Single(await ClaimAsync("teams")).Id);
    }

    [Fact]
    public async Task A_way_of_telling_that_is_new_does_not_tell_of_last_month()
    {
        await WaitingAsync(await Stores.StartAsync());
        Time.Move(TimeSpan.FromDays(30));

        Assert.Empty(await ClaimAsync("mail"));
    }

    [Fact]
    public async Task A_reply_is_told_to_a_visitor_who_left_an_address_and_to_no_other()
    {
        var conversation = await Stores.StartAsync();
        var id = await WaitingAsync(conversation);
        await AnswerAsync(conversation, id, "ada");
        await Stores.Contacts.SaveAsync(conversation.Id, new Contact("a@example.org", Contact.CaseReplies, Time.Now), default);
        await AnswerAsync(conversation, id, "ada");
        await Stores.AskAsync(conversation);
        await Stores.AskAsync(conversation);
        Time.Move(TimeSpan.FromMinutes(6));

        Assert.Equal(
            [NotificationKind.CaseWaits, NotificationKind.StaffReplied, NotificationKind.VisitorWrote],
            (await ClaimAsync("mail")).Select(each => each.Kind));
        Assert.Equal("a@example.org", (await Stores.Contacts.FindAsync(conversation.Id, default))!.Email);
        await Stores.Contacts.SaveAsync(conversation.Id, null, default);
        Assert.Null(await Stores.Contacts.FindAsync(conversation.Id, default));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Stores.Contacts.SaveAsync(ConversationId.New(), null, default));
    }

    private Task<IReadOnlyList<Notification>> ClaimAsync(string sender) =>
        Stores.Notifications.ClaimAsync(sender, 10, Time.Now.AddMinutes(5), default);
}
