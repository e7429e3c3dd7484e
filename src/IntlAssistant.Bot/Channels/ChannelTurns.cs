using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.Bot.Feedback;
using IntlAssistant.Bot.Teams.Activities;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Channels;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Channels;

/// <summary>Takes the activities of other channels than Direct Line to the bot.</summary>
internal sealed class ChannelTurns(
    IConversationStore store, ActivityIntake intake, TurnQueue queue, LostVisitors lost, IEnumerable<IInvokeStep> invokes, TimeProvider time) : IChannelTurns
{
    private const int MostReplies = 100;

    public async Task<ChannelAcceptance> AcceptAsync(Activity sent, CancellationToken cancellationToken)
    {
        if (sent.Type == ActivityTypes.Typing || TeamsReading.Read(sent) is not { } activity)
        {
            return ChannelAcceptance.Accepted;
        }

        if (queue.IsFull)
        {
            return ChannelAcceptance.Busy;
        }

        var conversation = await ConversationOfAsync(activity, cancellationToken);
        var accepted = await intake.AcceptAsync(conversation.Id, activity, isInline: false, cancellationToken);
        return accepted.Acceptance.IsDuplicate ? ChannelAcceptance.Duplicate : ChannelAcceptance.Accepted;
    }

    public async Task<IReadOnlyList<Activity>?> RunInlineAsync(Activity sent, CancellationToken cancellationToken)
    {
        if (sent.Type == ActivityTypes.Typing || TeamsReading.Read(sent) is not { } activity)
        {
            return [];
        }

        if (queue.IsFull)
        {
            return null;
        }

        var conversation = await ConversationOfAsync(activity, cancellationToken);
        var accepted = await intake.AcceptAsync(conversation.Id, activity, isInline: true, cancellationToken);
        await accepted.Done.WaitAsync(cancellationToken);
        return await RepliesToAsync(accepted.Acceptance.Activity, cancellationToken);
    }

    public async Task<InvokeResponse?> InvokeAsync(Activity activity, CancellationToken cancellationToken)
    {
        foreach (var step in invokes)
        {
            if (await step.TryAsync(activity, cancellationToken) is { } response)
            {
                return response;
            }
        }

        if (!FeedbackReader.IsFeedback(activity))
        {
            return null;
        }

        // Taken in and answered at once: what the bot says to it goes the ordinary way.
        return await AcceptAsync(activity, cancellationToken) == ChannelAcceptance.Busy
            ? new InvokeResponse(503)
            : new InvokeResponse(200, new JsonObject());
    }

    private async Task<Conversation> ConversationOfAsync(Activity activity, CancellationToken cancellationToken)
    {
        var reference = activity.ServiceUrl is { Length: > 0 } ? ReferenceOf(activity).ToJson() : null;
        var (conversation, _) = await store.StartAsync(
            new Conversation
            {
                Id = ConversationId.New(),
                Channel = ChannelNames.Main(activity.ChannelId ?? "unknown"),
                ChannelConversationId = activity.Conversation?.Id ?? throw new ArgumentException("The activity names no conversation.", nameof(activity)),
                UserId = activity.From?.Id ?? throw new ArgumentException("The activity names no sender.", nameof(activity)),
                UserName = activity.From.Name,
                Locale = activity.ClientLocale,
                Reference = reference,
                StartedAt = time.GetUtcNow(),
            },
            cancellationToken);
        if (reference is null || reference == conversation.Reference)
        {
            return conversation;
        }

        if (IsFarewell(activity))
        {
            await lost.LoseAsync(conversation.Id);
            if (IsDead(conversation))
            {
                return conversation; // Several activities tell of one removal: it counts from the first.
            }
        }
        else
        {
            await lost.FindAsync(conversation, reference);
        }

        // The channel may name another service address at any time; the newest one holds.
        await store.UpdateReferenceAsync(conversation.Id, reference, cancellationToken);
        return conversation with { Reference = reference };
    }

    /// <summary>Where the bot can write, without the activity's own id, which would make every reference a new one.</summary>
    private ConversationReference ReferenceOf(Activity activity) => activity.GetConversationReference() with
    {
        ActivityId = null,
        DeadSince = IsFarewell(activity) ? time.GetUtcNow() : null,
    };

    private static bool IsDead(Conversation conversation) =>
        conversation.Reference is { } stored && ConversationReference.FromJson(stored).DeadSince is not null;

    /// <summary>Whether the bot was taken out of the conversation: nothing that it says there arrives any more.</summary>
    private static bool IsFarewell(Activity activity) =>
        (activity.Type == ActivityTypes.InstallationUpdate && activity.Action?.StartsWith("remove", StringComparison.OrdinalIgnoreCase) is true)
        || (activity.Type == ActivityTypes.ConversationUpdate && activity.Recipient?.Id is { } bot
            && activity.MembersRemoved?.Any(member => member.Id == bot) is true);

    /// <summary>What the bot said to an activity, also when it was said to an earlier delivery of it.</summary>
    private async Task<IReadOnlyList<Activity>> RepliesToAsync(StoredActivity asked, CancellationToken cancellationToken)
    {
        var after = await store.ReadAsync(asked.Conversation, asked.Sequence, MostReplies, cancellationToken);
        return [.. after
            .Where(said => said.Origin == ActivityOrigin.Bot)
            .Select(said => JsonSerializer.Deserialize(said.Json, ActivityJson.Default.Activity))
            .OfType<Activity>()
            .Where(said => said.ReplyToId == asked.ActivityId)];
    }
}
