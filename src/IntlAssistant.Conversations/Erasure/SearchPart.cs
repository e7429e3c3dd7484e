using System.Data.Common;
using IntlAssistant.Conversations.Search;

namespace IntlAssistant.Conversations.Erasure;

/// <summary>What the full-text index knows.</summary>
internal sealed class SearchPart(TranscriptIndex index) : IConversationPart
{
    public string Place => "search";

    public Task<int> EraseAsync(DbConnection connection, ConversationId conversation) => index.RemoveAsync(connection, conversation);
}
