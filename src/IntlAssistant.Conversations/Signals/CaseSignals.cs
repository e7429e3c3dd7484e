using System.Collections.Immutable;
using System.Globalization;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Replicas;
using IntlAssistant.Conversations.Storage;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Signals;

/// <summary>Signals of cases between the threads of this process, and to and from the other servers.</summary>
internal sealed class CaseSignals : ICaseSignals, IDisposable
{
    private const string Topic = "case";

    private readonly IReplicaNews _news;
    private readonly ILogger<CaseSignals> _logger;
    private readonly IDisposable _heard;
    private readonly IDisposable _missed;
    private ImmutableList<Subscription> _listeners = [];

    public CaseSignals(IReplicaNews news, ILogger<CaseSignals> logger)
    {
        (_news, _logger) = (news, logger);
        _heard = news.Hear(Topic, what => RaiseHere(Read(what)));
        _missed = news.OnMissed(() => RaiseHere(new CaseSignal(default, CaseSignalKind.Missed)));
    }

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

    /// <summary>Tells everyone who listens, here and at the other servers.</summary>
    public void Raise(CaseSignal signal)
    {
        RaiseHere(signal);
        _news.Tell(Topic, string.Create(CultureInfo.InvariantCulture, $"{signal.Case.Value} {(int)signal.Kind}"));
    }

    /// <summary>Tells everyone who listens here. What has changed is stored already, so a listener's fault is logged and harms no one else.</summary>
    public void RaiseHere(CaseSignal signal)
    {
        foreach (var listener in Volatile.Read(ref _listeners))
        {
            try
            {
                listener.OnSignal(signal);
            }
            catch (Exception fault)
            {
                _logger.CaseListenerFailed(fault, signal.Case);
            }
        }
    }

    public void Dispose()
    {
        _heard.Dispose();
        _missed.Dispose();
    }

    private static CaseSignal Read(string what)
    {
        var place = what.IndexOf(' ', StringComparison.Ordinal);
        return new CaseSignal(
            new CaseId(long.Parse(what.AsSpan(0, place), CultureInfo.InvariantCulture)),
            (CaseSignalKind)int.Parse(what.AsSpan(place + 1), CultureInfo.InvariantCulture));
    }

    private sealed class Subscription(CaseSignals signals, Action<CaseSignal> onSignal) : IDisposable
    {
        public Action<CaseSignal> OnSignal => onSignal;

        public void Dispose() => ImmutableInterlocked.Update(ref signals._listeners, listeners => listeners.Remove(this));
    }
}
