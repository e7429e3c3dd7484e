using System.CommandLine;

using IntlAssistant.Knowledge;

namespace IntlAssistant.Cli;

/// <summary>The option <c>--knowledge DIR</c> and what it opens.</summary>
internal static class KnowledgeOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Create() => new("--knowledge")
    {
        Description = "A folder laid out like knowledge/, of which only pages/ is required. Default: the server's, where the variable Knowledge__Folder names it, or the nearest knowledge/ upwards from here.",
        HelpName = "DIR",
    };

    /// <summary>Loads the folder that the option names; its mistakes go to the standard error stream.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static KnowledgeSnapshot Load(ParseResult parse, Option<string?> option)
    {
        return LoadFrom(Folder(parse, option), parse.InvocationConfiguration.Error);
    }

    /// <summary>Loads a folder; its mistakes go to <paramref name="error"/>.</summary>
    public static KnowledgeSnapshot LoadFrom(string folder, TextWriter error)
    {
        var content = KnowledgeLoader.Load(folder);
        foreach (var problem in content.Problems)
        {
            error.WriteLine(PlainText.Of(problem.ToString()));
        }

        if (content.Pages.Count == 0)
        {
            error.WriteLine($"No page could be read in '{Path.Combine(folder, "pages")}'; write one Markdown file for each page there.");
        }

        return content;
    }

    /// <summary>The folder that the option names.</summary>
    /// <exception cref="UsageException">It names none, and none is near.</exception>
    public static string Folder(ParseResult parse, Option<string?> option)
    {
        var folder = parse.GetValue(option) ?? Set() ?? Nearest()
            ?? throw new UsageException("There is no folder 'knowledge' with a folder 'pages' here or above; name one with --knowledge DIR.");
        return !string.IsNullOrWhiteSpace(folder)
            ? folder
            : throw new UsageException("--knowledge names no folder; write for example --knowledge knowledge.");
    }

    private static string? Set() => Environment.GetEnvironmentVariable("Knowledge__Folder") is { Length: > 0 } folder ? folder : null;

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
