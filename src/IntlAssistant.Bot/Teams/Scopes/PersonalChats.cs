using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.Memory;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Teams.Activities;
using IntlAssistant.Bot.Teams.Strings;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Teams.Scopes;

/// <summary>Goes on in a chat of two where others read along: nobody is asked for anything personal in public.</summary>
/// <remarks>
/// What was asked is taken in once more, in the personal chat, under an id that is made from the first: a turn that is run again
/// moves nothing twice.
/// </remarks>
/// <param name="connector">The way out.</param>
/// <param name="store">The conversations.</param>
/// <param name="intake">Takes activities in; asked for late, because it leads back to the turns.</param>
/// <param name="commands">Knows what is a wish and not a question.</param>
/// <param name="words">The words of Teams.</param>
/// <param name="time">The clock.</param>
internal sealed class PersonalChats(
    IConnector connector, IConversationStore store, Func<ActivityIntake> intake, CommandReader commands, TeamsWordBook words, TimeProvider time)
{
    private const string Question = "moved";
    private const string QuestionBefore = "before";

    // A thread has as many people as it has; their chats are remembered as long as somebody may still delete what he wrote.
    private const int MostChats = 50;

    private static readonly string[] Copies = [Question, QuestionBefore];

    /// <summary>Whether others read along.</summary>
    public static bool IsNeeded(Turn turn) => turn is { Channel: ChannelKind.Teams, IsGroup: true };

    /// <summary>Says that this is done in a personal chat only.</summary>
    public TurnOutcome Refuse(Turn turn) => Say(turn, words.In(turn.Language).PersonalOnly);

    /// <summary>Goes on in the personal chat of whoever asks, and says so here.</summary>
    public async Task<TurnOutcome> MoveAsync(Turn turn, CancellationToken cancellationToken)
    {
        var said = words.In(turn.Language);
        if (await OpenAsync(turn, cancellationToken) is not { } personal)
        {
            return Say(turn, said.CannotMove);
        }

        await MoveAsync(turn, personal, cancellationToken);
        var moved = Say(turn, said.MovedToPersonal);
        return moved with { Memory = moved.Memory with { Personal = [.. moved.Memory.Personal.Append(personal.Conversation!.Id!).Distinct().TakeLast(MostChats)] } };
    }

    /// <summary>Deletes in the personal chats what was taken there from a message that is deleted here.</summary>
    public Task DeleteAsync(Turn turn, string deleted, CancellationToken cancellationToken) =>
        FollowAsync(turn, deleted, "deleted", cancellationToken);

    /// <summary>Changes in the personal chats what was taken there from a message that is changed here.</summary>
    public Task EditAsync(Turn turn, string changed, CancellationToken cancellationToken) =>
        FollowAsync(turn, changed, turn.Stored.ActivityId, cancellationToken);

    /// <summary>Lets happen to the copies of a message what happened to it; nobody else's chat hears of it.</summary>
    private async Task FollowAsync(Turn turn, string message, string what, CancellationToken cancellationToken)
    {
        foreach (var chat in turn.Memory.Personal)
        {
            if (await store.FindAsync(turn.Conversation.Channel, chat, cancellationToken) is not { } personal)
            {
                continue;
            }

            foreach (var copy in Copies.Select(kind => MadeIds.Of(message, kind)!)) // the message has an id
            {
                if (await store.FindActivityAsync(personal.Id, copy, cancellationToken) is not null)
                {
                    await intake().AcceptAsync(personal.Id, Followed(turn, chat, copy, what), isInline: false, cancellationToken);
                }
            }
        }
    }

    private async Task<ConversationReference?> OpenAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Conversation.Reference is not { } stored || turn.Activity.From is not { Id: not null } asker)
        {
            return null;
        }

        var reference = ConversationReference.FromJson(stored);
        var tenant = Colleagues.TenantOf(turn.Activity);
        var created = await connector.CreateConversationAsync(
            reference,
            new ConversationParameters
            {
                Bot = reference.Bot,
                Members = [asker],
                TenantId = tenant,
                ChannelData = tenant is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
            },
            cancellationToken);
        return created is Delivery.Delivered { Id: { Length: > 0 } id }
            ? reference with { User = asker, Conversation = new ConversationAccount { Id = id, ConversationType = "personal", IsGroup = false, TenantId = tenant } }
            : null;
    }

    private async Task MoveAsync(Turn turn, ConversationReference reference, CancellationToken cancellationToken)
    {
        var (personal, _) = await store.StartAsync(
            new Conversation
            {
                Id = ConversationId.New(),
                Channel = turn.Conversation.Channel,
                ChannelConversationId = reference.Conversation!.Id!, // set just now
                UserId = turn.Activity.From!.Id!, // seen to in OpenAsync
                UserName = turn.Activity.From.Name,
                Locale = turn.Activity.ClientLocale,
                Reference = reference.ToJson(),
                StartedAt = time.GetUtcNow(),
            },
            cancellationToken);
        if (commands.Read(turn) is not null && turn.Memory.Questions is [.., var asked])
        {
            // A bare wish for a person says nothing of the matter: staff see what was asked before it.
            await store.AcceptAsync(personal.Id, Before(turn, reference, asked), turnIsDue: false, cancellationToken);
        }

        await intake().AcceptAsync(personal.Id, Moved(turn, reference, MadeIds.Of(turn.Stored.ActivityId, Question), turn.Activity.Text), isInline: false, cancellationToken);
    }

    private static NewActivity Before(Turn turn, ConversationReference reference, RememberedQuestion asked)
    {
        var activity = Moved(turn, reference, MadeIds.Of(asked.ActivityId, QuestionBefore), asked.Text);
        return new NewActivity(
            activity.Id,
            ActivityOrigin.Visitor,
            ActivityTypes.Message,
            IsVisible: true,
            stamp => JsonSerializer.Serialize(activity with { Timestamp = stamp.At }, ActivityJson.Default.Activity));
    }

    private static Activity Followed(Turn turn, string chat, string copy, string what) => turn.Activity with
    {
        Id = MadeIds.Of(copy, what),
        ReplyToId = copy,
        Conversation = new ConversationAccount { Id = chat, ConversationType = "personal", IsGroup = false },
    };

    private static Activity Moved(Turn turn, ConversationReference reference, string? id, string? text) => turn.Activity with
    {
        Type = ActivityTypes.Message,
        Id = id,
        Conversation = reference.Conversation,
        Text = text,
        ReplyToId = null,
        Attachments = null,
        ChannelData = null,
    };

    private static TurnOutcome Say(Turn turn, string said) =>
        TurnOutcome.Say(turn, Messages.Write(turn, MarkdownText.Escape(said))) with { Memory = turn.Memory with { Welcomed = true } };
}
