using System.Globalization;
using System.Runtime.InteropServices;
using IntlAssistant.Tests.Postgres;

namespace IntlAssistant.Benchmarks.Load;

/// <summary>What many open chats cost: the real server and a bare echo of the same protocol, each a process of its own, in turns under the same load.</summary>
internal static class LoadBenchmark
{
    // What a visitor reads and writes between two questions.
    private const double SecondsBetweenQuestions = 20;

    // What else the machine does meanwhile meets both.
    private const int Rounds = 4;

    /// <param name="chats">How many are open, each with its socket.</param>
    /// <param name="seconds">How long each kind of load lasts at each of the two.</param>
    /// <param name="onPostgres">Whether the server keeps its data in a PostgreSQL, started for this, and not in SQLite.</param>
    public static async Task<int> RunAsync(int chats, int seconds, bool onPostgres)
    {
        var folder = Directory.CreateTempSubdirectory("load-benchmark-").FullName;
        using var postgres = onPostgres ? new PostgresServer(isDurable: true) : null;
        try
        {
            var questions = LoadQuestions.Read();
            await using var echoTarget = await LoadTarget.EchoAsync();
            await using var serverTarget = await LoadTarget.ServerAsync(folder, postgres?.ConnectionTo(postgres.Create()));
            await using var echo = new LoadRun(echoTarget, questions);
            await using var server = new LoadRun(serverTarget, questions);
            await RunAsync([echo, server], chats, TimeSpan.FromSeconds(seconds));
            Print(echo, server, onPostgres);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(LoadRun[] runs, int chats, TimeSpan time)
    {
        foreach (var run in runs)
        {
            await run.OpenAsync(chats);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var run in runs)
            {
                await run.AskPacedAsync(chats / SecondsBetweenQuestions, time / Rounds);
            }

            foreach (var run in runs)
            {
                await run.AskFullAsync(time / Rounds);
            }
        }
    }

    private static void Print(LoadRun echo, LoadRun server, bool onPostgres)
    {
        LoadRun[] runs = [echo, server];
        Write($"{Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}, {(onPostgres ? "PostgreSQL" : "SQLite")}; server, echo and visitors on this machine");
        foreach (var run in runs)
        {
            Write($"{run.Target.Name,-8} {run.Open} sockets open; opened in {run.OpenedIn.TotalSeconds:0.0} s");
        }

        foreach (var run in runs)
        {
            Write($"{run.Target.Name,-8} memory: {run.StartedMemory:0} MB started, {run.WarmMemory:0} warm, {run.OpenMemory:0} with all chats open ({run.MemoryPerChat:0} KB a chat), {run.Target.Memory:0} after the load, {run.Target.MostMemory:0} at most");
        }

        Print($"{echo.Open / SecondsBetweenQuestions:0} turns a second asked", echo.Paced, server.Paced);
        Print($"as fast as it goes, {LoadRun.AtOnce} at once", echo.Full, server.Full);
    }

    private static void Print(string load, LoadPhase echo, LoadPhase server)
    {
        Write($"{load}:");
        foreach (var (name, phase) in new[] { ("echo", echo), ("server", server) })
        {
            var times = phase.Times();
            Write($"{name,-8} {phase.TurnsPerSecond,7:0} turns/s   p50 {times.Median,7:0.0} ms   p95 {times.P95,7:0.0} ms   p99 {times.P99,7:0.0} ms   processor {phase.ProcessorPerTurn,6:0.00} ms a turn   refused {phase.Refused}, unanswered {phase.Lost}");
        }

        var (bare, real) = (echo.Times(), server.Times());
        Write($"ratio    {echo.TurnsPerSecond / server.TurnsPerSecond,7:0.0} turns/s   p50 {real.Median / bare.Median,7:0.0}      p95 {real.P95 / bare.P95,7:0.0}      p99 {real.P99 / bare.P99,7:0.0}      processor {server.ProcessorPerTurn / echo.ProcessorPerTurn,6:0.0}");
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
