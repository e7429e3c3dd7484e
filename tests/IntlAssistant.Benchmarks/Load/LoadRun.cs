using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;

namespace IntlAssistant.Benchmarks.Load;

/// <summary>The chats that are open at one server, and what asking in them came to.</summary>
internal sealed class LoadRun(LoadTarget target, IReadOnlyList<string> questions) : IAsyncDisposable
{
    /// <summary>How many chats are opened at once, and how many turns are on their way at once when as many as possible are asked.</summary>
    public const int AtOnce = 32;

    private const int WarmChats = 20;
    private const int WarmTurns = 1000;

    private readonly LoadClient client = new(target.Address);
    private readonly ConcurrentBag<LoadChat> chats = [];
    private readonly Channel<LoadChat> free = Channel.CreateUnbounded<LoadChat>();
    private int asked;

    public LoadTarget Target => target;

    public double StartedMemory { get; private set; }

    public double WarmMemory { get; private set; }

    public double OpenMemory { get; private set; }

    public TimeSpan OpenedIn { get; private set; }

    public int Open => chats.Count(chat => chat.IsOpen);

    /// <summary>What an open chat holds, in KB.</summary>
    public double MemoryPerChat => (OpenMemory - WarmMemory) * 1024 / (chats.Count - WarmChats);

    /// <summary>So many turns a second, whatever becomes of them.</summary>
    public LoadPhase Paced { get; } = new();

    /// <summary>The next turn as soon as one is over.</summary>
    public LoadPhase Full { get; } = new();

    /// <summary>Warms the server with a few chats and opens the others.</summary>
    public async Task OpenAsync(int count)
    {
        StartedMemory = target.Memory;
        await OpenChatsAsync(WarmChats);
        await AskAtOnceAsync(new LoadPhase(), WarmChats / 2, () => Volatile.Read(ref asked) < WarmTurns);
        WarmMemory = target.Memory;
        var start = Stopwatch.GetTimestamp();
        await OpenChatsAsync(count - WarmChats);
        OpenedIn = Stopwatch.GetElapsedTime(start);
        OpenMemory = target.Memory;
    }

    public async Task AskPacedAsync(double turnsPerSecond, TimeSpan time)
    {
        var asking = new List<Task>();
        await MeasureAsync(Paced, async () =>
        {
            var start = Stopwatch.GetTimestamp();
            for (var turn = 0; turn < turnsPerSecond * time.TotalSeconds; turn++)
            {
                var early = TimeSpan.FromSeconds(turn / turnsPerSecond) - Stopwatch.GetElapsedTime(start);
                if (early > TimeSpan.Zero)
                {
                    await Task.Delay(early);
                }

                asking.Add(AskAsync(Paced));
            }

            await Task.WhenAll(asking);
        });
    }

    public Task AskFullAsync(TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        return AskAtOnceAsync(Full, AtOnce, () => Stopwatch.GetElapsedTime(start) < time);
    }

    public async ValueTask DisposeAsync()
    {
        await Parallel.ForEachAsync(chats, async (chat, _) => await chat.DisposeAsync());
        client.Dispose();
    }

    private Task OpenChatsAsync(int count) => Parallel.ForEachAsync(
        Enumerable.Range(0, count),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (_, _) =>
        {
            var chat = await LoadChat.OpenAsync(client);
            chats.Add(chat);
            free.Writer.TryWrite(chat);
        });

    private Task AskAtOnceAsync(LoadPhase phase, int atOnce, Func<bool> goesOn) => MeasureAsync(phase, () => Task.WhenAll(
        Enumerable.Range(0, atOnce).Select(async _ =>
        {
            while (goesOn())
            {
                await AskAsync(phase);
            }
        })));

    private async Task MeasureAsync(LoadPhase phase, Func<Task> load)
    {
        var processor = target.Processor;
        var start = Stopwatch.GetTimestamp();
        await load();
        phase.Ran(Stopwatch.GetElapsedTime(start), target.Processor - processor);
    }

    /// <summary>One turn in the chat that has been silent longest.</summary>
    private async Task AskAsync(LoadPhase phase)
    {
        var chat = await free.Reader.ReadAsync();
        try
        {
            if (await chat.AskAsync(questions[Interlocked.Increment(ref asked) % questions.Count]) is { } took)
            {
                phase.Answered(took);
            }
            else
            {
                phase.WasRefused();
            }
        }
        catch (TimeoutException)
        {
            // The chat waits for a reply that may still come: it is not asked again.
            phase.WasLost();
            return;
        }

        free.Writer.TryWrite(chat);
    }
}
