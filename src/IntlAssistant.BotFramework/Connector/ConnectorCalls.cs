using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>Makes calls: at the pace that the channel takes, again while it is busy, with the bot's token where that may go.</summary>
internal sealed class ConnectorCalls(
    IHttpClientFactory clients,
    IConnectorCredentials credentials,
    ConnectorPace pace,
    ConnectorTrust trust,
    TimeProvider time,
    ILogger<ConnectorClient> logger)
{
    /// <summary>The name of the <see cref="HttpClient"/> that is used.</summary>
    public const string HttpClientName = "connector";

    private const int MaxAnswerBytes = 1024 * 1024;
    private static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    public async Task<ConnectorAnswer> CallAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        if (!ConnectorAddress.TryBuild(call.Service.ServiceUrl, call.Path, call.Query, out Uri? address))
        {
            return new(new Delivery.Dead("The activity names no service URL, conversation or activity that can be called."));
        }

        if (trust.WhyNot(address, call.Service.VerifiedServiceUrl) is { } reason)
        {
            logger.NotCalled(address.Host, reason);
            return new(new Delivery.Dead(reason));
        }

        DateTimeOffset giveUpAt = time.GetUtcNow() + Backoff.Budget;
        bool renewed = false;
        for (int tries = 1; ; tries++)
        {
            if (await pace.WaitAsync(call.Service, giveUpAt, cancellationToken) is { } tooLong)
            {
                return new(new Delivery.Retry(tooLong, "The bot has said as much in this conversation as its limits allow."));
            }

            Attempt attempt = await TryAsync(call, address, cancellationToken);
            if (attempt.Refused is { } refused && !renewed)
            {
                credentials.Discard(refused);
                renewed = true;
                continue;
            }

            if (attempt.Answer is { } done)
            {
                return done;
            }

            TimeSpan delay = Backoff.Delay(tries, attempt.RetryAfter, time.GetUtcNow(), Random.Shared.NextDouble());
            logger.TryFailed(address.Host, tries, attempt.Reason);
            if (tries >= Backoff.MaxTries || time.GetUtcNow() + delay > giveUpAt)
            {
                return new(new Delivery.Retry(delay, attempt.Reason));
            }

            await Task.Delay(delay, time, cancellationToken);
        }
    }

    private async Task<Attempt> TryAsync(ConnectorCall call, Uri address, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(TryTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            AuthenticationHeaderValue? authorization = await credentials.AuthorizeAsync(either.Token);
            using var request = new HttpRequestMessage(call.Method, address)
            {
                Content = call.Body is null ? null : new ByteArrayContent(call.Body),
            };
            request.Headers.Authorization = authorization;
            request.Content?.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            using HttpClient client = clients.CreateClient(HttpClientName);
            using HttpResponseMessage response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await JudgeAsync(call, response, authorization, either.Token);
        }
        catch (ConnectorCredentialsException missing)
        {
            return missing.Passes
                ? Attempt.Again(null, missing.Message)
                : Attempt.Final(new Delivery.Retry(Later, missing.Message)); // Settings can be mended.
        }
        catch (HttpRequestException unreachable)
        {
            return Attempt.Again(null, $"The channel was not reached: {unreachable.HttpRequestError}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Attempt.Again(null, $"The channel did not answer within {TryTimeout.TotalSeconds:0} seconds.");
        }
    }

    private static async Task<Attempt> JudgeAsync(
        ConnectorCall call, HttpResponseMessage response, AuthenticationHeaderValue? authorization, CancellationToken cancellationToken)
    {
        byte[]? body = await ReadAsync(response, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return new Attempt(new ConnectorAnswer(new Delivery.Delivered((string?)null), body), null, null, string.Empty);
        }

        int status = (int)response.StatusCode;
        string? code = ConnectorFailure.CodeIn(body);
        string reason = code is null
            ? string.Create(CultureInfo.InvariantCulture, $"The channel answered {status}.")
            : string.Create(CultureInfo.InvariantCulture, $"The channel answered {status} ({code}).");
        return Backoff.Passes(response.StatusCode) ? Attempt.Again(response.Headers.RetryAfter, reason)
            : status == 401 ? new Attempt(new(new Delivery.Retry(Later, reason)), authorization, null, reason) // Settings can be mended.
            : Attempt.Final(ConnectorFailure.Judge(call.Method, status, code, reason, Later));
    }

    /// <remarks>What breaks off within an answer was answered: a second try would say it twice.</remarks>
    private static async Task<byte[]?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxAnswerBytes, cancellationToken);
            return await response.Content.ReadAsByteArrayAsync(cancellationToken);
        }
        catch (Exception unread) when (unread is HttpRequestException or OperationCanceledException or IOException)
        {
            return null;
        }
    }

    /// <summary>What one try came to: an end, or a reason to try again.</summary>
    private readonly record struct Attempt(
        ConnectorAnswer? Answer, AuthenticationHeaderValue? Refused, RetryConditionHeaderValue? RetryAfter, string Reason)
    {
        public static Attempt Final(Delivery delivery) => new(new ConnectorAnswer(delivery), null, null, string.Empty);

        public static Attempt Again(RetryConditionHeaderValue? retryAfter, string reason) => new(null, null, retryAfter, reason);
    }
}
