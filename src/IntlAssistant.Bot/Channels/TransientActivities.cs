using System.Collections.Concurrent;
using System.Collections.Immutable;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;

namespace IntlAssistant.Bot.Channels;

/// <summary>Activities that are shown to whoever watches a conversation now and are kept nowhere: typing. Safe for use by many threads.</summary>
internal sealed class TransientActivities
{
    private readonly ConcurrentDictionary<ConversationId, ImmutableArray<Watcher>> watchers = new();

    /// <summary>Gives an activity to everyone who watches the conversation in this process.</summary>
    public void Publish(ConversationId conversation, Activity activity)
    {
        foreach (var watcher in watchers.GetValueOrDefault(conversation, []))
        {
            watcher.OnActivity(activity);
        }
    }

    /// <summary>Whether anybody watches the conversation in this process now.</summary>
    public bool IsWatched(ConversationId conversation) => watchers.ContainsKey(conversation);

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
