using System.Runtime.CompilerServices;
using System.Text.Json;
using IntlAssistant.Bot.Files;
using IntlAssistant.Bot.Memory;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Conversations.Transcripts;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Channels;

/// <summary>Keeps Direct Line's conversations in the stores and gives what visitors say to the bot.</summary>
internal sealed class DirectLineConversations(
    IConversationStore store,
    IConversationSignals signals,
    TransientActivities transient,
    ActivityIntake intake,
    TurnQueue queue,
    ShownActivities shownActivities,
    IOptions<DirectLineOptions> options,
    TimeProvider time) : IDirectLineConversations
{
    private const int PageSize = 200;

    public bool IsBusy => queue.IsFull;

    public async Task<bool> StartAsync(
        string conversationId, ChannelAccount user, string? locale, CancellationToken cancellationToken)
    {
        var (conversation, _) = await store.StartAsync(
            new Conversation
            {
                Id = ConversationId.New(),
                Channel = ChannelNames.DirectLine,
                ChannelConversationId = conversationId,
                UserId = user.Id ?? throw new ArgumentException("The user has no id.", nameof(user)),
                UserName = user.Name,
                Locale = locale,
                StartedAt = time.GetUtcNow(),
            },
            cancellationToken);

        // Under a fixed id: a start that was cut off between the two is finished by the next one, and the welcome comes once.
        var begun = await intake.AcceptAsync(conversation.Id, Beginning(conversationId, user, locale), isInline: false, cancellationToken);
        return !begun.Acceptance.IsDuplicate;
    }

    public async Task<DirectLineConversationState> StateAsync(string conversationId, CancellationToken cancellationToken) =>
        await FindAsync(conversationId, cancellationToken) is not { } conversation ? DirectLineConversationState.NotStarted
        : ConversationMemory.Read(conversation.State).Ended ? DirectLineConversationState.Ended
        : DirectLineConversationState.Open;

    public async Task<string?> AcceptAsync(string conversationId, Activity activity, CancellationToken cancellationToken)
    {
        var conversation = await GetAsync(conversationId, cancellationToken);
        if (activity.Type == ActivityTypes.Typing)
        {
            return null;
        }

        var accepted = await intake.AcceptAsync(conversation.Id, activity, isInline: false, cancellationToken);
        return accepted.Acceptance.Activity.ActivityId;
    }

    public async Task<ActivitySet> ReadAsync(string conversationId, long watermark, CancellationToken cancellationToken)
    {
        var conversation = await GetAsync(conversationId, cancellationToken);
        return (await ReadAsync(conversation.Id, await WithinAsync(conversation.Id, watermark, cancellationToken), cancellationToken)).Set;
    }

    public async IAsyncEnumerable<ActivitySet> WatchAsync(
        string conversationId, long watermark, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var conversation = await GetAsync(conversationId, cancellationToken);
        using var news = new ConversationNews(conversation.Id, signals, transient);
        watermark = await WithinAsync(conversation.Id, watermark, cancellationToken);
        while (true)
        {
            // Typing is taken before the store is read: what was typed for is then either read with it, which ends the typing, or not yet there.
            var (typing, hasStored) = news.Take();
            var read = hasStored ? await ReadAsync(conversation.Id, watermark, cancellationToken) : TranscriptPart.Nothing(watermark);
            watermark = read.Set.Watermark;
            if (read.Set.Activities.Count > 0)
            {
                yield return read.Set with { OnSent = SocketDelivery.Of(conversation.Id, read.Replies, time) };
            }

            // A reply ends the dots; what was shown of another reply is taken back all the same.
            var shown = read.Replies.Count > 0 ? [.. typing.Where(LiveReply.TakesBack)] : typing;
            if (shown.Count > 0)
            {
                yield return new ActivitySet(shown, watermark);
            }

            if (read.HasEnded)
            {
                yield break;
            }

            await news.WaitAsync(cancellationToken);
        }
    }

    private static Activity Beginning(string conversationId, ChannelAccount user, ChannelAccount bot, string? locale) => new()
    {
        Type = ActivityTypes.ConversationUpdate,
        Id = $"{conversationId}|start",
        ChannelId = ChannelNames.DirectLine,
        Conversation = new ConversationAccount { Id = conversationId },
        From = user,
        Recipient = bot,
        MembersAdded = [bot, user],
        Locale = locale,
    };

    private Activity Beginning(string conversationId, ChannelAccount user, string? locale) =>
        Beginning(conversationId, user, new ChannelAccount { Id = options.Value.BotId, Role = RoleTypes.Bot }, locale);

    private Task<Conversation?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        store.FindAsync(ChannelNames.DirectLine, conversationId, cancellationToken);

    private async Task<Conversation> GetAsync(string conversationId, CancellationToken cancellationToken) =>
        await FindAsync(conversationId, cancellationToken)
        ?? throw new KeyNotFoundException($"There is no Direct Line conversation '{conversationId}'.");

    /// <summary>The watermark, or 0 when it lies beyond the transcript: then it was given out by another store, and all is sent again.</summary>
    private async Task<long> WithinAsync(ConversationId conversation, long watermark, CancellationToken cancellationToken) =>
        watermark > 0 && await store.ReadAsync(conversation, watermark - 1, 1, cancellationToken) is [] ? 0 : Math.Max(0, watermark);

    private async Task<TranscriptPart> ReadAsync(
        ConversationId conversation, long watermark, CancellationToken cancellationToken)
    {
        var shown = new List<JsonElement>();
        var replies = new List<StoredActivity>();
        var hasEnded = false;
        while (true)
        {
            var page = await store.ReadAsync(conversation, watermark, PageSize, cancellationToken);
            foreach (var activity in page)
            {
                watermark = activity.Sequence;
                if (activity.Origin != ActivityOrigin.Visitor)
                {
                    replies.Add(activity);
                }

                hasEnded |= activity.Type == ActivityTypes.EndOfConversation;
                if (activity.IsVisible)
                {
                    shown.Add(await shownActivities.ShowAsync(activity, cancellationToken));
                }
            }

            if (page.Count < PageSize)
            {
                return new TranscriptPart(new ActivitySet(shown, watermark), replies, hasEnded);
            }
        }
    }

    /// <summary>A part of a transcript: what clients see of it, what the bot or staff say in it, and whether it ends there.</summary>
    private readonly record struct TranscriptPart(ActivitySet Set, List<StoredActivity> Replies, bool HasEnded)
    {
        public static TranscriptPart Nothing(long watermark) => new(new ActivitySet([], watermark), [], HasEnded: false);
    }
}
