using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Conversations.Tests.Contracts;

public abstract class ReceiptStoreContract : StoreContract
{
    [Fact]
    public async Task A_receipt_is_kept_with_its_reply()
    {
        var conversation = await Stores.StartAsync();
        var asked = await Stores.AskAsync(conversation, "a");
        var done = Assert.IsType<TurnCommitted.Done>(await Stores.CommitAsync(conversation.Id, turn => turn with
        {
            Answers = asked.Activity.Sequence,
            Activities = [A.Reply("first") with { Receipt = """{"question":"…"}""" }, A.Reply("second")],
        }));

        await RestartAsync();

        var found = await Stores.Receipts.FindAsync(conversation.Id, done.Activities[0].ActivityId, default);
        Assert.Equal("""{"question":"…"}""", found?.Document);
        Assert.Equal(done.Activities[0].At, found?.At);
        Assert.Null(await Stores.Receipts.FindAsync(conversation.Id, done.Activities[1].ActivityId, default));
        Assert.Null(await Stores.Receipts.FindAsync(ConversationId.New(), done.Activities[0].ActivityId, default));
    }

    [Fact]
    public async Task A_commit_that_is_refused_keeps_no_receipt()
    {
        var conversation = await Stores.StartAsync();
        var asked = await Stores.AskAsync(conversation, "a");
        await Stores.CommitAsync(conversation.Id, turn => turn with { Answers = asked.Activity.Sequence, Activities = [A.Reply("first")] });
        var refused = await Stores.CommitAsync(conversation.Id, turn => turn with
        {
            Answers = asked.Activity.Sequence,
            Activities = [A.Reply("again") with { Receipt = "{}" }],
        });

        Assert.IsType<TurnCommitted.Stale>(refused);
        foreach (var activity in await Stores.TranscriptAsync(conversation))
        {
            Assert.Null(await Stores.Receipts.FindAsync(conversation.Id, activity.ActivityId, default));
        }
    }
}
