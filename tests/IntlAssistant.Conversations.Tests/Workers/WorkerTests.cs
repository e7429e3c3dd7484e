using IntlAssistant.Conversations.Workers;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Tests.Workers;

public sealed class WorkerTests
{
    private readonly Told told = new();

    [Fact]
    public async Task What_nobody_foresaw_interrupts_the_work_and_ends_it_not()
    {
        using var worker = new Working(new HurriedTime(), told, faults: 3);

        await worker.StartAsync(default);
        await worker.Worked.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.False(worker.ExecuteTask!.IsCompleted); // Started above.
        await worker.StopAsync(default);
        Assert.True(worker.ExecuteTask.IsCompletedSuccessfully);
        Assert.Equal(4, worker.Begun);
    }

    [Fact]
    public async Task A_fault_is_told_by_its_kind_and_place_and_without_its_words()
    {
        using var worker = new Working(new HurriedTime(), told, faults: 1);

        await worker.StartAsync(default);
        await worker.Worked.WaitAsync(TimeSpan.FromMinutes(1));
        await worker.StopAsync(default);

        var line = Assert.Single(told.Lines);
        Assert.Contains(nameof(Working), line, StringComparison.Ordinal);
        Assert.Contains(typeof(ObjectDisposedException).FullName!, line, StringComparison.Ordinal);
        Assert.DoesNotContain(Working.Words, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happens_again_at_once_is_tried_ever_more_seldom_up_to_a_minute()
    {
        var time = new HurriedTime();
        using var worker = new Working(time, told, faults: 9);

        await worker.StartAsync(default);
        await worker.Worked.WaitAsync(TimeSpan.FromMinutes(1));
        await worker.StopAsync(default);

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_stop_is_no_fault()
    {
        using var worker = new Working(new HurriedTime(), told, faults: 0);

        await worker.StartAsync(default);
        await worker.Worked.WaitAsync(TimeSpan.FromMinutes(1));
        await worker.StopAsync(default);

        Assert.Empty(told.Lines);
        Assert.Equal(1, worker.Begun);
    }

    /// <summary>Fails some times, then works until it is stopped.</summary>
    private sealed class Working(TimeProvider time, ILogger logger, int faults) : Worker(time, logger)
    {
        public const string Words = "what a visitor wrote";

        private readonly TaskCompletionSource worked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Worked => worked.Task;

        public int Begun { get; private set; }

        protected override async Task WorkAsync(CancellationToken stoppingToken)
        {
            if (++Begun <= faults)
            {
                throw new ObjectDisposedException(null, Words);
            }

            worked.SetResult();
            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
    }

    /// <summary>A clock that stands, and by which every wait is over at once.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        private readonly List<TimeSpan> waits = [];

        public IReadOnlyList<TimeSpan> Waits => waits;

        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            waits.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }

    private sealed class Told : ILogger
    {
        private readonly List<string> lines = [];

        public IReadOnlyList<string> Lines => lines;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{formatter(state, exception)} {exception}");
    }
}
