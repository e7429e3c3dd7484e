using System.Collections.Immutable;
using IntlAssistant.Conversations.Storage;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Signals;

/// <summary>Tells the threads of one process that something has changed.</summary>
internal abstract class PlainSignal(ILogger logger)
{
    private ImmutableList<Subscription> _listeners = [];

    public IDisposable Subscribe(Action onChanged)
    {
        ArgumentNullException.ThrowIfNull(onChanged);
        var subscription = new Subscription(this, onChanged);
        ImmutableInterlocked.Update(ref _listeners, listeners => listeners.Add(subscription));
        return subscription;
    }

    /// <summary>Tells everyone who listens. What has changed is stored already, so a listener's fault is logged and harms no one else.</summary>
    public void Raise()
    {
        foreach (var listener in Volatile.Read(ref _listeners))
        {
            try
            {
                listener.OnChanged();
            }
            catch (Exception fault)
            {
                logger.ListenerFailed(fault);
            }
        }
    }

    private sealed class Subscription(PlainSignal signal, Action onChanged) : IDisposable
    {
        public Action OnChanged => onChanged;

        public void Dispose() => ImmutableInterlocked.Update(ref signal._listeners, listeners => listeners.Remove(this));
    }
}
