using System.Data.Common;
using IntlAssistant.Conversations.Erasure;

namespace IntlAssistant.Conversations.Entries;

/// <summary>A visitor's wordings among the questions of entries. Those of what visitors are told name nobody, and stay without where they are from.</summary>
internal sealed class EntryPart : IConversationPart
{
    public string Place => "draft-questions";

    public Task<int> EraseAsync(DbConnection connection, ConversationId conversation) =>
        EntryVersionTable.EraseAsync(connection, conversation);
}
