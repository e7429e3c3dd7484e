using System.Collections.Immutable;
using IntlAssistant.Conversations.Replicas;
using IntlAssistant.Conversations.Storage;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Signals;

/// <summary>Tells the threads of this process and the other servers that something has changed.</summary>
internal abstract class PlainSignal : IDisposable
{
    private readonly string _topic;
    private readonly IReplicaNews _news;
    private readonly ILogger _logger;
    private readonly IDisposable _heard;
    private readonly IDisposable _missed;
    private ImmutableList<Subscription> _listeners = [];

    protected PlainSignal(string topic, IReplicaNews news, ILogger logger)
    {
        (_topic, _news, _logger) = (topic, news, logger);
        _heard = news.Hear(topic, _ => RaiseHere());
        _missed = news.OnMissed(RaiseHere);
    }

    public IDisposable Subscribe(Action onChanged)
    {
        ArgumentNullException.ThrowIfNull(onChanged);
        var subscription = new Subscription(this, onChanged);
        ImmutableInterlocked.Update(ref _listeners, listeners => listeners.Add(subscription));
        return subscription;
    }

    /// <summary>Tells everyone who listens, here and at the other servers.</summary>
    public void Raise()
    {
        RaiseHere();
        _news.Tell(_topic, "");
    }

    public void Dispose()
    {
        _heard.Dispose();
        _missed.Dispose();
    }

    /// <remarks>What has changed is stored already, so a listener's fault is logged and harms no one else.</remarks>
    private void RaiseHere()
    {
        foreach (var listener in Volatile.Read(ref _listeners))
        {
            try
            {
                listener.OnChanged();
            }
            catch (Exception fault)
            {
                _logger.ListenerFailed(fault);
            }
        }
    }

    private sealed class Subscription(PlainSignal signal, Action onChanged) : IDisposable
    {
        public Action OnChanged => onChanged;

        public void Dispose() => ImmutableInterlocked.Update(ref signal._listeners, listeners => listeners.Remove(this));
    }
}
