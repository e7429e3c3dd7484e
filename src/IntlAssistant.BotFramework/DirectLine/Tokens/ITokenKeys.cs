namespace IntlAssistant.BotFramework.DirectLine.Tokens;

/// <summary>Where the keys come from that tokens are signed with. The host keeps them, so that tokens outlive a restart.</summary>
public interface ITokenKeys
{
    /// <summary>The key that is signed with now: 32 bytes or more, the same on every replica.</summary>
    ValueTask<byte[]> SigningKeyAsync(CancellationToken cancellationToken);

    /// <summary>Other keys whose tokens still hold: the one before, and the next where another replica's clock may be ahead.</summary>
    ValueTask<IReadOnlyList<byte[]>> OtherKeysAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<byte[]>>([]);
}
