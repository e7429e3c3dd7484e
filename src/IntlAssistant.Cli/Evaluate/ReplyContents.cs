using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Cli.Evaluate;

/// <summary>The contents that the lines of reply sets are about, each loaded once.</summary>
/// <param name="lines">The lines, each with the file that it stands in.</param>
/// <param name="own">The content of the lines that name none.</param>
internal sealed class ReplyContents(IEnumerable<(string File, ReplyLine Line)> lines, Func<KnowledgeSnapshot> own)
{
    private readonly Dictionary<ReplyLine, string> files = lines.ToDictionary<(string File, ReplyLine Line), ReplyLine, string>(line => line.Line, line => line.File, ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, KnowledgeSnapshot> loaded = new(StringComparer.Ordinal);
    private KnowledgeSnapshot? ownContent;

    /// <summary>The content of a line.</summary>
    /// <exception cref="UsageException">The line names a folder that is not there.</exception>
    public KnowledgeSnapshot Of(ReplyLine line)
    {
        if (line.Content is not { Length: > 0 } named)
        {
            return ownContent ??= own();
        }

        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(files[line]))!, named)); // A file stands in a folder.
        if (!Directory.Exists(Path.Combine(folder, "pages")))
        {
            throw new UsageException($"{files[line]}: '{line.Id}' names the content '{named}', but there is no folder 'pages' in '{folder}'.");
        }

        return loaded.TryGetValue(folder, out var content) ? content : loaded[folder] = KnowledgeLoader.Load(folder);
    }
}
