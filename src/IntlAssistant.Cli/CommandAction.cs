using System.CommandLine;

namespace IntlAssistant.Cli;

/// <summary>Runs a command and turns what can go wrong into one sentence and an exit code.</summary>
internal static class CommandAction
{
    /// <summary>Sets what a command does.</summary>
    public static void Run(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction((parse, cancellationToken) => RunAsync(action, parse, cancellationToken));

    private static async Task<int> RunAsync(
        Func<ParseResult, CancellationToken, Task<int>> action, ParseResult parse, CancellationToken cancellationToken)
    {
        var error = parse.InvocationConfiguration.Error;
        using var stopping = cancellationToken.Register(() => error.WriteLine("Stopped."));
        try
        {
            // On another thread, so that Ctrl+C ends also what computes without looking up.
            var code = await Task.Run(() => action(parse, cancellationToken), cancellationToken).ConfigureAwait(false);
            return cancellationToken.IsCancellationRequested ? ExitCodes.Stopped : code;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Stopped;
        }
        catch (Exception fault) when (fault is UsageException or FormatException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(fault.Message);
            return ExitCodes.Unusable;
        }
        catch (Exception fault)
        {
            // The outermost edge: a person at a terminal can do nothing with a stack trace.
            error.WriteLine($"The program has a fault of its own ({fault.GetType().Name}: {fault.Message}); please report it with the command that you gave.");
            return ExitCodes.Unusable;
        }
    }
}
