using IntlAssistant.Bot.Channels;
using IntlAssistant.Conversations.Signals;

namespace IntlAssistant.Bot.Notifications;

/// <summary>Wakes the workers when a case changes, and tells them how long to sleep otherwise.</summary>
internal sealed class CaseBell : IDisposable
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    private readonly OutboxBell bell = new();
    private readonly IDisposable subscription;
    private readonly TimeProvider time;

    public CaseBell(ICaseSignals signals, TimeProvider time)
    {
        this.time = time;
        subscription = signals.Subscribe(signal =>
        {
            if (signal.Kind != CaseSignalKind.Presence)
            {
                bell.Ring();
            }
        });
    }

    /// <summary>Wakes the workers: for one that hears of changes itself, after it has noted what it heard.</summary>
    public void Ring() => bell.Ring();

    /// <summary>Ends at the next change after this call.</summary>
    public Task NextAsync() => bell.NextAsync();

    /// <summary>Sleeps until a change, or until something is due.</summary>
    public async Task SleepAsync(Task rung, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        var untilDue = due is { } moment ? moment - time.GetUtcNow() : LongestSleep;
        var delay = untilDue < TimeSpan.Zero ? TimeSpan.Zero : untilDue < LongestSleep ? untilDue : LongestSleep;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(rung, Task.Delay(delay, time, either.Token));
        await either.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    public void Dispose() => subscription.Dispose();
}
