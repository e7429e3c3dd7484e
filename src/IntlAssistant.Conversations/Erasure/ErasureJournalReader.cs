using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Sqlite;

namespace IntlAssistant.Conversations.Erasure;

/// <summary>Looks at a server's erasure journal without changing it.</summary>
/// <param name="options">The server's settings; relative folders are those of the working folder.</param>
public sealed class ErasureJournalReader(StorageOptions options)
{
    private readonly ErasureFile file = ErasureFile.Of(options);

    /// <summary>The full path of the journal.</summary>
    public string File => file.Path;

    /// <summary>Whether a server has made it.</summary>
    public bool Exists => System.IO.File.Exists(File);

    /// <summary>Whether there is a database of SQLite already, which had a journal once it was started with this version.</summary>
    public bool HasDatabase => !options.IsPostgres && System.IO.File.Exists(SqliteLocation.File(options));

    /// <summary>Reads it over.</summary>
    /// <returns>How many erasures it holds, and how many of its lines cannot be read.</returns>
    /// <exception cref="IOException">It is there and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public async Task<(int Erasures, int Damaged)> CountAsync(CancellationToken cancellationToken)
    {
        var (lines, damaged) = await file.ReadAsync(TimeProvider.System, cancellationToken);
        return (lines.Count, damaged);
    }
}
