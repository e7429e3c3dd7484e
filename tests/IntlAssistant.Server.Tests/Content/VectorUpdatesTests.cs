using IntlAssistant.Answering.Tests.Vectors;
using IntlAssistant.Answering.Vectors;
using IntlAssistant.Knowledge;
using IntlAssistant.Server.Content;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Server.Tests.Content;

public sealed class VectorUpdatesTests : IDisposable
{
    private readonly LendingOffice office = new();

    [Fact]
    public async Task What_nobody_foresaw_is_told_once_and_tried_again_with_the_next_content()
    {
        var knowledge = new CountedKnowledge(office.Current);
        var vectors = new FailingVectors();
        var log = new CountedLog();
        var time = new MovedTime();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var updates = new VectorUpdates(vectors, knowledge, time, log);
        await updates.StartAsync(patience.Token);

        await UntilAsync(() => knowledge.Reads >= 5);
        var (callsBefore, toldBefore) = (vectors.Calls, log.Errors);
        knowledge.Current = office.Current with { };
        await UntilAsync(() => vectors.Calls == 2);

        Assert.Equal((1, 1), (callsBefore, toldBefore));
        Assert.False(updates.ExecuteTask!.IsCompleted); // Started above.
        await updates.StopAsync(patience.Token);
        Assert.True(updates.ExecuteTask.IsCompletedSuccessfully);

        async Task UntilAsync(Func<bool> isSo)
        {
            while (!isSo())
            {
                time.Move(TimeSpan.FromSeconds(1));
                await Task.Delay(5, patience.Token);
            }
        }
    }

    public void Dispose() => office.Dispose();

    private sealed class CountedKnowledge(KnowledgeSnapshot content) : IKnowledge
    {
        private KnowledgeSnapshot content = content;
        private int reads;

        public int Reads => Volatile.Read(ref reads);

        public KnowledgeSnapshot Current
        {
            get
            {
                Interlocked.Increment(ref reads);
                return Volatile.Read(ref content);
            }

            set => Volatile.Write(ref content, value);
        }
    }

    private sealed class FailingVectors : IPassageVectors
    {
        private int calls;

        public int Calls => Volatile.Read(ref calls);

        public VectorState State => VectorState.None;

        public Task<NearContent> NearestAsync(string text, int top, CancellationToken cancellationToken) => Task.FromResult(NearContent.None);

        public Task UpdateAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref calls);
            throw new InvalidOperationException("Nobody foresaw this.");
        }
    }

    private sealed class CountedLog : ILogger<VectorUpdates>
    {
        private int errors;

        public int Errors => Volatile.Read(ref errors);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Error)
            {
                Interlocked.Increment(ref errors);
            }
        }
    }
}
