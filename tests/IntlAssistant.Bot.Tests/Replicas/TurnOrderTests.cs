using IntlAssistant.Bot.Turns;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Turns;
using Moq;

namespace IntlAssistant.Bot.Tests.Replicas;

public sealed class TurnOrderTests
{
    private static readonly ConversationId Conversation = ConversationId.New();

    private readonly ReplicaBus bus = new();
    private readonly List<PendingTurn> pending = [Turn(1), Turn(2)];
    private readonly Mock<IConversationStore> store = new();
    private readonly TurnOrder here;
    private readonly TurnOrder there;
    private readonly ReplicaBus.Replica replica;

    public TurnOrderTests()
    {
        store.Setup(stored => stored.PendingTurnsAsync(Conversation, default)).ReturnsAsync(() => [.. pending]);
        replica = bus.Add();
        here = new TurnOrder(replica, replica, store.Object);
        var other = bus.Add();
        there = new TurnOrder(other, other, store.Object);
    }

    [Fact]
    public async Task The_first_that_is_unanswered_is_run_by_one_and_the_next_waits_for_it_wherever_it_is()
    {
        var first = Assert.IsType<TurnPlace.Ours>(await here.AskAsync(Turn(1), default));
        Assert.IsType<TurnPlace.Later>(await there.AskAsync(Turn(1), default));
        Assert.IsType<TurnPlace.Later>(await there.AskAsync(Turn(2), default));

        pending.RemoveAt(0);
        await first.DisposeAsync();

        Assert.IsType<TurnPlace.Over>(await there.AskAsync(Turn(1), default));
        Assert.IsType<TurnPlace.Ours>(await there.AskAsync(Turn(2), default));
    }

    [Fact]
    public async Task Who_must_wait_or_has_nothing_to_do_keeps_no_lock()
    {
        Assert.IsType<TurnPlace.Later>(await here.AskAsync(Turn(2), default));
        Assert.IsType<TurnPlace.Over>(await here.AskAsync(Turn(3), default));
        store.Setup(stored => stored.PendingTurnsAsync(Conversation, default)).ThrowsAsync(new StorageException("db", "It does not answer."));
        await Assert.ThrowsAsync<StorageException>(() => here.AskAsync(Turn(1), default));

        Assert.Empty(replica.Locks);
    }

    private static PendingTurn Turn(long sequence) => new(Conversation, sequence, DateTimeOffset.UnixEpoch);
}
