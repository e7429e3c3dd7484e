using Dapper;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Moves;
using IntlAssistant.Conversations.Tests.Sqlite;
using IntlAssistant.Tests.Postgres;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace IntlAssistant.Conversations.Tests.Moves;

/// <summary>An installation with something in every table, copied from SQLite into PostgreSQL.</summary>
public sealed class StorageMoveTests : IAsyncLifetime
{
    private static readonly string[] OfEngines = ["schema_migrations", "storage_probe", "sqlite_sequence", "transcript_entries", "transcript_words"];

    private readonly SqliteFolder _folder = new();
    private readonly FakeTime _time = new();
    private readonly string _target = PostgresServer.Shared.Create();
    private FullOffice _office = null!;

    private string ConnectionString => PostgresServer.Shared.ConnectionTo(_target);

    public async Task InitializeAsync()
    {
        await using var stores = _folder.Open(_time);
        _office = await FullOffice.FillAsync(stores, _time);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "keys"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "keys", "key-1.xml"), "<key id=\"1\"/>");
    }

    public Task DisposeAsync()
    {
        _folder.Delete();
        PostgresServer.Shared.Drop(_target);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Every_table_is_filled_and_is_row_by_row_the_same_in_both()
    {
        var moved = await MoveAsync();

        var tables = Sqlite("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'transcript_words_%'").Except(OfEngines).ToList();
        foreach (var table in tables)
        {
            var columns = string.Join(", ", Sqlite($"SELECT name FROM pragma_table_info('{table}')"));
            var (here, there) = (SqliteRows(table, columns), await PostgresRowsAsync(table, columns));
            Assert.True(here.Count > 0, $"The test fills nothing into {table}.");
            Assert.Equal(here, there);
            Assert.Equal(here.Count, Assert.Single(moved, each => each.Name == table).Rows);
        }

        Assert.Equal(1, Assert.Single(moved, each => each.Name == "key files").Rows);
        Assert.Equal(1, Assert.Single(moved, each => each.Name == "attachment files").Rows);
        Assert.True(Assert.Single(moved, each => each.Name == "transcript_words").Rows > 1);
    }

    [Fact]
    public async Task The_office_goes_on_where_it_stood()
    {
        await MoveAsync();

        await using var stores = OpenTarget();
        await _office.VerifyAsync(stores);
        Assert.Equal(["<key id=\"1\"/>"], await stores.KeyRing.ReadAsync(default));
        await _office.GoOnAsync(stores);
    }

    [Fact]
    public async Task A_target_with_anything_in_it_is_refused_and_left_as_it_is()
    {
        await using (var stores = OpenTarget())
        {
            await stores.StartAsync("another office's");
        }

        var fault = await Assert.ThrowsAsync<StorageException>(MoveAsync);

        Assert.Contains("is not empty: its table conversations has rows. Nothing was copied; name an empty database.", fault.Message, StringComparison.Ordinal);
        await using var after = OpenTarget();
        Assert.NotNull(await after.Conversations.FindAsync("directline", "another office's", default));
        Assert.Empty(await after.Staff.ListAsync(default));
    }

    [Fact]
    public async Task Who_stops_it_in_the_middle_finds_the_target_empty_and_may_begin_again()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new StorageMove(_folder.Path, ConnectionString, _time).RunAsync(
            table =>
            {
                if (table.Name == "cases")
                {
                    stop.Cancel();
                }
            },
            stop.Token));

        await MoveAsync();
    }

    [Fact]
    public async Task A_folder_without_a_database_is_named()
    {
        var empty = new SqliteFolder();
        var fault = await Assert.ThrowsAsync<StorageException>(() => new StorageMove(empty.Path, ConnectionString, _time).RunAsync(_ => { }, default));
        empty.Delete();

        Assert.Equal($"There is no database {empty.File}; name the folder that the server's Storage:DataFolder names.", fault.Message);
    }

    private async Task<IReadOnlyList<MovedTable>> MoveAsync()
    {
        var moved = new List<MovedTable>();
        await new StorageMove(_folder.Path, ConnectionString, _time).RunAsync(moved.Add, default);
        return moved;
    }

    private TestStores OpenTarget() => TestStores.Open(
        options =>
        {
            options.Provider = "postgres";
            options.ConnectionString = ConnectionString;
        },
        _time);

    private IReadOnlyList<string> Sqlite(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        return [.. connection.Query<string>(sql)];
    }

    private IReadOnlyList<string> SqliteRows(string table, string columns)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        return Rows(connection.Query($"SELECT {columns} FROM {table}"));
    }

    private async Task<IReadOnlyList<string>> PostgresRowsAsync(string table, string columns)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        return Rows(await connection.QueryAsync($"SELECT {columns} FROM {table}"));
    }

    private static IReadOnlyList<string> Rows(IEnumerable<dynamic> rows) =>
        [.. rows.Cast<IDictionary<string, object?>>().Select(row => string.Join(
            " | ", row.Select(column => $"{column.Key}={(column.Value is byte[] blob ? Convert.ToHexString(blob) : column.Value ?? "NULL")}"))).Order(StringComparer.Ordinal)];
}
