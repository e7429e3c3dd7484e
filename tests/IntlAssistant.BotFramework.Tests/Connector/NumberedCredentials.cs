using System.Net.Http.Headers;
using IntlAssistant.BotFramework.Connector;

namespace IntlAssistant.BotFramework.Tests.Connector;

/// <summary>Gives 1, 2, 3 … as its tokens, a new one after each that was refused.</summary>
internal sealed class NumberedCredentials : IConnectorCredentials
{
    private int number = 1;

    public Queue<ConnectorCredentialsException> Failures { get; } = [];

    public bool IsAnonymous => false;

    public ValueTask<AuthenticationHeaderValue?> AuthorizeAsync(CancellationToken cancellationToken) => Failures.TryDequeue(out var failure)
        ? throw failure
        : ValueTask.FromResult<AuthenticationHeaderValue?>(new AuthenticationHeaderValue("Bearer", $"{number}"));

    public void Discard(AuthenticationHeaderValue refused) => number++;
}
