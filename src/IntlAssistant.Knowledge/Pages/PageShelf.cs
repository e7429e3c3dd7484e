using IntlAssistant.Knowledge.Sources;

namespace IntlAssistant.Knowledge.Pages;

/// <summary>The pages of a folder. A file that has not changed is not read again, and one with a mistake stands as it last was right.</summary>
/// <param name="files">The folder.</param>
/// <param name="source">Pages from elsewhere, which take the place of those of the folder; may be missing.</param>
internal sealed class PageShelf(KnowledgeFiles files, IPageSource? source)
{
    private Dictionary<string, Slot> slots = new(StringComparer.Ordinal);
    private Dictionary<string, Slot> added = new(StringComparer.Ordinal);

    /// <summary>The pages of the folder in whose place another stood at the last reading.</summary>
    public IReadOnlyList<Page> Replaced { get; private set; } = [];

    /// <summary>The pages without a mistake, in the order of their ids; the mistakes are added to <paramref name="problems"/>.</summary>
    public IReadOnlyList<PageReading> Read(List<ContentProblem> problems, CancellationToken cancellationToken)
    {
        var latest = new Dictionary<string, Slot>(StringComparer.Ordinal);
        foreach (var file in files.Pages())
        {
            cancellationToken.ThrowIfCancellationRequested();
            latest.Add(file, ReadFile(file, slots.GetValueOrDefault(file)));
        }

        slots = latest;
        added = (source?.Pages ?? []).ToDictionary(page => page.Name, page => ReadPage(page, added.GetValueOrDefault(page.Name)), StringComparer.Ordinal);
        problems.AddRange(slots.Values.Concat(added.Values).SelectMany(slot => slot.Problems));
        var mine = WithoutDoubles(slots.Values, problems);
        var theirs = WithoutDoubles(added.Values, problems);
        Replaced = [.. mine.Where(reading => theirs.Any(other => other.Page!.Id == reading.Page!.Id)).Select(reading => reading.Page!)];
        return [.. theirs.Concat(mine.Where(reading => !Replaced.Contains(reading.Page!))).OrderBy(reading => reading.Page!.Id.Value, StringComparer.Ordinal)];
    }

    private static Slot ReadPage(SourcePage page, Slot? before)
    {
        if (page.Revision == before?.Hash)
        {
            return before;
        }

        var reading = PageReader.Read(page);
        return new Slot(page.Revision, reading.Page is null ? before?.Good : reading, reading.Problems);
    }

    private Slot ReadFile(string file, Slot? before)
    {
        byte[] content;
        try
        {
            content = files.Read(file);
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            return new Slot("", before?.Good, [ContentProblem.Of(file, 0, ContentFault.FileUnreadable, $"the file cannot be read: {mistake.Message}")]);
        }

        var hash = ContentHash.Of(content);
        if (hash == before?.Hash)
        {
            return before;
        }

        var reading = PageReader.Read(file, content);
        return new Slot(hash, reading.Page is null ? before?.Good : reading, reading.Problems);
    }

    // The file that comes first keeps the id: better one of the two pages than none.
    private static List<PageReading> WithoutDoubles(IEnumerable<Slot> slots, List<ContentProblem> problems)
    {
        var byId = new Dictionary<PageId, PageReading>();
        foreach (var reading in slots.Select(slot => slot.Good).OfType<PageReading>())
        {
            var page = reading.Page!; // A good reading has a page.
            if (!byId.TryAdd(page.Id, reading))
            {
                problems.Add(ContentProblem.Of(
                    page.File,
                    reading.IdLine,
                    ContentFault.IdTaken, $"the id '{page.Id}' is already that of {byId[page.Id].Page!.File}, and this page is left out; give one of the two another id."));
            }
        }

        return [.. byId.Values];
    }

    /// <summary>A file as it was last seen: <paramref name="Good"/> is its last reading without a mistake.</summary>
    private sealed record Slot(string Hash, PageReading? Good, IReadOnlyList<ContentProblem> Problems);
}
