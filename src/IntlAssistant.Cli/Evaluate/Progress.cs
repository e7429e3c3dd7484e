using Spectre.Console;

namespace IntlAssistant.Cli.Evaluate;

/// <summary>Shows on the standard error stream how far a run of many lines is, when a person is watching.</summary>
internal static class Progress
{
    /// <summary>Runs <paramref name="work"/>, which reports how many of <paramref name="total"/> lines are done.</summary>
    public static async Task<T> RunAsync<T>(int total, Func<IProgress<int>?, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(null).ConfigureAwait(false);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask("Asking", maxValue: Math.Max(1, total));
            return await work(new Counter(task)).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private sealed class Counter(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Value = value;
    }
}
