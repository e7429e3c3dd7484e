using IntlAssistant.BotFramework.Http;
using Microsoft.Extensions.Hosting;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>Knows where the bot may show its own token.</summary>
internal sealed class ConnectorTrust(IConnectorCredentials credentials, IHostEnvironment environment)
{
    /// <summary>Why an address may not be called; <see langword="null"/> when it may.</summary>
    /// <param name="address">The address.</param>
    /// <param name="verified">What a verified token named.</param>
    public string? WhyNot(Uri address, string? verified)
    {
        bool isLocal = Loopback.IsLoopbackUrl(address.AbsoluteUri);
        if (credentials.IsAnonymous)
        {
            return isLocal ? null : $"The bot may not call {address.Scheme}://{address.Host}: without an app id it calls only this machine.";
        }

        // The emulator has no https; nobody else listens on a developer's own machine.
        return address.Scheme != Uri.UriSchemeHttps && !(isLocal && environment.IsDevelopment())
            ? $"The bot may not call {address.Scheme}://{address.Host}: its token goes over https only."
            : ConnectorAddress.HasAuthorityOf(address, verified) ? null
            : $"The bot may not call {address.Scheme}://{address.Host}: no verified activity named that host.";
    }
}
