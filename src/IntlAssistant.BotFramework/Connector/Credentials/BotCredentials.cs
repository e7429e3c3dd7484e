using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.Connector.Credentials;

/// <summary>Keeps the bot's token and renews it in time: one request at a time, however many wait for it.</summary>
internal sealed class BotCredentials(ITokenSource source, TimeProvider time, ILogger<BotCredentials> logger) : IConnectorCredentials
{
    private readonly Lock gate = new();
    private AccessToken? token;
    private Task<AccessToken>? fetching;

    public bool IsAnonymous => false;

    public async ValueTask<AuthenticationHeaderValue?> AuthorizeAsync(CancellationToken cancellationToken)
    {
        AccessToken current = await CurrentAsync(cancellationToken);
        return new AuthenticationHeaderValue("Bearer", current.Value);
    }

    public void Discard(AuthenticationHeaderValue refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        lock (gate)
        {
            // Only the one that was refused: meanwhile there may be a newer one.
            if (token?.Value == refused.Parameter)
            {
                token = null;
            }
        }
    }

    private async Task<AccessToken> CurrentAsync(CancellationToken cancellationToken)
    {
        AccessToken? present;
        Task<AccessToken> renewing;
        lock (gate)
        {
            present = token;
            if (present is not null && time.GetUtcNow() < present.RenewAt)
            {
                return present;
            }

            renewing = fetching ??= FetchAsync();
        }

        try
        {
            return await renewing.WaitAsync(cancellationToken);
        }
        catch (ConnectorCredentialsException missing) when (present is not null && time.GetUtcNow() < present.ExpiresAt)
        {
            logger.TokenNotRenewed(present.ExpiresAt, missing.Message);
            return present;
        }
    }

    /// <remarks>Not with the token of the one who asked first: the others wait for the outcome too.</remarks>
    private async Task<AccessToken> FetchAsync()
    {
        // Back at once: whoever holds the gate must not wait in it.
        await Task.Yield();
        try
        {
            AccessToken fetched = await source.FetchAsync(CancellationToken.None);
            lock (gate)
            {
                token = fetched;
            }

            return fetched;
        }
        finally
        {
            lock (gate)
            {
                fetching = null;
            }
        }
    }
}
