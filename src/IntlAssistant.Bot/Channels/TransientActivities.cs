using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Replicas;

namespace IntlAssistant.Bot.Channels;

/// <summary>Activities that are shown to whoever watches a conversation now and are kept nowhere: typing. Safe for use by many threads.</summary>
/// <remarks>The visitor may be connected to any of the servers on the same database: the others are told, and asked.</remarks>
internal sealed class TransientActivities : IDisposable
{
    private const string Shown = "shown";
    private const string Asked = "watched?";
    private const string Answered = "watched";
    private const int IdLength = 32;

    // The others answer at once, or are not there.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<ConversationId, ImmutableArray<Watcher>> watchers = new();
    private readonly IReplicaNews news;
    private readonly TimeProvider time;
    private readonly IDisposable[] heard;

    public TransientActivities(IReplicaNews news, TimeProvider time)
    {
        (this.news, this.time) = (news, time);
        heard =
        [
            news.Hear(Shown, what => PublishHere(IdIn(what), JsonSerializer.Deserialize(what.AsSpan(IdLength + 1), ActivityJson.Default.Activity)!)), // written below
            news.Hear(Asked, what => AnswerIf(watchers.ContainsKey(IdIn(what)), what)),
        ];
    }

    /// <summary>Gives an activity to everyone who watches the conversation.</summary>
    public void Publish(ConversationId conversation, Activity activity)
    {
        PublishHere(conversation, activity);
        if (news.IsShared)
        {
            news.Tell(Shown, $"{conversation} {JsonSerializer.Serialize(activity, ActivityJson.Default.Activity)}");
        }
    }

    /// <summary>Whether anybody watches the conversation now, at whichever server.</summary>
    public async Task<bool> IsWatchedAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        if (watchers.ContainsKey(conversation) || !news.IsShared)
        {
            return watchers.ContainsKey(conversation);
        }

        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var hearing = news.Hear(Answered, what => TellIf(IdIn(what) == conversation, answer));
        news.Tell(Asked, conversation.ToString());
        return await Task.WhenAny(answer.Task, Task.Delay(Patience, time, cancellationToken)) == answer.Task;
    }

    public void Dispose()
    {
        foreach (var each in heard)
        {
            each.Dispose();
        }
    }

    private static ConversationId IdIn(string what) => new(Guid.ParseExact(what.AsSpan(0, IdLength), "N"));

    private static void TellIf(bool applies, TaskCompletionSource answer)
    {
        if (applies)
        {
            answer.TrySetResult();
        }
    }

    private void AnswerIf(bool applies, string conversation)
    {
        if (applies)
        {
            news.Tell(Answered, conversation);
        }
    }

    private void PublishHere(ConversationId conversation, Activity activity)
    {
        foreach (var watcher in watchers.GetValueOrDefault(conversation, []))
        {
            watcher.OnActivity(activity);
        }
    }

    /// <summary>Calls <paramref name="onActivity"/>, which must be short and not throw, until the subscription is disposed.</summary>
    public IDisposable Subscribe(ConversationId conversation, Action<Activity> onActivity)
    {
        var watcher = new Watcher(this, conversation, onActivity);
        watchers.AddOrUpdate(conversation, _ => [watcher], (_, others) => others.Add(watcher));
        return watcher;
    }

    private void Remove(Watcher watcher)
    {
        while (watchers.TryGetValue(watcher.Conversation, out var present))
        {
            var others = present.Remove(watcher);
            var removed = others.IsEmpty
                ? watchers.TryRemove(KeyValuePair.Create(watcher.Conversation, present))
                : watchers.TryUpdate(watcher.Conversation, others, present);
            if (removed)
            {
                return;
            }
        }
    }

    private sealed class Watcher(TransientActivities owner, ConversationId conversation, Action<Activity> onActivity) : IDisposable
    {
        public ConversationId Conversation => conversation;

        public Action<Activity> OnActivity => onActivity;

        public void Dispose() => owner.Remove(this);
    }
}
