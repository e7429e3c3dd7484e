using Dapper;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Reports;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Migrations;
using IntlAssistant.Conversations.Storage.Sqlite;
using IntlAssistant.Conversations.Transcripts;
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
    public async Task Cases_from_before_the_office_had_desks_are_whose_they_were()
    {
        await OpenAsync([.. MigrationScripts.Load("sqlite").Take(1)]);
        Execute(
            """
            INSERT INTO conversations VALUES ('00000000000000000000000000000001', 'directline', 'c1', 'u', NULL, NULL, NULL, '{}', 'staff', 1, 3, 0, 0);
            INSERT INTO conversations VALUES ('00000000000000000000000000000002', 'directline', 'c2', 'u', NULL, NULL, NULL, '{}', 'staff', 1, 3, 0, 0);
            INSERT INTO cases VALUES (1, '00000000000000000000000000000001', 'waiting', 'StaffBegan', NULL, NULL, 5);
            INSERT INTO case_events VALUES (1, 1, 'waiting', 5, 'ada', 'StaffBegan');
            INSERT INTO cases VALUES (2, '00000000000000000000000000000002', 'resolved', 'PersonAsked', NULL, NULL, 5);
            INSERT INTO case_events VALUES (2, 1, 'waiting', 5, 'visitor', NULL), (2, 2, 'assigned', 6, 'ada', NULL), (2, 3, 'resolved', 7, 'ada', NULL);
            """);

        await using var stores = _folder.Open();
        var begun = (await stores.Cases.FindAsync(new CaseId(1), default))!;
        var over = (await stores.Cases.FindAsync(new CaseId(2), default))!;

        Assert.Equal((CaseState.Assigned, "ada", "directline"), (begun.State, begun.Assignee, begun.Channel));
        Assert.Equal((CaseState.Resolved, 3L, DateTimeOffset.FromUnixTimeMilliseconds(7)), (over.State, over.Version, over.ClosedAt!.Value));
        Assert.Equal([CaseEventKind.Opened, CaseEventKind.Moved, CaseEventKind.Moved], over.History.Select(each => each.Kind));
        Assert.Equal(Speaker.Staff, (await stores.Conversations.FindAsync(begun.Conversation, default))!.Speaker);
        Assert.Equal(Speaker.Bot, (await stores.Conversations.FindAsync(over.Conversation, default))!.Speaker);
    }

    [Fact]
    public async Task Replies_from_before_the_reports_are_counted_as_far_as_their_receipts_tell()
    {
        await OpenAsync([.. MigrationScripts.Load("sqlite").Take(4)]);
        Execute(
            """
            INSERT INTO conversations VALUES ('00000000000000000000000000000001', 'directline', 'c1', 'u', NULL, NULL, NULL, '{}', 'bot', 1, 3, 3, 8);
            INSERT INTO activities (conversation_id, sequence, activity_id, origin, type, is_visible, json, at, receipt) VALUES
                ('00000000000000000000000000000001', 1, 'a', 'bot', 'message', 1, '{}', 6, '{"reply":{"kind":"answer","language":"fa"},"cited":[{"page":"visa"},{"page":"visa"}]}'),
                ('00000000000000000000000000000001', 2, 'b', 'bot', 'message', 1, '{}', 7, '{"reply":{"kind":"escalate","reason":"PersonAsked","language":"en"},"cited":[]}'),
                ('00000000000000000000000000000001', 3, 'c', 'bot', 'message', 1, '{}', 8, 'no receipt');
            """);

        await using var stores = _folder.Open();
        var report = await stores.Reports.ReadAsync(new ReportQuery(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1)), default);

        Assert.Equal(new Dictionary<ReplyKind, int> { [ReplyKind.Answer] = 1, [ReplyKind.Person] = 1 }, report.Replies);
        Assert.Equal([new ReportGroup("visa", 1, 1, 1)], report.Pages);
        Assert.Equal([new ReportGroup("fa", 1, 1, 1)], report.Languages);
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
        Execute("INSERT INTO schema_migrations (version, name, applied_at) VALUES (9999, 'from the future', 0)");

        var fault = await Assert.ThrowsAsync<StorageException>(() => OpenAsync());

        Assert.Equal(
            $"The database {_folder.File} has schema version 9999, made by a newer program; this one knows versions up to {MigrationScripts.Load("sqlite").Count}. Start the newer program, or restore the copy of the data from before the upgrade.",
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
