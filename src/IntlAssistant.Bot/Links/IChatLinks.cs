using IntlAssistant.Conversations;

namespace IntlAssistant.Bot.Links;

/// <summary>Signed links to one conversation, for people without an account. What they hold nobody can make up or change.</summary>
public interface IChatLinks
{
    /// <summary>A token for a link.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="use">What the link is for; a token for one use is none for another.</param>
    /// <param name="life">How long it holds.</param>
    /// <param name="cancellationToken">Stops the reading of the key.</param>
    Task<string> IssueAsync(ConversationId conversation, ChatLinkUse use, TimeSpan life, CancellationToken cancellationToken);

    /// <summary>The conversation that a token leads to; <see langword="null"/> when the token is not ours, for another use, or too old.</summary>
    Task<ConversationId?> ReadAsync(string token, ChatLinkUse use, CancellationToken cancellationToken);
}
