namespace IntlAssistant.Knowledge;

/// <summary>The files of a knowledge folder.</summary>
/// <param name="folder">The folder.</param>
internal sealed class KnowledgeFiles(string folder)
{
    /// <summary>What answering measured on the office's own questions.</summary>
    public const string Calibration = "calibration.json";

    private readonly string root = Path.GetFullPath(folder);

    /// <summary>The folder, in full.</summary>
    public string Root => root;

    /// <summary>The pages in the order of their names, relative to the folder, with forward slashes.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or it has no folder <c>pages</c>.</exception>
    public IReadOnlyList<string> Pages()
    {
        if (!Directory.Exists(root))
        {
            throw new DirectoryNotFoundException($"The knowledge folder '{root}' does not exist; make it, with a folder 'pages' in it, or name another.");
        }

        var pages = Path.Combine(root, "pages");
        if (!Directory.Exists(pages))
        {
            throw new DirectoryNotFoundException($"The knowledge folder '{root}' has no folder 'pages'; make one, with a Markdown file for each page, or name another knowledge folder.");
        }

        return [.. Directory.EnumerateFiles(pages, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The question sets in the order of their names.</summary>
    public IReadOnlyList<string> Questions()
    {
        var folder = Path.Combine(root, "questions");
        return !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*.jsonl", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether the folder has that file.</summary>
    public bool Has(string file) => File.Exists(Path.Combine(root, file));

    /// <summary>The bytes of a file.</summary>
    public byte[] Read(string file) => File.ReadAllBytes(Path.Combine(root, file));
}
