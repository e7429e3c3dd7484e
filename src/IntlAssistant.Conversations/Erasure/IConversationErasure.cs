using IntlAssistant.Conversations.Activities;

namespace IntlAssistant.Conversations.Erasure;

/// <summary>Erases conversations, so that no byte of them is left in the store's files.</summary>
public interface IConversationErasure
{
    /// <summary>Erases everything that was said in a conversation and everything that hangs on it.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="farewell">What a conversation that goes on begins with, written from the receipt; <see langword="null"/> to erase the conversation itself too. One that goes on keeps the channel's names for it and for the visitor, and nothing else.</param>
    /// <param name="cancellationToken">Stops before anything is erased.</param>
    /// <returns>The receipt; <see langword="null"/> when there is no such conversation.</returns>
    Task<ErasureReceipt?> EraseAsync(
        ConversationId conversation, string by, Func<ErasureReceipt, NewActivity>? farewell, CancellationToken cancellationToken);

    /// <summary>A receipt that was given; <see langword="null"/> when there is none of that number.</summary>
    Task<ErasureReceipt?> FindAsync(Guid receipt, CancellationToken cancellationToken);
}
