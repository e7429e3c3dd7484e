using IntlAssistant.Bot.Notifications;
using IntlAssistant.Bot.Teams.Staff;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Signals;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class CaseCardUpdatesTests
{
    [Theory]
    [InlineData(CaseSignalKind.Missed)]
    [InlineData(CaseSignalKind.Changed)]
    public void What_was_noted_after_the_bell_had_rung_wakes_the_worker_again(CaseSignalKind kind)
    {
        var signals = new Subscribed();
        using var bell = new CaseBell(signals, TimeProvider.System);
        using var updates = new CaseCardUpdates(null!, null!, signals, bell, TimeProvider.System, NullLogger<CaseCardUpdates>.Instance);

        // The bell has heard of it; the worker woke, found nothing noted, and waits for the next ring.
        signals.Subscribers[0](new CaseSignal(new CaseId(1), kind));
        var rung = bell.NextAsync();
        signals.Subscribers[1](new CaseSignal(new CaseId(1), kind));

        Assert.True(rung.IsCompleted);
    }

    [Fact]
    public void Who_looks_at_a_case_wakes_nobody()
    {
        var signals = new Subscribed();
        using var bell = new CaseBell(signals, TimeProvider.System);
        using var updates = new CaseCardUpdates(null!, null!, signals, bell, TimeProvider.System, NullLogger<CaseCardUpdates>.Instance);
        var rung = bell.NextAsync();

        signals.Subscribers.ForEach(hear => hear(new CaseSignal(new CaseId(1), CaseSignalKind.Presence)));

        Assert.False(rung.IsCompleted);
    }

    private sealed class Subscribed : ICaseSignals, IDisposable
    {
        public List<Action<CaseSignal>> Subscribers { get; } = [];

        public IDisposable Subscribe(Action<CaseSignal> onSignal)
        {
            Subscribers.Add(onSignal);
            return this;
        }

        public void Dispose()
        {
            // Nobody is told any more.
        }
    }
}
