using System.Collections.Concurrent;
using IntlAssistant.BotFramework.Registration;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>Holds calls back so that a channel need not: so many in a conversation, so many in a tenant. Safe for use by many threads.</summary>
internal sealed class ConnectorPace(IOptions<BotOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private const int SweepEvery = 1024;

    private readonly BotLimitOptions limits = options.Value.Limits;
    private readonly ConcurrentDictionary<string, SlidingWindow> windows = new(StringComparer.Ordinal);
    private int taken;

    /// <summary>Waits for a place.</summary>
    /// <returns>
    /// <see langword="null"/> when there is one, and it is taken; how long there will be none when that is beyond <paramref name="giveUpAt"/>.
    /// </returns>
    public async Task<TimeSpan?> WaitAsync(ServiceAddress service, DateTimeOffset giveUpAt, CancellationToken cancellationToken)
    {
        if (!limits.Enabled)
        {
            return null;
        }

        Sweep();
        string host = service.ServiceUrl ?? string.Empty;
        SlidingWindow[] needed = service.Conversation is null
            ? [Tenant(host, service.Tenant)]
            : [Conversation(host, service.Conversation), Tenant(host, service.Tenant)];
        foreach (SlidingWindow window in needed)
        {
            while (window.Take(time.GetUtcNow()) is var wait && wait > TimeSpan.Zero)
            {
                if (time.GetUtcNow() + wait > giveUpAt)
                {
                    return wait;
                }

                await Task.Delay(wait, time, cancellationToken);
            }
        }

        return null;
    }

    private SlidingWindow Conversation(string host, string conversation) => windows.GetOrAdd($"c {host} {conversation}", _ => new SlidingWindow(
    [
        (limits.PerSecond, TimeSpan.FromSeconds(1)),
        (limits.PerTwoSeconds, TimeSpan.FromSeconds(2)),
        (limits.PerThirtySeconds, TimeSpan.FromSeconds(30)),
        (limits.PerHour, Longest),
    ]));

    private SlidingWindow Tenant(string host, string? tenant) => windows.GetOrAdd(
        $"t {host} {tenant}", _ => new SlidingWindow([(limits.PerTenantPerSecond, TimeSpan.FromSeconds(1))]));

    /// <remarks>Conversations come and go; what has not been called for an hour holds nothing back.</remarks>
    private void Sweep()
    {
        if (Interlocked.Increment(ref taken) % SweepEvery != 0)
        {
            return;
        }

        DateTimeOffset old = time.GetUtcNow() - Longest;
        foreach (KeyValuePair<string, SlidingWindow> window in windows.Where(window => window.Value.Last < old))
        {
            windows.TryRemove(window);
        }
    }
}
