using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

using IntlAssistant.Cli.Ask;
using IntlAssistant.Cli.Backup;
using IntlAssistant.Cli.Calibrate;
using IntlAssistant.Cli.Doctor;
using IntlAssistant.Cli.Evaluate;
using IntlAssistant.Cli.Fit;
using IntlAssistant.Cli.Gate;
using IntlAssistant.Cli.Index;
using IntlAssistant.Cli.MigrateStorage;
using IntlAssistant.Cli.Replay;
using IntlAssistant.Cli.TeamsPackage;

namespace IntlAssistant.Cli;

/// <summary>The whole program: the words of a command line in, an exit code out.</summary>
internal static class CommandLine
{
    private const string Name = "intl-assistant";

    /// <summary>Runs a command.</summary>
    /// <param name="words">The words after the program's name.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where mistakes and notes go.</param>
    /// <param name="cancellationToken">Stops the run; Ctrl+C does too.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> words, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        // A question may begin with '@': no word names a file of further words.
        var parse = Root().Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Mistake(parse) is { } mistake)
        {
            error.WriteLine($"{mistake} '{Path(parse)} --help' tells how it is used.");
            return ExitCodes.Unusable;
        }

        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        return await parse.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
    }

    private static RootCommand Root() => new("Asks, checks and measures the assistant of an international office.")
    {
        AskCommand.Create(),
        IndexCommand.Create(),
        EvaluateCommand.Create(),
        DoctorCommand.Create(),
        GateCommand.Create(),
        FitCommand.Create(),
        FitFieldCommand.Create(),
        CalibrateCommand.Create(),
        ReplayCommand.Create(),
        TeamsPackageCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
        MigrateStorageCommand.Create(),
    };

    private static string? Mistake(ParseResult parse)
    {
        if (parse.Action?.ClearsParseErrors is true)
        {
            return null;
        }

        if (parse.CommandResult.Command is RootCommand root && parse.Action is null or ParseErrorAction)
        {
            var commands = string.Join(", ", root.Subcommands.Select(command => command.Name));
            return parse.UnmatchedTokens.Count > 0
                ? $"There is no command '{parse.UnmatchedTokens[0]}'; the commands are {commands}."
                : $"Name a command: {commands}.";
        }

        return UnknownOption(parse) is { } option ? $"There is no option '{option}'." : FirstError(parse);
    }

    // The parser takes an option that it does not know for an argument, where one is still missing.
    private static string? UnknownOption(ParseResult parse) => parse.Tokens.Any(token => token.Type == TokenType.DoubleDash)
        ? null
        : parse.Tokens.Where(token => token.Type == TokenType.Argument).Select(token => token.Value)
            .FirstOrDefault(word => word.Length > 2 && word.StartsWith("--", StringComparison.Ordinal) && char.IsAsciiLetter(word[2]));

    private static string? FirstError(ParseResult parse)
    {
        if (parse.Errors.Count == 0)
        {
            return null;
        }

        return parse.UnmatchedTokens.Count > 0 && parse.CommandResult.Command.Name == "ask"
            ? $"'{parse.UnmatchedTokens[0]}' stands outside the question; put the whole question in quotation marks."
            : parse.Errors[0].Message;
    }

    private static string Path(ParseResult parse) =>
        parse.CommandResult.Command is RootCommand ? Name : $"{Name} {parse.CommandResult.Command.Name}";
}
