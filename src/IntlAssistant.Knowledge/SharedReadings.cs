namespace IntlAssistant.Knowledge;

/// <summary>What was read from files, kept for whoever reads the same files next: another reader in this process, or this one when an edit is taken back.</summary>
/// <remarks>
/// For what cannot be changed once it is read. Two files are the same when they are called the same and say the same. Safe to use from many
/// threads; those who want the same files at once wait for one reading.
/// </remarks>
/// <param name="reader">Reads files.</param>
internal sealed class SharedReadings<T>(Func<IReadOnlyList<ContentFile>, (T Value, IReadOnlyList<ContentProblem> Problems)> reader)
    where T : class
{
    /// <summary>How many are kept: the content in force, one that is tried out, and those before.</summary>
    private const int Most = 4;

    private readonly Lock looking = new();
    private readonly LinkedList<(IReadOnlyList<ContentFile> Files, Lazy<(T Value, IReadOnlyList<ContentProblem> Problems)> Reading)> kept = [];

    /// <summary>What the files say, and their mistakes.</summary>
    public (T Value, IReadOnlyList<ContentProblem> Problems) Read(IReadOnlyList<ContentFile> files) => Find(files).Value;

    private Lazy<(T Value, IReadOnlyList<ContentProblem> Problems)> Find(IReadOnlyList<ContentFile> files)
    {
        lock (looking)
        {
            var node = kept.First;
            while (node is not null && !node.Value.Files.SequenceEqual(files))
            {
                node = node.Next;
            }

            if (node is null)
            {
                node = new((files, new(() => reader(files))));
            }
            else
            {
                kept.Remove(node);
            }

            kept.AddFirst(node);
            if (kept.Count > Most)
            {
                kept.RemoveLast();
            }

            return node.Value.Reading;
        }
    }
}
