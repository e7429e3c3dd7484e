using System.Collections.Concurrent;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Bot.Tests.Staff;

/// <summary>A store at which the process dies now and then: before a commit, or after it and before anybody hears of it. It keeps a list of what was committed.</summary>
internal sealed class CrashingStore(IConversationStore store) : IConversationStore
{
    private readonly ConcurrentQueue<(TurnCommit Turn, TurnCommitted.Done Done)> commits = [];

    /// <summary>Tells at each commit of a conversation what happens to it; nothing, where nobody asks for it.</summary>
    public Func<ConversationId, Crash> OnCommit { get; set; } = _ => Crash.None;

    public IReadOnlyCollection<(TurnCommit Turn, TurnCommitted.Done Done)> Commits => commits;

    public Task<(Conversation Conversation, bool IsNew)> StartAsync(Conversation conversation, CancellationToken cancellationToken) =>
        store.StartAsync(conversation, cancellationToken);

    public Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<Conversation?> FindAsync(string channel, string channelConversationId, CancellationToken cancellationToken) =>
        store.FindAsync(channel, channelConversationId, cancellationToken);

    public Task<Acceptance> AcceptAsync(ConversationId conversation, NewActivity activity, bool turnIsDue, CancellationToken cancellationToken) =>
        store.AcceptAsync(conversation, activity, turnIsDue, cancellationToken);

    public Task UpdateReferenceAsync(ConversationId conversation, string reference, CancellationToken cancellationToken) =>
        store.UpdateReferenceAsync(conversation, reference, cancellationToken);

    public Task<IReadOnlyList<StoredActivity>> ReadAsync(ConversationId conversation, long after, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync(conversation, after, limit, cancellationToken);

    public Task<StoredActivity?> FindActivityAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken) =>
        store.FindActivityAsync(conversation, activityId, cancellationToken);

    public Task<bool> RewriteAsync(ConversationId conversation, string activityId, Func<string, string> rewrite, CancellationToken cancellationToken) =>
        store.RewriteAsync(conversation, activityId, rewrite, cancellationToken);

    public Task<string?> DeliveredAsAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken) =>
        store.DeliveredAsAsync(conversation, activityId, cancellationToken);

    public Task<IReadOnlyList<PendingTurn>> PendingTurnsAsync(CancellationToken cancellationToken) => store.PendingTurnsAsync(cancellationToken);

    public Task<IReadOnlyList<PendingTurn>> PendingTurnsAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        store.PendingTurnsAsync(conversation, cancellationToken);

    public Task<(Conversation Conversation, StoredActivity Activity)?> FindTurnAsync(
        ConversationId conversation, long sequence, CancellationToken cancellationToken) => store.FindTurnAsync(conversation, sequence, cancellationToken);

    public async Task<TurnCommitted> CommitAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        var crash = OnCommit(turn.Conversation.Id);
        if (crash == Crash.Before)
        {
            throw new CrashException();
        }

        var committed = await store.CommitAsync(turn, cancellationToken);
        if (committed is TurnCommitted.Done done)
        {
            commits.Enqueue((turn, done));
        }

        return crash == Crash.After ? throw new CrashException() : committed;
    }
}

internal enum Crash
{
    None,
    Before,
    After,
}

internal sealed class CrashException : Exception;
