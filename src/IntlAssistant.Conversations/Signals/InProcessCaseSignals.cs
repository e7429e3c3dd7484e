using System.Collections.Immutable;
using IntlAssistant.Conversations.Storage;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Signals;

/// <summary>Signals of cases between the threads of one process.</summary>
internal sealed class InProcessCaseSignals(ILogger<InProcessCaseSignals> logger) : ICaseSignals
{
    private ImmutableList<Subscription> _listeners = [];

    /// <inheritdoc/>
    public IDisposable Subscribe(Action<CaseSignal> onSignal)
    {
        ArgumentNullException.ThrowIfNull(onSignal);
        var subscription = new Subscription(this, onSignal);
        ImmutableInterlocked.Update(ref _listeners, listeners => listeners.Add(subscription));
        return subscription;
    }

    public void Raise(IEnumerable<CaseSignal> signals)
    {
        foreach (var signal in signals)
        {
            Raise(signal);
        }
    }

    /// <summary>Tells everyone who listens. What has changed is stored already, so a listener's fault is logged and harms no one else.</summary>
    public void Raise(CaseSignal signal)
    {
        foreach (var listener in Volatile.Read(ref _listeners))
        {
            try
            {
                listener.OnSignal(signal);
            }
            catch (Exception fault)
            {
                logger.CaseListenerFailed(fault, signal.Case);
            }
        }
    }

    private sealed class Subscription(InProcessCaseSignals signals, Action<CaseSignal> onSignal) : IDisposable
    {
        public Action<CaseSignal> OnSignal => onSignal;

        public void Dispose() => ImmutableInterlocked.Update(ref signals._listeners, listeners => listeners.Remove(this));
    }
}
