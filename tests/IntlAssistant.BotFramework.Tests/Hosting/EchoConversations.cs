using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine;

namespace IntlAssistant.BotFramework.Tests.Hosting;

/// <summary>Conversations in memory with a bot that welcomes, types and repeats what it hears; "bye" makes it end the conversation.</summary>
internal sealed class EchoConversations(TimeProvider time) : IDirectLineConversations
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Kept> kept = [];

    /// <summary>Thrown by the next reads, as a broken store would.</summary>
    public Exception? ReadFailure { get; set; }

    /// <summary>Whether more waits than can be answered.</summary>
    public bool IsBusy { get; set; }

    /// <summary>Every activity that was handed to the bot, conversation updates included.</summary>
    public List<Activity> Received { get; } = [];

    public Task<bool> StartAsync(string conversationId, ChannelAccount user, string? locale, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!kept.TryAdd(conversationId, new Kept()))
            {
                return Task.FromResult(false);
            }

            Received.Add(new Activity { Type = ActivityTypes.ConversationUpdate, From = user, MembersAdded = [user], Locale = locale });
            Store(conversationId, Bot(new Activity { Type = ActivityTypes.Message, Text = $"Welcome {user.Id} {locale}" }));
            return Task.FromResult(true);
        }
    }

    public Task<DirectLineConversationState> StateAsync(string conversationId, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(
                !kept.TryGetValue(conversationId, out Kept? conversation) ? DirectLineConversationState.NotStarted
                : conversation.Ended ? DirectLineConversationState.Ended
                : DirectLineConversationState.Open);
        }
    }

    public Task<string?> AcceptAsync(string conversationId, Activity activity, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Received.Add(activity);
            if (activity.Type == ActivityTypes.Typing)
            {
                Publish(kept[conversationId], activity);
                return Task.FromResult<string?>(null);
            }

            string id = Store(conversationId, activity);
            Answer(conversationId, activity, id);
            return Task.FromResult<string?>(id);
        }
    }

    public Task<ActivitySet> ReadAsync(string conversationId, long watermark, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return ReadFailure is null ? Task.FromResult(After(kept[conversationId], watermark)) : throw ReadFailure;
        }
    }

    public async IAsyncEnumerable<ActivitySet> WatchAsync(
        string conversationId, long watermark, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var news = Channel.CreateUnbounded<ActivitySet>();
        ActivitySet first;
        lock (gate)
        {
            Kept conversation = kept[conversationId];
            first = After(conversation, watermark);
            conversation.Watchers.Add(news.Writer);
            if (conversation.Ended)
            {
                news.Writer.TryComplete();
            }
        }

        yield return first;
        await foreach (ActivitySet set in news.Reader.ReadAllAsync(cancellationToken))
        {
            yield return set;
        }
    }

    /// <summary>Something that the bot, or a member of staff, says of its own accord.</summary>
    public void Say(string conversationId, string text)
    {
        lock (gate)
        {
            Store(conversationId, Bot(new Activity { Type = ActivityTypes.Message, Text = text }));
        }
    }

    private static Activity Bot(Activity activity) => activity with { From = new ChannelAccount { Id = "assistant", Role = RoleTypes.Bot } };

    private static ActivitySet After(Kept conversation, long watermark) =>
        new([.. conversation.Activities.Skip((int)Math.Min(watermark, int.MaxValue))], conversation.Activities.Count);

    private static void Publish(Kept conversation, Activity activity)
    {
        var set = new ActivitySet([JsonSerializer.SerializeToElement(activity, ActivityJson.Default.Activity)], conversation.Activities.Count);
        conversation.Watchers.ForEach(watcher => watcher.TryWrite(set));
    }

    private void Answer(string conversationId, Activity activity, string id)
    {
        if (activity.Type == ActivityTypes.EndOfConversation || activity.Text == "bye")
        {
            Store(conversationId, Bot(new Activity { Type = ActivityTypes.EndOfConversation, ReplyToId = id }));
            kept[conversationId].Ended = true;
            kept[conversationId].Watchers.ForEach(watcher => watcher.TryComplete());
        }
        else if (activity.Type == ActivityTypes.Message)
        {
            Publish(kept[conversationId], Bot(new Activity { Type = ActivityTypes.Typing, ReplyToId = id }));
            Store(conversationId, Bot(new Activity { Type = ActivityTypes.Message, Text = $"You said: {activity.Text}", ReplyToId = id }));
        }
    }

    private string Store(string conversationId, Activity activity)
    {
        Kept conversation = kept[conversationId];
        conversation.Last = new[] { time.GetUtcNow(), conversation.Last.AddMilliseconds(1) }.Max();
        Activity stamped = activity with { Id = $"{conversationId}|{conversation.Activities.Count + 1:D7}", Timestamp = conversation.Last };
        conversation.Activities.Add(JsonSerializer.SerializeToElement(stamped, ActivityJson.Default.Activity));
        Publish(conversation, stamped);
        return stamped.Id;
    }

    private sealed class Kept
    {
        public List<JsonElement> Activities { get; } = [];

        public List<ChannelWriter<ActivitySet>> Watchers { get; } = [];

        public DateTimeOffset Last { get; set; }

        public bool Ended { get; set; }
    }
}
