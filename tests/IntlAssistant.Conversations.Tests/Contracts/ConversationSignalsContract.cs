using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Conversations.Tests.Contracts;

public abstract class ConversationSignalsContract : StoreContract
{
    [Fact]
    public async Task Whoever_reads_at_each_signal_has_everything_when_the_last_has_come()
    {
        var conversation = await Stores.StartAsync();
        var place = 0L;
        using var changed = new SemaphoreSlim(0);
        using var subscription = Stores.Signals.Subscribe(conversation.Id, () => changed.Release());

        var writing = Task.WhenAll(Enumerable.Range(0, 25).Select(_ => Task.Run(() => Stores.AskAsync(conversation))));
        while (place < 25)
        {
            Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(30)));
            var news = await Stores.Conversations.ReadAsync(conversation.Id, place, 100, default);
            place = news.Count > 0 ? news[^1].Sequence : place;
        }

        await writing;
    }

    [Fact]
    public async Task Only_what_is_stored_is_signalled()
    {
        var conversation = await Stores.StartAsync();
        var heard = 0;
        using var subscription = Stores.Signals.Subscribe(conversation.Id, () => heard++);

        await Stores.AskAsync(conversation, "a");
        await Stores.AskAsync(conversation, "a");
        Assert.Equal(1, heard);

        await Stores.CommitAsync(conversation.Id, turn => turn with { Answers = 1, Activities = [A.Reply()] });
        Assert.Equal(2, heard);

        await Stores.Conversations.CommitAsync(
            new TurnCommit { Conversation = conversation, Speaker = Speaker.Bot, State = "{}" }, default);
        Assert.Equal(2, heard);
    }
}
