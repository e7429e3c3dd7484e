using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Notifications;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Tests.Contracts;

/// <summary>Visitors whom their chat does not reach any more.</summary>
public abstract class VisitorReachContract : CaseContract
{
    [Fact]
    public async Task It_is_told_once_until_the_visitor_is_reached_again()
    {
        var conversation = await Stores.StartAsync();
        var id = await WaitingAsync(conversation);
        var raised = new List<CaseSignal>();
        using var _ = Stores.CaseSignals.Subscribe(raised.Add);

        Assert.Equal(id, await Stores.Reach.LostAsync(conversation.Id, null, isMailed: false, default));
        Assert.Null(await Stores.Reach.LostAsync(conversation.Id, null, isMailed: true, default));
        await RestartAsync();
        var lost = (await Stores.Cases.FindAsync(id, default))!;
        Assert.Equal((CaseEventKind.Unreachable, null, 1L), (lost.Unreachable?.Kind, lost.Unreachable?.Detail, lost.Version));
        Assert.Equal([new CaseSignal(id, CaseSignalKind.Changed)], raised);

        Assert.Equal(id, await Stores.Reach.FoundAsync(conversation.Id, default));
        Assert.Null(await Stores.Reach.FoundAsync(conversation.Id, default));
        Assert.Null((await Stores.Cases.FindAsync(id, default))!.Unreachable);
        Time.Move(TimeSpan.FromSeconds(1));
        await Stores.Reach.LostAsync(conversation.Id, null, isMailed: true, default);

        Assert.Equal("mail", (await Stores.Cases.FindAsync(id, default))!.Unreachable?.Detail);
        Assert.Equal(
            [NotificationKind.CaseWaits, NotificationKind.VisitorLost, NotificationKind.VisitorLost],
            (await Stores.Notifications.ClaimAsync("mail", 10, Time.Now.AddMinutes(5), default)).Select(each => each.Kind));
    }

    [Fact]
    public async Task Each_message_of_staff_that_did_not_arrive_has_its_word_and_those_on_the_way_together_have_one()
    {
        var conversation = await Stores.StartAsync();
        var id = await WaitingAsync(conversation);
        var (first, second) = (Time.Now, Time.Now.AddMilliseconds(1));
        Time.Move(TimeSpan.FromSeconds(1));

        Assert.NotNull(await Stores.Reach.LostAsync(conversation.Id, first, isMailed: false, default));
        Assert.Null(await Stores.Reach.LostAsync(conversation.Id, first, isMailed: false, default));
        Assert.Null(await Stores.Reach.LostAsync(conversation.Id, second, isMailed: false, default));
        Time.Move(TimeSpan.FromSeconds(1));
        Assert.NotNull(await Stores.Reach.LostAsync(conversation.Id, Time.Now, isMailed: false, default));

        Assert.Equal(2, (await Stores.Cases.FindAsync(id, default))!.History.Count(change => change.Kind == CaseEventKind.Unreachable));
        Assert.Single(
            await Stores.Notifications.ClaimAsync("mail", 10, Time.Now.AddMinutes(5), default), each => each.Kind == NotificationKind.VisitorLost);
    }

    [Fact]
    public async Task What_is_over_or_was_only_offered_is_not_touched_but_for_a_last_word_that_did_not_arrive()
    {
        var conversation = await Stores.StartAsync();
        Assert.Null(await Stores.Reach.LostAsync(conversation.Id, null, isMailed: false, default));
        await ChangeAsync(conversation, new CaseChange.Open(CaseState.Offered, "asked", null, null, "bot"));
        Assert.Null(await Stores.Reach.LostAsync(conversation.Id, null, isMailed: false, default));

        var other = await Stores.StartAsync("c2");
        var id = await WaitingAsync(other);
        await AnswerAsync(other, id, "ada");
        await ChangeAsync(other, new CaseChange.Move(id, CaseState.Resolved, null, "ada"));

        Assert.Null(await Stores.Reach.LostAsync(other.Id, null, isMailed: false, default));
        Assert.Equal(id, await Stores.Reach.LostAsync(other.Id, Time.Now, isMailed: false, default));
    }

    [Fact]
    public async Task What_staff_said_and_was_given_up_goes_out_again_in_order_and_nothing_else()
    {
        var conversation = await Stores.StartAsync(reference: "{}");
        var id = await WaitingAsync(conversation);
        await SayAsync(conversation, ["long ago"], new CaseChange.Move(id, CaseState.Assigned, null, "ada"), new CaseChange.Answer(id, "ada"));
        await SayAsync(conversation, ["one"], new CaseChange.Answer(id, "ada"));
        await SayAsync(conversation, ["two", "of the bot"], new CaseChange.Answer(id, "ada"), new CaseChange.Move(id, CaseState.Resolved, null, "ada"));
        var since = Time.Now.AddMinutes(1);
        for (var number = 0; number < 4; number++)
        {
            var entry = Assert.Single(await Stores.Outbox.ClaimAsync(1, Time.Now.AddMinutes(1), default));
            await Stores.Outbox.AbandonAsync(entry.Id, "gone", default);
            Time.Move(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(2, await Stores.Outbox.ReviveAsync(conversation.Id, since, """{"serviceUrl":"https://example.org/new"}""", default));

        foreach (var text in new[] { "one", "two" })
        {
            var entry = Assert.Single(await Stores.Outbox.ClaimAsync(10, Time.Now.AddMinutes(1), default));
            Assert.Contains(text, entry.Activity.Json, StringComparison.Ordinal);
            Assert.Equal(("""{"serviceUrl":"https://example.org/new"}""", 0), (entry.Reference, entry.Attempts));
            await Stores.Outbox.DeliveredAsync(entry.Id, null, default);
        }

        Assert.Null(await Stores.Outbox.NextDueAsync(default));
    }

    /// <summary>Staff say the first, and the bot what follows.</summary>
    private Task SayAsync(Conversation conversation, string[] texts, params CaseChange[] changes) => Stores.CommitAsync(
        conversation.Id,
        turn => turn with
        {
            Activities = [A.Message(text: texts[0], origin: ActivityOrigin.Staff) with { Author = "ada" }, .. texts.Skip(1).Select(A.Reply)],
            ThroughOutbox = true,
            Cases = changes,
        });
}
