using Dapper;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Privacy;
using IntlAssistant.Conversations.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Conversations.Storage.Backups;

/// <summary>Makes a data folder from a backup, and erases in it what was erased after the backup was made. The backup stays as it is.</summary>
/// <param name="backup">The backup's folder, as <see cref="StorageBackup"/> wrote it.</param>
/// <param name="folder">The data folder to make, as <c>Storage:DataFolder</c> names it.</param>
/// <param name="erasures">The folder of the erasure journal, as <c>Storage:ErasureFolder</c> names it; empty for the one beside the data folder.</param>
/// <param name="time">Tells when.</param>
public sealed class StorageRestore(string backup, string folder, string erasures, TimeProvider time)
{
    private readonly StorageOptions _target = new() { DataFolder = folder, ErasureFolder = erasures };

    /// <summary>Restores.</summary>
    /// <param name="withoutJournal">Whether it is done also where there is no journal: nothing was erased since, or it is lost.</param>
    /// <param name="cancellationToken">Stops; what was written stays to be removed.</param>
    /// <returns>How many conversations the folder has now, and the receipt of what was erased again; <see langword="null"/> when nothing was.</returns>
    /// <exception cref="StorageException">There is no backup or it is damaged, the folder is not empty, or there is no journal.</exception>
    public async Task<(long Conversations, ErasureReceipt? ErasedAgain)> RunAsync(bool withoutJournal, CancellationToken cancellationToken)
    {
        var source = SqliteLocation.File(new StorageOptions { DataFolder = backup });
        var file = SqliteLocation.File(_target);
        Check(source, withoutJournal);
        try
        {
            Copy(new DirectoryInfo(backup), folder, cancellationToken);
            await using (var connection = SqliteConnections.OpenReader(file))
            {
                if (await connection.ExecuteScalarAsync<string>("PRAGMA integrity_check") is not "ok")
                {
                    throw new StorageException(source, $"The backup {source} is damaged. Take another one, and remove the folder {folder}.");
                }
            }

            var again = await OpenAsync(cancellationToken);
            await using var restored = SqliteConnections.OpenReader(file);
            return (await restored.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM conversations"), again);
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(fault, file);
        }
    }

    private void Check(string source, bool withoutJournal)
    {
        if (!File.Exists(source))
        {
            throw new StorageException(source, $"There is no backup {source}; name the folder that 'backup' wrote.");
        }

        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new StorageException(folder, $"The folder {folder} is not empty. Stop the server, move the folder away, and restore then.");
        }

        var journal = ErasureFile.Of(_target).Path;
        if (!withoutJournal && !File.Exists(journal))
        {
            throw new StorageException(
                journal, $"There is no erasure journal {journal}: what visitors erased after the backup was made would be there again. Name its folder, or say that there is none.");
        }
    }

    private static void Copy(DirectoryInfo from, string to, CancellationToken cancellationToken)
    {
        SqliteFile.CreateFolder(to);
        foreach (var entry in from.EnumerateFileSystemInfos())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry is DirectoryInfo below)
            {
                Copy(below, Path.Combine(to, below.Name), cancellationToken);
            }
            else
            {
                File.Copy(entry.FullName, Path.Combine(to, entry.Name));
            }
        }
    }

    /// <summary>Opens it as a server does, which erases again; what is old is left to the server, which knows how long it is kept.</summary>
    private async Task<ErasureReceipt?> OpenAsync(CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(time)
            .AddConversations(options => (options.DataFolder, options.ErasureFolder) = (folder, erasures))
            .Configure<PrivacyOptions>(options =>
            {
                var kept = options.Retention;
                (kept.Conversations, kept.Cases, kept.Attachments, kept.Receipts, kept.Audit) = (0, 0, 0, 0, 0);
            })
            .BuildServiceProvider();
        return await services.OpenConversationsAsync(cancellationToken);
    }
}
