using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Feedback;
using IntlAssistant.Conversations.Keys;
using IntlAssistant.Conversations.Outbox;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Conversations.Tests;

/// <summary>The stores as a host wires them. Disposing them closes the database and leaves its data.</summary>
internal sealed class TestStores(ServiceProvider services) : IAsyncDisposable
{
    public static TestStores Open(Action<StorageOptions> configure, TimeProvider time) => new(
        new ServiceCollection().AddSingleton(time).AddConversations(configure).BuildServiceProvider());

    public IConversationStore Conversations => services.GetRequiredService<IConversationStore>();

    public ICaseStore Cases => services.GetRequiredService<ICaseStore>();

    public IOutbox Outbox => services.GetRequiredService<IOutbox>();

    public IFeedbackStore Feedback => services.GetRequiredService<IFeedbackStore>();

    public IKeyStore Keys => services.GetRequiredService<IKeyStore>();

    public IConversationSignals Signals => services.GetRequiredService<IConversationSignals>();

    public IStorageHealth Health => services.GetRequiredService<IStorageHealth>();

    public IDatabase Database => services.GetRequiredService<IDatabase>();

    public ValueTask DisposeAsync() => services.DisposeAsync();

    public async Task<Conversation> StartAsync(string channelId = "c1", string? reference = null) =>
        (await Conversations.StartAsync(A.Conversation(channelId, reference), default)).Conversation;

    public Task<Acceptance> AskAsync(Conversation conversation, string? id = null) =>
        Conversations.AcceptAsync(conversation.Id, A.Message(id), turnIsDue: true, default);

    /// <summary>Commits a turn over the conversation as it is now.</summary>
    public async Task<TurnCommitted> CommitAsync(ConversationId id, Func<TurnCommit, TurnCommit> change)
    {
        var conversation = await Conversations.FindAsync(id, default);
        return await Conversations.CommitAsync(
            change(new TurnCommit { Conversation = conversation!, Speaker = conversation!.Speaker, State = conversation.State }),
            default);
    }

    public async Task<IReadOnlyList<StoredActivity>> TranscriptAsync(Conversation conversation) =>
        await Conversations.ReadAsync(conversation.Id, 0, int.MaxValue, default);
}
