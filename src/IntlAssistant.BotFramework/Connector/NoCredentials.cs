using System.Net.Http.Headers;

namespace IntlAssistant.BotFramework.Connector;

internal sealed class NoCredentials : IConnectorCredentials
{
    public bool IsAnonymous => true;

    public ValueTask<AuthenticationHeaderValue?> AuthorizeAsync(CancellationToken cancellationToken) => default;

    public void Discard(AuthenticationHeaderValue refused)
    {
    }
}
