using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IntlAssistant.BotFramework.Activities;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>Calls the REST interface of the channel that an activity or a reference names. Safe to call from several threads.</summary>
/// <remarks>
/// A call is tried again while the channel is busy or out of reach, at most five times and for a minute; then it is the
/// caller's to come back. There is no key by which a channel knows a message again: whoever sends to one conversation
/// does so one message after another.
/// </remarks>
public sealed class ConnectorClient(
    IHttpClientFactory clients, IConnectorCredentials credentials, TimeProvider time, ILogger<ConnectorClient> logger)
{
    /// <summary>The name of the <see cref="HttpClient"/> that is used.</summary>
    internal const string HttpClientName = "connector";

    private const int MaxAnswerBytes = 64 * 1024;
    private static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    /// <summary>Sends an activity: as a reply when it has a <see cref="Activity.ReplyToId"/>.</summary>
    public Task<Delivery> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        string?[] path = ["v3", "conversations", activity.Conversation?.Id, "activities"];
        return CallAsync(
            HttpMethod.Post,
            activity.ServiceUrl,
            string.IsNullOrEmpty(activity.ReplyToId) ? path : [.. path, activity.ReplyToId],
            Write(activity with { Id = null }, ActivityJson.Default.Activity), // The channel gives the id.
            cancellationToken);
    }

    /// <summary>Shows the user that an answer is on its way; for some seconds.</summary>
    public Task<Delivery> SendTypingAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        SendAsync(new Activity { Type = ActivityTypes.Typing }.ApplyConversationReference(reference), cancellationToken);

    /// <summary>Replaces a message of the bot by <paramref name="activity"/>, which has its id.</summary>
    public Task<Delivery> UpdateAsync(Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return CallAsync(
            HttpMethod.Put,
            activity.ServiceUrl,
            ["v3", "conversations", activity.Conversation?.Id, "activities", activity.Id],
            Write(activity, ActivityJson.Default.Activity),
            cancellationToken);
    }

    /// <summary>Deletes a message of the bot.</summary>
    public Task<Delivery> DeleteAsync(ConversationReference reference, string activityId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return CallAsync(
            HttpMethod.Delete,
            reference.ServiceUrl,
            ["v3", "conversations", reference.Conversation?.Id, "activities", activityId],
            null,
            cancellationToken);
    }

    /// <summary>Begins a conversation.</summary>
    /// <returns>When delivered, with the conversation's id.</returns>
    public Task<Delivery> CreateConversationAsync(
        string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken) =>
        CallAsync(
            HttpMethod.Post,
            serviceUrl,
            ["v3", "conversations"],
            Write(parameters, ConnectorJson.Default.ConversationParameters),
            cancellationToken);

    private static byte[] Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    private async Task<Delivery> CallAsync(
        HttpMethod method, string? serviceUrl, string?[] path, byte[]? body, CancellationToken cancellationToken)
    {
        if (!ConnectorAddress.TryBuild(serviceUrl, path, out Uri? address))
        {
            return new Delivery.Dead("The activity names no service URL, conversation or activity that can be called.");
        }

        DateTimeOffset giveUpAt = time.GetUtcNow() + Backoff.Budget;
        bool renewed = false;
        for (int tries = 1; ; tries++)
        {
            Attempt attempt = await TryAsync(method, address, body, cancellationToken);
            if (attempt.Refused is { } refused && !renewed)
            {
                credentials.Discard(refused);
                renewed = true;
                continue;
            }

            if (attempt.Delivery is { } done)
            {
                return done;
            }

            TimeSpan delay = Backoff.Delay(tries, attempt.RetryAfter, time.GetUtcNow(), Random.Shared.NextDouble());
            logger.TryFailed(address.Host, tries, attempt.Reason);
            if (tries >= Backoff.MaxTries || time.GetUtcNow() + delay > giveUpAt)
            {
                return new Delivery.Retry(delay, attempt.Reason);
            }

            await Task.Delay(delay, time, cancellationToken);
        }
    }

    private async Task<Attempt> TryAsync(HttpMethod method, Uri address, byte[]? body, CancellationToken cancellationToken)
    {
        AuthenticationHeaderValue? authorization = await credentials.AuthorizeAsync(address, cancellationToken);
        if (!ConnectorAddress.IsSafe(address, authorization is not null))
        {
            return Attempt.Final(new Delivery.Dead(
                $"The bot may not call {address.Scheme}://{address.Host}: " +
                "without an app id it calls only this machine, with one only https."));
        }

        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : new ByteArrayContent(body) };
        request.Headers.Authorization = authorization;
        request.Content?.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var timeout = new CancellationTokenSource(TryTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using HttpClient client = clients.CreateClient(HttpClientName);
            using HttpResponseMessage response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await JudgeAsync(response, authorization, either.Token);
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
        HttpResponseMessage response, AuthenticationHeaderValue? authorization, CancellationToken cancellationToken)
    {
        int status = (int)response.StatusCode;
        string reason = string.Create(CultureInfo.InvariantCulture, $"The channel answered {status}.");
        return response.IsSuccessStatusCode ? Attempt.Final(await ReadAsync(response, cancellationToken))
            : Backoff.Passes(response.StatusCode) ? Attempt.Again(response.Headers.RetryAfter, reason)
            : status == 401 ? new Attempt(new Delivery.Retry(Later, reason), authorization, null, reason) // Settings can be mended.
            : status >= 500 ? Attempt.Final(new Delivery.Retry(Later, reason))
            : Attempt.Final(new Delivery.Dead(reason));
    }

    /// <remarks>
    /// Some channels answer without a body, or with one that is no JSON, or break off within it: delivered it is all the
    /// same, and a second try would say it twice.
    /// </remarks>
    private static async Task<Delivery> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxAnswerBytes, cancellationToken);
            byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            ResourceAnswer? answer = body.Length == 0
                ? null
                : JsonSerializer.Deserialize(body, ConnectorJson.Default.ResourceAnswer);
            return new Delivery.Delivered(answer?.Id) { ActivityId = answer?.ActivityId, ServiceUrl = answer?.ServiceUrl };
        }
        catch (Exception unread) when (unread is JsonException or HttpRequestException or OperationCanceledException)
        {
            return new Delivery.Delivered((string?)null);
        }
    }

    /// <summary>What one try came to: an end, or a reason to try again.</summary>
    private readonly record struct Attempt(
        Delivery? Delivery, AuthenticationHeaderValue? Refused, RetryConditionHeaderValue? RetryAfter, string Reason)
    {
        public static Attempt Final(Delivery delivery) => new(delivery, null, null, string.Empty);

        public static Attempt Again(RetryConditionHeaderValue? retryAfter, string reason) => new(null, null, retryAfter, reason);
    }
}
