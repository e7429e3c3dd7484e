using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.Conversations.Keys;

namespace IntlAssistant.Server.Chat;

/// <summary>Keeps the key of Direct Line's tokens with the conversations, so that tokens outlive a restart.</summary>
internal sealed class StoredTokenKeys(IKeyStore keys) : ITokenKeys
{
    private const int Length = 64;

    public async ValueTask<byte[]> SigningKeyAsync(CancellationToken cancellationToken) =>
        await keys.GetOrCreateAsync("directline-tokens", Length, cancellationToken);
}
