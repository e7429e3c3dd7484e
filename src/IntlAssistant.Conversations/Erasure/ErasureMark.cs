using System.Security.Cryptography;
using System.Text;

namespace IntlAssistant.Conversations.Erasure;

/// <summary>What is kept of an erased conversation, so that it is known again when a backup brings it back.</summary>
/// <remarks>
/// A hash of an id that is random: whoever does not have the conversation cannot tell from the mark which it was. A key would have to be
/// kept as long as the mark and as far from the data, and would protect nothing more.
/// </remarks>
internal static class ErasureMark
{
    private const int Bytes = 16;

    public static string Of(ConversationId conversation) => Of(conversation.ToString());

    /// <param name="id">The id as it is stored.</param>
    public static string Of(string id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("erased:" + id)).AsSpan(0, Bytes));
}
