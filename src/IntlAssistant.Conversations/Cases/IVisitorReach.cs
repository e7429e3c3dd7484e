namespace IntlAssistant.Conversations.Cases;

/// <summary>Whether what is written in a chat reaches its visitor. Staff are told in the case as soon as it does not, so that nobody waits for an answer that has no way.</summary>
public interface IVisitorReach
{
    /// <summary>What is written in the chat does not arrive any more: the history of the case says so, and staff are told once.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="message">When the staff's message was stored that did not arrive; <see langword="null"/> when nothing of theirs was on its way.</param>
    /// <param name="isMailed">Whether replies go to the visitor by e-mail.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    /// <returns>The case; <see langword="null"/> when staff have none that this is news for.</returns>
    /// <remarks>A closed case is touched for a message of staff only. Asked a second time for the same, it does nothing.</remarks>
    Task<CaseId?> LostAsync(ConversationId conversation, DateTimeOffset? message, bool isMailed, CancellationToken cancellationToken);

    /// <summary>What is written in the chat arrives again.</summary>
    /// <returns>The case that said otherwise; <see langword="null"/> when none did.</returns>
    Task<CaseId?> FoundAsync(ConversationId conversation, CancellationToken cancellationToken);
}
