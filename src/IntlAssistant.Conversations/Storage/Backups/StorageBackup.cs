using Dapper;
using IntlAssistant.Conversations.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace IntlAssistant.Conversations.Storage.Backups;

/// <summary>Copies a data folder on SQLite while the server works on it: a folder that a server can be started on.</summary>
/// <param name="folder">The data folder, as <c>Storage:DataFolder</c> names it.</param>
/// <remarks>
/// The database is copied as it is at one moment, without what was deleted before; then the files that it names, and the keys. A file
/// whose row is in the copy is in the copy, unless it is erased meanwhile.
/// </remarks>
public sealed class StorageBackup(string folder)
{
    /// <summary>Writes the copy and reads it over.</summary>
    /// <param name="target">A folder that is made, or is empty.</param>
    /// <param name="cancellationToken">Stops; what was written stays to be removed.</param>
    /// <returns>How many conversations and how many files it holds.</returns>
    /// <exception cref="StorageException">There is nothing to copy, the target is not empty, or the copy is damaged.</exception>
    public async Task<(long Conversations, int Files)> WriteAsync(string target, CancellationToken cancellationToken)
    {
        var file = SqliteLocation.File(new StorageOptions { DataFolder = folder });
        if (!File.Exists(file))
        {
            throw new StorageException(file, $"There is no database {file}; name the folder that the server's Storage:DataFolder names.");
        }

        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new StorageException(target, $"The folder {target} is not empty; name another for the backup.");
        }

        try
        {
            SqliteFile.CreateFolder(target);
            var copy = SqliteLocation.File(new StorageOptions { DataFolder = target });
            await using (var connection = SqliteConnections.OpenReader(file))
            {
                await connection.ExecuteAsync("VACUUM INTO @Copy", new { Copy = copy });
            }

            CopyKeys(target);
            return await ReadOverAsync(copy, target, cancellationToken);
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(fault, file);
        }
    }

    private void CopyKeys(string target)
    {
        var keys = Path.Combine(folder, "keys");
        if (Directory.Exists(keys))
        {
            SqliteFile.CreateFolder(Path.Combine(target, "keys"));
            foreach (var key in Directory.EnumerateFiles(keys, "*.xml"))
            {
                File.Copy(key, Path.Combine(target, "keys", Path.GetFileName(key)));
            }
        }
    }

    private async Task<(long Conversations, int Files)> ReadOverAsync(string copy, string target, CancellationToken cancellationToken)
    {
        await using var connection = SqliteConnections.OpenReader(copy);
        if (await connection.ExecuteScalarAsync<string>("PRAGMA integrity_check") is not "ok")
        {
            throw new StorageException(copy, $"The copy {copy} is damaged. Check the disk and make the backup again.");
        }

        var files = 0;
        foreach (var (id, conversation) in await connection.QueryAsync<(string, string)>("SELECT id, conversation_id FROM attachments"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            files += CopyAttachment(target, conversation, id);
        }

        return (await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM conversations"), files);
    }

    private int CopyAttachment(string target, string conversation, string id)
    {
        var there = Path.Combine(target, "attachments", conversation);
        try
        {
            SqliteFile.CreateFolder(there);
            File.Copy(Path.Combine(folder, "attachments", conversation, id), Path.Combine(there, id));
            return 1;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return 0; // erased since, or never finished
        }
    }
}
