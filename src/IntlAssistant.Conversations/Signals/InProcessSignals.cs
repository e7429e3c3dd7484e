using System.Collections.Concurrent;
using System.Collections.Immutable;
using IntlAssistant.Conversations.Storage;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Signals;

/// <summary>Signals between the threads of one process.</summary>
internal sealed class InProcessSignals(ILogger<InProcessSignals> logger) : IConversationSignals
{
    private readonly ConcurrentDictionary<ConversationId, ImmutableArray<Subscription>> _listeners = new();

    /// <inheritdoc/>
    public IDisposable Subscribe(ConversationId conversation, Action onChanged)
    {
        ArgumentNullException.ThrowIfNull(onChanged);
        var subscription = new Subscription(this, conversation, onChanged);
        _listeners.AddOrUpdate(conversation, _ => [subscription], (_, others) => others.Add(subscription));
        return subscription;
    }

    /// <summary>Tells everyone who listens. What has changed is stored already, so a listener's fault is logged and harms no one else.</summary>
    public void Raise(ConversationId conversation)
    {
        if (!_listeners.TryGetValue(conversation, out var listeners))
        {
            return;
        }

        foreach (var listener in listeners)
        {
            try
            {
                listener.OnChanged();
            }
            catch (Exception fault)
            {
                logger.ListenerFailed(fault, conversation);
            }
        }
    }

    /// <summary>How many conversations are listened to.</summary>
    public int Count => _listeners.Count;

    private void Remove(Subscription subscription)
    {
        while (_listeners.TryGetValue(subscription.Conversation, out var listeners))
        {
            var others = listeners.Remove(subscription);
            var removed = others.IsEmpty
                ? _listeners.TryRemove(KeyValuePair.Create(subscription.Conversation, listeners))
                : _listeners.TryUpdate(subscription.Conversation, others, listeners);
            if (removed)
            {
                return;
            }
        }
    }

    private sealed class Subscription(InProcessSignals signals, ConversationId conversation, Action onChanged) : IDisposable
    {
        public ConversationId Conversation => conversation;

        public Action OnChanged => onChanged;

        public void Dispose() => signals.Remove(this);
    }
}
