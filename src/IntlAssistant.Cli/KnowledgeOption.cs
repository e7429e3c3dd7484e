using System.CommandLine;

using IntlAssistant.Knowledge;

namespace IntlAssistant.Cli;

/// <summary>The option <c>--knowledge DIR</c> and what it opens.</summary>
internal static class KnowledgeOption
{
    /// <summary>The option.</summary>
    public static Option<DirectoryInfo?> Create() => new("--knowledge")
    {
        Description = "A folder laid out like knowledge/, of which only pages/ is required. Default: the nearest knowledge/ upwards from here.",
        HelpName = "DIR",
    };

    /// <summary>Loads the folder that the option names; its mistakes go to the standard error stream.</summary>
    /// <exception cref="UsageException">There is no such folder, or it has no pages.</exception>
    public static KnowledgeSnapshot Load(ParseResult parse, Option<DirectoryInfo?> option)
    {
        var folder = parse.GetValue(option)?.FullName ?? Nearest()
            ?? throw new UsageException("There is no folder 'knowledge' here or above; name one with --knowledge DIR.");
        try
        {
            var snapshot = KnowledgeLoader.Load(folder);
            foreach (var problem in snapshot.Problems)
            {
                Console.Error.WriteLine(problem);
            }

            return snapshot;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(fault.Message, fault);
        }
    }

    private static string? Nearest()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            var knowledge = Path.Combine(folder.FullName, "knowledge");
            if (Directory.Exists(Path.Combine(knowledge, "pages")))
            {
                return knowledge;
            }
        }

        return null;
    }
}
