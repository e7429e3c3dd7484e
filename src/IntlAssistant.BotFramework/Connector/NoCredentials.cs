using System.Net.Http.Headers;

namespace IntlAssistant.BotFramework.Connector;

internal sealed class NoCredentials : IConnectorCredentials
{
    public ValueTask<AuthenticationHeaderValue?> AuthorizeAsync(Uri serviceUrl, CancellationToken cancellationToken) => default;

    public void Discard(AuthenticationHeaderValue refused)
    {
    }
}
