using System.Net.Http.Headers;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>What the bot shows to channels. Safe to call from several threads.</summary>
public interface IConnectorCredentials
{
    /// <summary>Whether the bot has nothing to show, because it has no app id: then only channels of this machine are called.</summary>
    bool IsAnonymous { get; }

    /// <summary>The header for a call to a channel that a verified activity came from; <see langword="null"/> when the bot is anonymous.</summary>
    /// <exception cref="ConnectorCredentialsException">There is none to be had now.</exception>
    ValueTask<AuthenticationHeaderValue?> AuthorizeAsync(CancellationToken cancellationToken);

    /// <summary>A channel did not accept this header: the next one must be a new one.</summary>
    void Discard(AuthenticationHeaderValue refused);
}
