using System.CommandLine;

namespace IntlAssistant.Cli;

/// <summary>Runs a command and turns what can go wrong into one sentence and an exit code.</summary>
internal static class CommandAction
{
    /// <summary>Sets what a command does.</summary>
    public static void Run(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction(async (parse, cancellationToken) =>
        {
            try
            {
                return await action(parse, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is UsageException or FormatException or IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine(fault.Message);
                return ExitCodes.Unusable;
            }
        });
}
