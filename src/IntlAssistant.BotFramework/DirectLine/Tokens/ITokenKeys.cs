namespace IntlAssistant.BotFramework.DirectLine.Tokens;

/// <summary>Where the key comes from that tokens are signed with. The host keeps it, so that tokens outlive a restart.</summary>
public interface ITokenKeys
{
    /// <summary>The key: 32 bytes or more, the same each time and on every replica.</summary>
    ValueTask<byte[]> SigningKeyAsync(CancellationToken cancellationToken);
}
