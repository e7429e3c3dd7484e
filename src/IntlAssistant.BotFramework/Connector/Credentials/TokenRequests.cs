using System.Globalization;
using System.Net;
using System.Text.Json;

namespace IntlAssistant.BotFramework.Connector.Credentials;

/// <summary>Asks for tokens and reads what comes back. What is said of a failure never holds a secret.</summary>
internal sealed class TokenRequests(IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>The name of the <see cref="HttpClient"/> for login authorities.</summary>
    public const string AuthorityClient = "bot-token";

    /// <summary>The name of the <see cref="HttpClient"/> for endpoints of this machine, which no proxy reaches.</summary>
    public const string MachineClient = "bot-identity";

    private const int MostCodes = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Sends a request for a token.</summary>
    /// <param name="client">One of the names above.</param>
    /// <param name="request">The request.</param>
    /// <param name="who">Who is asked, for messages.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <exception cref="ConnectorCredentialsException">There is none.</exception>
    public async Task<AccessToken> SendAsync(string client, HttpRequestMessage request, string who, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using HttpClient http = clients.CreateClient(client);
            using HttpResponseMessage response = await http.SendAsync(request, either.Token);
            byte[] body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return Read(response.StatusCode, body, who);
        }
        catch (HttpRequestException unreachable)
        {
            throw new ConnectorCredentialsException($"{who} was not reached: {unreachable.HttpRequestError}.", passes: true, unreachable);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ConnectorCredentialsException($"{who} did not answer within {Patience.TotalSeconds:0} seconds.", passes: true, late);
        }
    }

    private AccessToken Read(HttpStatusCode status, byte[] body, string who)
    {
        TokenAnswer? answer = TryRead(body);
        DateTimeOffset now = time.GetUtcNow();
        if (status == HttpStatusCode.OK && answer?.AccessToken is { Length: > 0 } token)
        {
            return new AccessToken(token, now, EndOf(answer, now));
        }

        // Only numbers are repeated: the description can name people and tenants.
        string codes = answer?.ErrorCodes is { Count: > 0 } numbers ? $" (AADSTS{string.Join(", AADSTS", numbers.Take(MostCodes))})" : string.Empty;
        string said = string.Create(CultureInfo.InvariantCulture, $"{who} gave no token: it answered {(int)status}{codes}.");
        throw new ConnectorCredentialsException(
            said, passes: status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or HttpStatusCode.Gone || (int)status >= 500);
    }

    private static TokenAnswer? TryRead(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, CredentialsJson.Default.TokenAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <remarks>One whose end nobody tells is asked for anew each time.</remarks>
    private static DateTimeOffset EndOf(TokenAnswer answer, DateTimeOffset now) =>
        answer.ExpiresIn is > 0 and < int.MaxValue ? now.AddSeconds(answer.ExpiresIn.Value)
        : answer.ExpiresOn is > 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(answer.ExpiresOn.Value)
        : now;
}
