using System.Text;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Retention;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Conversations.Tests.Contracts;

/// <summary>What is deleted because of its age, and the proof of it.</summary>
public abstract class RetentionContract : CaseContract
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 something");

    [Fact]
    public async Task A_conversation_goes_the_day_after_its_last_message_is_too_old_and_not_before()
    {
        Stores.Kept.Conversations = 30;
        var old = await SpokenAsync("old");
        Time.Move(TimeSpan.FromDays(20));
        var young = await SpokenAsync("young");

        Time.Move(TimeSpan.FromDays(10));
        Assert.Null(await Stores.Retention.RunAsync(default));

        Time.Move(TimeSpan.FromMilliseconds(1));
        var receipt = await Stores.Retention.RunAsync(default);

        Assert.Null(await Stores.Conversations.FindAsync(old.Id, default));
        Assert.NotNull(await Stores.Conversations.FindAsync(young.Id, default));
        Assert.Equal((RetentionActors.Run, 1, 1), (receipt!.By, Count(receipt, "conversations"), Count(receipt, "activities")));
        Assert.Null(await Stores.Retention.RunAsync(default));
    }

    [Fact]
    public async Task A_visitor_who_comes_back_keeps_his_conversation_alive()
    {
        Stores.Kept.Conversations = 30;
        var conversation = await SpokenAsync("returned");
        Time.Move(TimeSpan.FromDays(29));
        await Stores.AskAsync(conversation, "again");
        Time.Move(TimeSpan.FromDays(29));

        Assert.Null(await Stores.Retention.RunAsync(default));
        Assert.NotNull(await Stores.Conversations.FindAsync(conversation.Id, default));
    }

    [Fact]
    public async Task A_conversation_that_staff_have_is_never_deleted_and_one_that_they_had_is_kept_as_long_as_cases()
    {
        (Stores.Kept.Conversations, Stores.Kept.Cases) = (30, 90);
        var open = await SpokenAsync("open");
        await WaitingAsync(open);
        var closed = await SpokenAsync("closed");
        var of = await WaitingAsync(closed);
        await AnswerAsync(closed, of, "staff");
        await ChangeAsync(closed, new CaseChange.Move(of, CaseState.Resolved, null, "staff"));
        Time.Move(TimeSpan.FromDays(31));

        Assert.Null(await Stores.Retention.RunAsync(default));

        Time.Move(TimeSpan.FromDays(60));
        var receipt = await Stores.Retention.RunAsync(default);

        Assert.NotNull(await Stores.Conversations.FindAsync(open.Id, default));
        Assert.Null(await Stores.Conversations.FindAsync(closed.Id, default));
        Assert.Null(await Stores.Cases.FindAsync(of, default));
        Assert.Equal((1, 1), (Count(receipt!, "conversations"), Count(receipt!, "cases")));
    }

    [Fact]
    public async Task Files_receipts_and_the_trail_go_each_at_its_own_age_and_the_conversation_stays()
    {
        (Stores.Kept.Conversations, Stores.Kept.Attachments, Stores.Kept.Receipts, Stores.Kept.Audit) = (365, 10, 20, 30);
        var conversation = await Stores.StartAsync();
        var saved = Assert.IsType<AttachmentsSaved.Done>(await Stores.Attachments.SaveAsync(conversation.Id, [new SentFile("pass.pdf", Pdf)], default));
        var file = Assert.Single(saved.Attachments);
        var asked = await Stores.Conversations.AcceptAsync(conversation.Id, A.Message("a", AttachmentReference.Of(file.Id)), turnIsDue: true, default);
        var done = Assert.IsType<TurnCommitted.Done>(await Stores.CommitAsync(conversation.Id, turn => turn with
        {
            Answers = asked.Activity.Sequence,
            Activities = [A.Reply() with { Receipt = "{}" }],
        }));
        await Stores.Audit.AddAsync(new AuditEntry { At = Time.Now, Action = "people.invite", Outcome = AuditOutcome.Done }, default);

        var first = await AfterAsync(11);
        Assert.Null(await Stores.Attachments.FindAsync(file.Id, default));
        Assert.NotNull(await Stores.Receipts.FindAsync(conversation.Id, done.Activities[0].ActivityId, default));
        var second = await AfterAsync(10);
        Assert.Null(await Stores.Receipts.FindAsync(conversation.Id, done.Activities[0].ActivityId, default));
        Assert.Single(await TrailAsync());
        var third = await AfterAsync(10);
        Assert.Empty(await TrailAsync());

        Assert.Equal((1, 1, 1), (Count(first, "attachments"), Count(second, "receipts"), Count(third, "audit")));
        Assert.Equal(2, (await Stores.TranscriptAsync(conversation)).Count);
    }

    [Fact]
    public async Task Zero_keeps_everything()
    {
        (Stores.Kept.Conversations, Stores.Kept.Cases, Stores.Kept.Attachments, Stores.Kept.Receipts, Stores.Kept.Audit) = (0, 0, 0, 0, 0);
        var conversation = await SpokenAsync("kept");
        Time.Move(TimeSpan.FromDays(10_000));

        Assert.Null(await Stores.Retention.RunAsync(default));
        Assert.NotNull(await Stores.Conversations.FindAsync(conversation.Id, default));
    }

    [Fact]
    public async Task The_receipts_are_listed_newest_first_the_runs_and_what_people_erased()
    {
        Stores.Kept.Conversations = 30;
        await SpokenAsync("one");
        await SpokenAsync("two");
        var run = await AfterAsync(31);
        var erased = await SpokenAsync("three");
        Time.Move(TimeSpan.FromHours(1));
        var own = await Stores.Erasure.EraseAsync(erased.Id, "visitor", null, default);

        await RestartAsync();
        var listed = await Stores.Retention.ReceiptsAsync(10, default);

        Assert.Equal([own!.Id, run.Id], listed.Select(receipt => receipt.Id));
        Assert.Equal(2, Count(listed[1], "conversations"));
        Assert.Equivalent(run, await Stores.Erasure.FindAsync(run.Id, default), strict: true);
    }

    private async Task<Conversation> SpokenAsync(string channelId)
    {
        var started = await Stores.Conversations.StartAsync(A.Conversation(channelId) with { StartedAt = Time.Now }, default);
        await Stores.AskAsync(started.Conversation);
        return started.Conversation;
    }

    private async Task<ErasureReceipt> AfterAsync(int days)
    {
        Time.Move(TimeSpan.FromDays(days));
        return (await Stores.Retention.RunAsync(default))!; // Something is due.
    }

    private Task<IReadOnlyList<AuditEntry>> TrailAsync() => Stores.Audit.ReadAsync(new AuditQuery(null, null, null, 10), default);

    private static int Count(ErasureReceipt receipt, string place) => receipt.Places.SingleOrDefault(each => each.Place == place)?.Count ?? 0;
}
