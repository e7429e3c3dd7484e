using System.Data.Common;

namespace IntlAssistant.Conversations.Erasure;

/// <summary>Something that hangs on a conversation and is erased with it. Whatever keeps such a thing registers one.</summary>
/// <remarks>Parts are erased in the order of their registration, before the activities that they may refer to.</remarks>
internal interface IConversationPart
{
    /// <summary>What the receipt calls it.</summary>
    string Place { get; }

    /// <summary>Erases it within the erasure's transaction.</summary>
    /// <returns>How many entries it was.</returns>
    Task<int> EraseAsync(DbConnection connection, ConversationId conversation);
}
