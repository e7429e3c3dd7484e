namespace IntlAssistant.Conversations.Inbox;

/// <summary>The lists of cases that staff work from.</summary>
public interface IInbox
{
    /// <summary>A page of a list.</summary>
    /// <exception cref="ArgumentException">The query asks for no page that there can be, or <see cref="InboxView.Mine"/> of nobody.</exception>
    Task<InboxPage> ListAsync(InboxQuery query, CancellationToken cancellationToken);

    /// <summary>How long the lists are.</summary>
    /// <param name="assignee">Whose own list is counted.</param>
    /// <param name="desks">Cases of these desks; none for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<InboxCounts> CountAsync(string assignee, IReadOnlyList<string> desks, CancellationToken cancellationToken);

    /// <summary>The same visitor's other conversations on the same channel, newest first.</summary>
    Task<IReadOnlyList<EarlierConversation>> EarlierAsync(ConversationId conversation, int limit, CancellationToken cancellationToken);
}
