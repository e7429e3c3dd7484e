using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Bot.Turns;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Replicas;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Turns;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Moq;

namespace IntlAssistant.Bot.Tests.Replicas;

public sealed class TurnQueueFaultTests
{
    public static TheoryData<Exception> Faults() =>
    [
        new StorageException("db", "It does not answer."),
        new ObjectDisposedException("connection"), // as the driver does where a connection breaks in a bad moment
        new OperationCanceledException(), // though nobody stops the server
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whatever_keeps_a_turn_from_its_place_it_comes_to_it_in_the_end(Exception fault)
    {
        var locks = new Mock<IReplicaLocks>();
        locks.SetupSequence(asked => asked.TryTakeAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(fault).ThrowsAsync(fault).ReturnsAsync(Mock.Of<IAsyncDisposable>());
        var store = new Mock<IConversationStore>();
        store.Setup(stored => stored.PendingTurnsAsync(It.IsAny<ConversationId>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        using var log = new CollectingLogger();
        using var logs = LoggerFactory.Create(builder => builder.AddProvider(log));
        var replica = new ReplicaBus().Add();
        using var queue = new TurnQueue(
            null!, // Another server has answered it meanwhile.
            new TurnOrder(locks.Object, replica, store.Object),
            store.Object,
            Options.Create(new TurnOptions()),
            new FakeTime(DateTimeOffset.UnixEpoch),
            logs.CreateLogger<TurnQueue>());

        await queue.Enqueue(new PendingTurn(ConversationId.New(), 1, DateTimeOffset.UnixEpoch)).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, log.Lines.Count);
        Assert.All(log.Lines, line => Assert.Contains(fault.GetType().Name, line, StringComparison.Ordinal));
    }
}
