using Spectre.Console;

namespace IntlAssistant.Cli;

/// <summary>Shows on the standard error stream how far a long run is, when a person is watching.</summary>
internal static class Progress
{
    /// <summary>Runs <paramref name="work"/>, which reports how many of <paramref name="total"/> steps are done.</summary>
    /// <param name="what">What is being done, in a word.</param>
    /// <param name="total">How many steps there are; 0 when the work cannot tell.</param>
    /// <param name="work">The work; it is given <see langword="null"/> where nobody watches.</param>
    public static async Task<T> RunAsync<T>(string what, int total, Func<IProgress<int>?, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(null).ConfigureAwait(false);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask(what, maxValue: Math.Max(1, total));
            task.IsIndeterminate = total == 0;
            return await work(new Counter(task)).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private sealed class Counter(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Value = value;
    }
}
