using Dapper;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Migrations;
using IntlAssistant.Conversations.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntlAssistant.Conversations.Tests.Sqlite;

public sealed class SqliteMigrationTests : IDisposable
{
    private readonly SqliteFolder _folder = new();

    public void Dispose() => _folder.Delete();

    [Fact]
    public void The_scripts_are_numbered_from_one_without_gaps()
    {
        var migrations = MigrationScripts.Load("sqlite");

        Assert.Equal((1, "conversations"), (migrations[0].Version, migrations[0].Name));
        Assert.Equal(Enumerable.Range(1, migrations.Count), migrations.Select(migration => migration.Version));
    }

    [Fact]
    public async Task An_empty_folder_gets_the_schema_and_a_second_start_changes_nothing()
    {
        await OpenAsync();
        var first = Applied();
        await OpenAsync();

        Assert.Equal(MigrationScripts.Load("sqlite").Select(migration => (long)migration.Version), first.Select(row => row.Version));
        Assert.Equal(first, Applied());
    }

    [Fact]
    public async Task A_later_migration_keeps_what_is_stored()
    {
        await using (var stores = _folder.Open())
        {
            await stores.AskAsync(await stores.StartAsync());
        }

        var known = MigrationScripts.Load("sqlite");
        var next = new Migration(known.Count + 1, "next", "ALTER TABLE conversations ADD COLUMN note TEXT; CREATE TABLE later (id INTEGER);");
        await OpenAsync([.. known, next]);

        Assert.Equal("next", Applied()[^1].Name);
        Assert.Equal(1L, Query<long>("SELECT COUNT(*) FROM activities"));
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_the_schema_before_it()
    {
        await OpenAsync();
        var known = MigrationScripts.Load("sqlite");
        var broken = new Migration(known.Count + 1, "broken", "CREATE TABLE half (id INTEGER); CREATE TABLE half (id INTEGER);");

        await Assert.ThrowsAsync<StorageException>(() => OpenAsync([.. known, broken]));

        Assert.Equal(known.Count, Applied().Count);
        Assert.Equal(0L, Query<long>("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'half'"));
    }

    [Fact]
    public async Task A_newer_schema_is_refused_and_left_as_it_is()
    {
        await OpenAsync();
        Execute("INSERT INTO schema_migrations (version, name, applied_at) VALUES (9, 'from the future', 0)");

        var fault = await Assert.ThrowsAsync<StorageException>(() => OpenAsync());

        Assert.Equal(
            $"The database {_folder.File} has schema version 9, made by a newer program; this one knows versions up to {MigrationScripts.Load("sqlite").Count}. Start the newer program, or restore the copy of the data from before the upgrade.",
            fault.Message);
        Assert.Equal(_folder.File, fault.Location);
    }

    [Fact]
    public async Task Another_programs_database_is_refused_and_left_as_it_is()
    {
        Execute("CREATE TABLE recipes (name TEXT)");

        var fault = await Assert.ThrowsAsync<StorageException>(() => OpenAsync());

        Assert.Contains("belongs to another program", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["recipes"], Tables());
    }

    [Fact]
    public async Task Many_that_open_at_once_apply_each_migration_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => OpenAsync())));

        Assert.Equal(MigrationScripts.Load("sqlite").Count, Applied().Count);
    }

    [Fact]
    public async Task Processes_that_open_at_once_apply_each_migration_once()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => ChildProcess.Start("open", _folder.Path)).ToList();

        foreach (var process in processes)
        {
            using (process)
            {
                Assert.Equal(["open"], await process.RestAsync());
                Assert.Equal(0, await process.ExitAsync());
            }
        }

        Assert.Equal(MigrationScripts.Load("sqlite").Count, Applied().Count);
    }

    private async Task OpenAsync(IReadOnlyList<Migration>? migrations = null)
    {
        using var database = new SqliteDatabase(
            _folder.File, migrations ?? MigrationScripts.Load("sqlite"), TimeProvider.System, NullLogger<SqliteDatabase>.Instance);
        await database.OpenAsync(default);
    }

    private List<(long Version, string Name, long At)> Applied()
    {
        using var connection = Connect();
        return [.. connection.Query<(long, string, long)>("SELECT version, name, applied_at FROM schema_migrations ORDER BY version")];
    }

    private string[] Tables()
    {
        using var connection = Connect();
        return [.. connection.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table'")];
    }

    private T Query<T>(string sql)
    {
        using var connection = Connect();
        return connection.QuerySingle<T>(sql);
    }

    private void Execute(string sql)
    {
        using var connection = Connect();
        connection.Execute(sql);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        connection.Open();
        return connection;
    }
}
