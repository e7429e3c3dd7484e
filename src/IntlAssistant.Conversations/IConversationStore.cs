using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Conversations;

/// <summary>Conversations, their transcripts and the turns that are due. What has been returned from here survives a kill of the process.</summary>
public interface IConversationStore
{
    /// <summary>Starts a conversation, or gives the one that the channel already has under that id.</summary>
    /// <remarks>Its version becomes 1; its times are kept in whole milliseconds.</remarks>
    /// <returns>The conversation as it is stored, and whether it is new.</returns>
    Task<(Conversation Conversation, bool IsNew)> StartAsync(Conversation conversation, CancellationToken cancellationToken);

    /// <summary>The conversation of that id; <see langword="null"/> when there is none.</summary>
    Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken);

    /// <summary>The conversation that a channel calls so; <see langword="null"/> when there is none.</summary>
    Task<Conversation?> FindAsync(string channel, string channelConversationId, CancellationToken cancellationToken);

    /// <summary>Stores an incoming activity and, when <paramref name="turnIsDue"/>, the turn that it asks for, in one transaction.</summary>
    /// <remarks>A second delivery under the same activity id stores nothing and gives back the first.</remarks>
    /// <exception cref="KeyNotFoundException">There is no such conversation.</exception>
    Task<Acceptance> AcceptAsync(ConversationId conversation, NewActivity activity, bool turnIsDue, CancellationToken cancellationToken);

    /// <summary>Stores where the bot can write to the visitor, when a later activity names another place. The version stays: no turn is refused for it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation.</exception>
    Task UpdateReferenceAsync(ConversationId conversation, string reference, CancellationToken cancellationToken);

    /// <summary>The transcript after a place, oldest first.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="after">The sequence after which to read; 0 for the whole.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<StoredActivity>> ReadAsync(ConversationId conversation, long after, int limit, CancellationToken cancellationToken);

    /// <summary>The activity of that id, be it its own or the one that the channel gave it on delivery; <see langword="null"/> when there is none.</summary>
    Task<StoredActivity?> FindActivityAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken);

    /// <summary>Writes what a visitor said anew, when the visitor has changed or taken back a message: the transcript and its index hold the new words only.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="activityId">The activity's own id.</param>
    /// <param name="rewrite">Turns the activity as it is on the wire into what it shall be. Quick and pure, for it may be asked twice.</param>
    /// <param name="cancellationToken">Stops before it begins.</param>
    /// <remarks>What was kept to decide it again, which repeats the words, is forgotten with them. Its place and its time stay.</remarks>
    /// <returns>Whether there is such an activity.</returns>
    Task<bool> RewriteAsync(ConversationId conversation, string activityId, Func<string, string> rewrite, CancellationToken cancellationToken);

    /// <summary>What the channel called a message of the bot or of staff when it was delivered; <see langword="null"/> when it was not, or the channel gave no id.</summary>
    Task<string?> DeliveredAsAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken);

    /// <summary>Stores what a turn came to: replies, outbox, floor, state and cases in one transaction.</summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation, or it has no case that is to be moved.</exception>
    /// <exception cref="InvalidOperationException">
    /// A case may not begin or move so, or a second one would be open; no turn was ever due for what it answers; the id that a
    /// reply brings is taken; replies are to be sent and the conversation has no reference. Nothing is stored.
    /// </exception>
    Task<TurnCommitted> CommitAsync(TurnCommit turn, CancellationToken cancellationToken);

    /// <summary>An activity, and its conversation as it is at the same moment; <see langword="null"/> when there is none.</summary>
    Task<(Conversation Conversation, StoredActivity Activity)?> FindTurnAsync(ConversationId conversation, long sequence, CancellationToken cancellationToken);

    /// <summary>Accepted activities that nobody has answered, oldest first.</summary>
    Task<IReadOnlyList<PendingTurn>> PendingTurnsAsync(CancellationToken cancellationToken);

    /// <summary>Accepted activities of one conversation that nobody has answered, in the order of the transcript.</summary>
    Task<IReadOnlyList<PendingTurn>> PendingTurnsAsync(ConversationId conversation, CancellationToken cancellationToken);
}
