using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.Bot.Files;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Attachments;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Chat;

/// <summary>The conversation of a visitor whose browser runs no script: the same conversations, told by a form.</summary>
internal sealed class PlainChat(
    IDirectLineConversations conversations, IConversationStore store, IVisitorFiles visitorFiles, IOptions<DirectLineOptions> options)
{
    private const string ChannelId = "directline";

    private static readonly TimeSpan WelcomePatience = TimeSpan.FromSeconds(1);

    /// <summary>How long the answer to a form waits for the assistant's.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(6);

    /// <summary>Whether so much waits that nothing more is taken in for a moment.</summary>
    public bool IsBusy => conversations.IsBusy;

    /// <summary>What has been said in a conversation.</summary>
    public async Task<Transcript> ReadAsync(Visitor visitor, CancellationToken cancellationToken) =>
        await conversations.StateAsync(visitor.ConversationId, cancellationToken) is DirectLineConversationState.NotStarted
            ? Transcript.Empty
            : Transcript.Of((await conversations.ReadAsync(visitor.ConversationId, 0, cancellationToken)).Activities);

    /// <summary>Says something, in a new conversation when the visitor has none that goes on, and waits a little for the answer.</summary>
    /// <param name="known">Who the browser says it is; <see langword="null"/> when it is new.</param>
    /// <param name="words">What is said.</param>
    /// <param name="value">What a button carries besides its words.</param>
    /// <param name="files">What comes with it.</param>
    /// <param name="context">The page it is said on.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>In which conversation, and why it was not said after all: a file was not accepted.</returns>
    public async Task<(Visitor Visitor, string? Refusal)> SayAsync(
        Visitor? known, string words, JsonNode? value, IReadOnlyList<SentFile> files, PageContext context, CancellationToken cancellationToken)
    {
        var visitor = await OpenAsync(known, context, cancellationToken);
        var kept = await KeepAsync(visitor, files, context, cancellationToken);
        if (kept is FilesKept.Refused refused)
        {
            return (visitor, refused.Message);
        }

        var before = (await conversations.ReadAsync(visitor.ConversationId, 0, cancellationToken)).Watermark;
        var id = await conversations.AcceptAsync(visitor.ConversationId, Message(visitor, words, value, context) with { Attachments = (kept as FilesKept.Done)?.Attachments }, CancellationToken.None);
        await WaitAsync(visitor, before, Patience, activity => IsMessage(activity) && Text(activity, "replyToId") == id, cancellationToken);
        return (visitor, null);
    }

    private async Task<FilesKept?> KeepAsync(
        Visitor visitor, IReadOnlyList<SentFile> files, PageContext context, CancellationToken cancellationToken) =>
        files.Count > 0 && await store.FindAsync(ChannelId, visitor.ConversationId, cancellationToken) is { } conversation
            ? await visitorFiles.KeepAsync(conversation.Id, files, context.Language.Tag, cancellationToken)
            : null;

    private async Task<Visitor> OpenAsync(Visitor? known, PageContext context, CancellationToken cancellationToken)
    {
        var visitor = known is not null
            && await conversations.StateAsync(known.ConversationId, cancellationToken) is not DirectLineConversationState.Ended
            ? known
            : new Visitor(DirectLineTokens.NewConversationId(), DirectLineTokens.NewUserId());
        if (await conversations.StartAsync(visitor.ConversationId, User(visitor), context.StartLocale, CancellationToken.None))
        {
            // So that the transcript begins with the welcome, and not with the question.
            await WaitAsync(visitor, 0, WelcomePatience, IsMessage, cancellationToken);
        }

        return visitor;
    }

    private static ChannelAccount User(Visitor visitor) => new()
    {
        Id = visitor.UserId,
        Role = RoleTypes.User,
    };

    private Activity Message(Visitor visitor, string words, JsonNode? value, PageContext context) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = ChannelId,
        ServiceUrl = context.ServiceUrl,
        Conversation = new ConversationAccount { Id = visitor.ConversationId },
        From = new ChannelAccount { Id = visitor.UserId, Role = RoleTypes.User },
        Recipient = new ChannelAccount { Id = options.Value.BotId, Role = RoleTypes.Bot },
        Text = words,
        TextFormat = "plain",
        Locale = context.Language.Locale,
        Value = value,
        ChannelData = context.Audience is { } audience ? new JsonObject { ["audience"] = audience } : null,
    };

    private async Task WaitAsync(
        Visitor visitor, long after, TimeSpan atMost, Func<JsonElement, bool> isAwaited, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(atMost);
        try
        {
            await foreach (var news in conversations.WatchAsync(visitor.ConversationId, after, patience.Token))
            {
                if (news.Activities.Any(isAwaited))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The answer is still being made; the page says so.
        }
    }

    private static bool IsMessage(JsonElement activity) => Text(activity, "type") == ActivityTypes.Message;

    private static string? Text(JsonElement activity, string name) =>
        activity.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
