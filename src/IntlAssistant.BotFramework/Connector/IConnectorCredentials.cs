using System.Net.Http.Headers;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>What the bot shows to channels. Safe to call from several threads.</summary>
public interface IConnectorCredentials
{
    /// <summary>The header for a call; <see langword="null"/> while the bot has no app id: then only channels of this machine are called.</summary>
    ValueTask<AuthenticationHeaderValue?> AuthorizeAsync(Uri serviceUrl, CancellationToken cancellationToken);

    /// <summary>A channel did not accept this header: the next one must be a new one.</summary>
    void Discard(AuthenticationHeaderValue refused);
}
