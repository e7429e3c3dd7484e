using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Keys;

namespace IntlAssistant.Bot.Links;

/// <inheritdoc/>
internal sealed class ChatLinks(IKeyStore keys, TimeProvider time) : IChatLinks
{
    private readonly SignedIds ids = new(keys, time, "chat-links");

    public Task<string> IssueAsync(
        ConversationId conversation, ChatLinkUse use, TimeSpan life, CancellationToken cancellationToken) =>
        ids.IssueAsync(conversation.Value, (byte)use, life, cancellationToken);

    public async Task<ConversationId?> ReadAsync(string token, ChatLinkUse use, CancellationToken cancellationToken) =>
        await ids.ReadAsync(token, (byte)use, cancellationToken) is { } id ? new ConversationId(id) : null;
}
