using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>Calls the REST interface of the channel that an activity or a reference names. Safe to call from several threads.</summary>
/// <remarks>
/// <para>
/// A call is tried again while the channel is busy or out of reach, at most five times and for a minute; then it is the
/// caller's to come back. There is no key by which a channel knows a message again: after a 502, a 504 or a connection
/// that broke it may have been delivered all the same, and then stands there twice. Whoever sends to one conversation
/// does so one message after another.
/// </para>
/// <para>The bot's token goes only to the host of the activity's or reference's <c>VerifiedServiceUrl</c>, over https.</para>
/// </remarks>
public sealed class ConnectorClient : IConnector
{
    private const int MostPages = 20;

    private readonly ConnectorCalls calls;

    internal ConnectorClient(ConnectorCalls calls) => this.calls = calls;

    /// <inheritdoc/>
    public Task<Delivery> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        string?[] path = ["v3", "conversations", activity.Conversation?.Id, "activities"];
        return DeliverAsync(
            new ConnectorCall(
                HttpMethod.Post,
                ServiceAddress.Of(activity),
                string.IsNullOrEmpty(activity.ReplyToId) ? path : [.. path, activity.ReplyToId],
                Write(activity with { Id = null }, ActivityJson.Default.Activity)), // The channel gives the id.
            cancellationToken);
    }

    /// <summary>Shows the user that an answer is on its way; for some seconds.</summary>
    public Task<Delivery> SendTypingAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        SendAsync(new Activity { Type = ActivityTypes.Typing }.ApplyConversationReference(reference), cancellationToken);

    /// <inheritdoc/>
    public Task<Delivery> UpdateAsync(Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return DeliverAsync(
            new ConnectorCall(
                HttpMethod.Put,
                ServiceAddress.Of(activity),
                ["v3", "conversations", activity.Conversation?.Id, "activities", activity.Id],
                Write(activity, ActivityJson.Default.Activity)),
            cancellationToken);
    }

    /// <summary>Deletes a message of the bot.</summary>
    public Task<Delivery> DeleteAsync(ConversationReference reference, string activityId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return DeliverAsync(
            new ConnectorCall(
                HttpMethod.Delete,
                ServiceAddress.Of(reference),
                ["v3", "conversations", reference.Conversation?.Id, "activities", activityId]),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Delivery> CreateConversationAsync(
        ConversationReference reference, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return DeliverAsync(
            new ConnectorCall(
                HttpMethod.Post,
                ServiceAddress.Of(reference) with { Conversation = null },
                ["v3", "conversations"],
                Write(parameters, ConnectorJson.Default.ConversationParameters)),
            cancellationToken);
    }

    /// <summary>Who a member of a conversation is.</summary>
    /// <returns><see langword="null"/> when the channel does not tell, for whatever reason.</returns>
    public async Task<ChannelAccount?> MemberAsync(
        ConversationReference reference, string memberId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ConnectorAnswer answer = await calls.CallAsync(
            new ConnectorCall(
                HttpMethod.Get,
                ServiceAddress.Of(reference),
                ["v3", "conversations", reference.Conversation?.Id, "members", memberId]),
            cancellationToken);
        return Read(answer, ConnectorJson.Default.ChannelAccount);
    }

    /// <summary>Who takes part in a conversation.</summary>
    /// <returns>Those whom the channel told, in pages or at once; nobody when it does not tell.</returns>
    public async Task<IReadOnlyList<ChannelAccount>> MembersAsync(
        ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var members = new List<ChannelAccount>();
        string? next = null;
        for (int page = 0; page < MostPages; page++)
        {
            ConnectorAnswer answer = await calls.CallAsync(
                new ConnectorCall(
                    HttpMethod.Get,
                    ServiceAddress.Of(reference),
                    ["v3", "conversations", reference.Conversation?.Id, "pagedmembers"])
                {
                    Query = next is null ? null : $"continuationToken={Uri.EscapeDataString(next)}",
                },
                cancellationToken);
            PagedMembers? read = Read(answer, ConnectorJson.Default.PagedMembers);
            members.AddRange(read?.Members ?? []);
            next = read?.ContinuationToken;
            if (string.IsNullOrEmpty(next))
            {
                break;
            }
        }

        return members;
    }

    private async Task<Delivery> DeliverAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        ConnectorAnswer answer = await calls.CallAsync(call, cancellationToken);
        ResourceAnswer? given = Read(answer, ConnectorJson.Default.ResourceAnswer);
        return given is null
            ? answer.Delivery
            : new Delivery.Delivered(given.Id) { ActivityId = given.ActivityId, ServiceUrl = given.ServiceUrl };
    }

    /// <remarks>Some channels answer without a body, or with one that is no JSON: delivered it is all the same.</remarks>
    private static T? Read<T>(ConnectorAnswer answer, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return answer.Delivery is Delivery.Delivered && answer.Body is { Length: > 0 } body
                ? JsonSerializer.Deserialize(body, type)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);
}
