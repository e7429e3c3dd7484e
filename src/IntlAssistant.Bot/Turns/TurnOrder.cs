using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Replicas;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Bot.Turns;

/// <summary>Keeps the turns of one conversation one after the other over all servers on the same database: a visitor's messages may come to any of them.</summary>
/// <remarks>
/// A turn is run by whoever has it and the conversation's lock, when nothing before it is unanswered. What was left behind by a server
/// that is gone is given to the others' queues after a moment; who finds that another has answered it drops it.
/// </remarks>
internal sealed class TurnOrder(IReplicaLocks locks, IReplicaNews news, IConversationStore store)
{
    /// <summary>Whether other servers may run turns too.</summary>
    public bool IsShared => news.IsShared;

    /// <summary>Asks whether a turn may be run now.</summary>
    /// <exception cref="Conversations.Storage.StorageException">The database does not answer.</exception>
    public async Task<TurnPlace> AskAsync(PendingTurn turn, CancellationToken cancellationToken)
    {
        if (!IsShared)
        {
            return new TurnPlace.Ours(null);
        }

        var held = await locks.TryTakeAsync($"turns:{turn.Conversation}", cancellationToken);
        if (held is null)
        {
            return new TurnPlace.Later();
        }

        TurnPlace place = new TurnPlace.Later();
        try
        {
            var pending = await store.PendingTurnsAsync(turn.Conversation, cancellationToken);
            place = pending.All(other => other.Sequence != turn.Sequence) ? new TurnPlace.Over()
                : pending[0].Sequence < turn.Sequence ? new TurnPlace.Later()
                : new TurnPlace.Ours(held);
            return place;
        }
        finally
        {
            if (place is not TurnPlace.Ours)
            {
                await held.DisposeAsync();
            }
        }
    }
}
