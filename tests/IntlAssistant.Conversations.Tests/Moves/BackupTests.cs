using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Backups;
using IntlAssistant.Conversations.Tests.Sqlite;
using IntlAssistant.Tests.Postgres;

namespace IntlAssistant.Conversations.Tests.Moves;

/// <summary>A full office, saved while it works and restored elsewhere, on either engine: as <c>docs/operations.md</c> says.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly SqliteFolder _folder = new();
    private readonly SqliteFolder _copy = new();
    private readonly FakeTime _time = new();

    public void Dispose()
    {
        _folder.Delete();
        _copy.Delete();
    }

    [Fact]
    public async Task A_folder_is_saved_while_the_server_writes_and_restored_whole()
    {
        await using var stores = _folder.Open(_time);
        var office = await FullOffice.FillAsync(stores, _time);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            var conversation = await stores.StartAsync("meanwhile");
            while (!stop.IsCancellationRequested)
            {
                await stores.AskAsync(conversation);
            }
        });

        var (conversations, files) = await new StorageBackup(_folder.Path).WriteAsync(_copy.Path, default);
        await stop.CancelAsync();
        await writing;

        Assert.True(conversations >= 1);
        Assert.Equal(1, files);
        await using var restored = _copy.Open(_time);
        await office.VerifyAsync(restored);
        await office.GoOnAsync(restored);
    }

    [Fact]
    public async Task A_target_with_something_in_it_and_a_folder_without_a_database_are_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(_copy.Path, "mine.txt"), "");
        var nothing = await Assert.ThrowsAsync<StorageException>(() => new StorageBackup(_folder.Path).WriteAsync(_copy.Path, default));
        await using (var stores = _folder.Open(_time))
        {
            await stores.StartAsync();
        }

        var full = await Assert.ThrowsAsync<StorageException>(() => new StorageBackup(_folder.Path).WriteAsync(_copy.Path, default));

        Assert.Equal($"There is no database {_folder.File}; name the folder that the server's Storage:DataFolder names.", nothing.Message);
        Assert.Equal($"The folder {_copy.Path} is not empty; name another for the backup.", full.Message);
    }

    [Fact]
    public async Task A_database_of_PostgreSQL_is_dumped_and_restored_whole()
    {
        var server = PostgresServer.Shared;
        var (source, target) = (server.Create(), server.Create());
        var dump = $"{source}.dump";
        FullOffice office;
        await using (var stores = Open(source))
        {
            office = await FullOffice.FillAsync(stores, _time);
            server.Program("pg_dump", "--format=custom", $"--file={dump}", source);
        }

        server.Program("pg_restore", "--exit-on-error", "--no-owner", $"--dbname={target}", dump);

        await using (var restored = Open(target))
        {
            await office.VerifyAsync(restored);
            await office.GoOnAsync(restored);
        }

        server.Drop(source);
        server.Drop(target);
    }

    private TestStores Open(string database) => TestStores.Open(
        options =>
        {
            options.Provider = "postgres";
            options.ConnectionString = PostgresServer.Shared.ConnectionTo(database);
        },
        _time);
}
