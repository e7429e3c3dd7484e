using System.Collections.Concurrent;
using System.Collections.Immutable;
using IntlAssistant.Conversations.Replicas;
using IntlAssistant.Conversations.Storage;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Signals;

/// <summary>Signals between the threads of this process, and to and from the other servers.</summary>
internal sealed class ConversationSignals : IConversationSignals, IDisposable
{
    private const string Topic = "conversation";

    private readonly ConcurrentDictionary<ConversationId, ImmutableArray<Subscription>> _listeners = new();
    private readonly IReplicaNews _news;
    private readonly ILogger<ConversationSignals> _logger;
    private readonly IDisposable _heard;
    private readonly IDisposable _missed;

    public ConversationSignals(IReplicaNews news, ILogger<ConversationSignals> logger)
    {
        (_news, _logger) = (news, logger);
        _heard = news.Hear(Topic, what => RaiseHere(new ConversationId(Guid.ParseExact(what, "N"))));
        _missed = news.OnMissed(RaiseAll);
    }

    /// <inheritdoc/>
    public IDisposable Subscribe(ConversationId conversation, Action onChanged)
    {
        ArgumentNullException.ThrowIfNull(onChanged);
        var subscription = new Subscription(this, conversation, onChanged);
        _listeners.AddOrUpdate(conversation, _ => [subscription], (_, others) => others.Add(subscription));
        return subscription;
    }

    /// <summary>Tells everyone who listens, here and at the other servers.</summary>
    public void Raise(ConversationId conversation)
    {
        RaiseHere(conversation);
        _news.Tell(Topic, conversation.ToString());
    }

    public void Dispose()
    {
        _heard.Dispose();
        _missed.Dispose();
    }

    private void RaiseAll()
    {
        foreach (var conversation in _listeners.Keys)
        {
            RaiseHere(conversation);
        }
    }

    /// <remarks>What has changed is stored already, so a listener's fault is logged and harms no one else.</remarks>
    private void RaiseHere(ConversationId conversation)
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
                _logger.ListenerFailed(fault, conversation);
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

    private sealed class Subscription(ConversationSignals signals, ConversationId conversation, Action onChanged) : IDisposable
    {
        public ConversationId Conversation => conversation;

        public Action OnChanged => onChanged;

        public void Dispose() => signals.Remove(this);
    }
}
