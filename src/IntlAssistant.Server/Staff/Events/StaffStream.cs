using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using IntlAssistant.Server.Staff.Sessions;

namespace IntlAssistant.Server.Staff.Events;

/// <summary>One browser's stream of events: what is new at once, a sign of life when nothing is, and the end when its session ends.</summary>
internal sealed class StaffStream(IStaffFeed feed, MemberFinder finder, IHostApplicationLifetime lifetime, TimeProvider time)
{
    /// <summary>Proxies cut a connection that is silent for a minute.</summary>
    public static TimeSpan Silence { get; } = TimeSpan.FromSeconds(20);

    /// <summary>The event that only says that the server lives.</summary>
    public const string Alive = "alive";

    /// <summary>The last event of a session that ended.</summary>
    public const string SignedOut = "signed-out";

    /// <summary>The events from a place on.</summary>
    /// <param name="secret">The browser's secret, asked about before every event: who is signed out is told nothing more.</param>
    /// <param name="after">The last place that the browser has seen; <see langword="null"/> when it is new.</param>
    /// <param name="cancellationToken">The browser has gone.</param>
    public async IAsyncEnumerable<SseItem<string>> ReadAsync(
        string? secret, string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var subscription = feed.Subscribe(() => wake.Writer.TryWrite(true));
        await using var timer = time.CreateTimer(_ => wake.Writer.TryWrite(true), null, Silence, Silence);

        var place = string.IsNullOrEmpty(after) ? await feed.NewestAsync(end.Token) : after;
        yield return new SseItem<string>("", Alive) { EventId = place };
        do
        {
            if (await finder.FindAsync(secret, end.Token) is not { } member)
            {
                yield return new SseItem<string>("", SignedOut);
                yield break;
            }

            var events = await feed.ReadAsync(member, place, end.Token);
            foreach (var item in events)
            {
                yield return new SseItem<string>(item.Data, item.Name) { EventId = place = item.Place };
            }

            if (events.Count == 0)
            {
                yield return new SseItem<string>("", Alive) { EventId = place };
            }
        }
        while (await WaitAsync(wake.Reader, end.Token));
    }

    /// <returns>Whether there may be something; <see langword="false"/> at the end, which is no error.</returns>
    private static async Task<bool> WaitAsync(ChannelReader<bool> wake, CancellationToken end)
    {
        try
        {
            await wake.ReadAsync(end);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
