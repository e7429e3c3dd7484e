using System.Data.Common;
using IntlAssistant.Conversations.Erasure;

namespace IntlAssistant.Conversations.Unanswered;

/// <summary>A conversation's questions in groups. A group that has no other is gone with them.</summary>
internal sealed class UnansweredPart : IConversationPart
{
    public string Place => "unanswered-questions";

    public Task<int> EraseAsync(DbConnection connection, ConversationId conversation) =>
        UnansweredTable.EraseAsync(connection, conversation);
}
