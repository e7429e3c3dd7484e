using Dapper;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Migrations;
using IntlAssistant.Conversations.Storage.Postgres;
using IntlAssistant.Tests.Postgres;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace IntlAssistant.Conversations.Tests.Postgres;

public sealed class PostgresMigrationTests : IDisposable
{
    private readonly string _name = PostgresServer.Shared.Create();

    private string ConnectionString => PostgresServer.Shared.ConnectionTo(_name);

    public void Dispose() => PostgresServer.Shared.Drop(_name);

    [Fact]
    public void The_scripts_are_numbered_from_one_without_gaps()
    {
        var migrations = MigrationScripts.Load("postgres");

        Assert.Equal((1, "baseline"), (migrations[0].Version, migrations[0].Name));
        Assert.Equal(Enumerable.Range(1, migrations.Count), migrations.Select(migration => migration.Version));
    }

    [Fact]
    public async Task Both_engines_have_the_same_tables_with_the_same_columns()
    {
        await OpenAsync();
        var folder = new Sqlite.SqliteFolder();
        await using (var stores = folder.Open())
        {
            await stores.Database.OpenAsync(default);
        }

        using var sqlite = new SqliteConnection($"Data Source={folder.File};Pooling=False");
        var there = sqlite.Query<(string Table, string Column, string Type, long Required)>(
            """
            SELECT m.name, c.name, c.type, c."notnull" OR c.pk > 0 FROM sqlite_schema m JOIN pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'transcript%' AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'schema_migrations'
            """).Select(column => (column.Table, column.Column, column.Type switch { "INTEGER" => "bigint", "TEXT" => "text", _ => "bytea" }, column.Required)).ToHashSet();
        var here = (await QueryAsync<(string Table, string Column, string Type, long Required)>(
            """
            SELECT table_name, column_name, data_type, CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name NOT IN ('schema_migrations', 'transcript_words', 'attachment_contents', 'key_ring')
            """)).ToHashSet();
        folder.Delete();

        Assert.Empty(here.Except(there));
        Assert.Empty(there.Except(here));
    }

    [Fact]
    public async Task Every_text_is_compared_by_its_bytes_whatever_the_servers_language()
    {
        await OpenAsync();

        Assert.Empty(await QueryAsync<string>(
            """
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND data_type = 'text' AND table_name <> 'schema_migrations' AND collation_name IS DISTINCT FROM 'C'
            """));
    }

    [Fact]
    public async Task A_later_migration_keeps_what_is_stored_and_one_that_fails_leaves_the_schema_before_it()
    {
        await OpenAsync();
        await ExecuteAsync("INSERT INTO storage_probe (id, at) VALUES (1, 5)");
        var known = MigrationScripts.Load("postgres");
        await OpenAsync([.. known, new Migration(known.Count + 1, "next", "ALTER TABLE storage_probe ADD COLUMN note TEXT")]);

        var broken = new Migration(known.Count + 2, "broken", "CREATE TABLE half (id BIGINT); CREATE TABLE half (id BIGINT);");
        await Assert.ThrowsAsync<StorageException>(() => OpenAsync([.. known, new Migration(known.Count + 1, "next", ""), broken]));

        Assert.Equal([5L], await QueryAsync<long>("SELECT at FROM storage_probe WHERE note IS NULL"));
        Assert.Equal("next", (await QueryAsync<string>("SELECT name FROM schema_migrations ORDER BY version"))[^1]);
        Assert.Empty(await QueryAsync<string>("SELECT tablename FROM pg_tables WHERE tablename = 'half'"));
    }

    [Fact]
    public async Task A_newer_schema_is_refused_and_left_as_it_is()
    {
        await OpenAsync();
        await ExecuteAsync("INSERT INTO schema_migrations (version, name, applied_at) VALUES (9999, 'from the future', 0)");

        var fault = await Assert.ThrowsAsync<StorageException>(() => OpenAsync());

        Assert.Contains($"has schema version 9999, made by a newer program; this one knows versions up to {MigrationScripts.Load("postgres").Count}.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_programs_database_is_refused_and_left_as_it_is()
    {
        await ExecuteAsync("CREATE TABLE schema_migrations (version TEXT)");

        var fault = await Assert.ThrowsAsync<StorageException>(() => OpenAsync());

        Assert.Contains("belongs to another program and is left as it is.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["schema_migrations"], await QueryAsync<string>("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"));
    }

    [Fact]
    public async Task Many_that_open_at_once_apply_each_migration_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => OpenAsync())));

        Assert.Equal(MigrationScripts.Load("postgres").Count, (await QueryAsync<long>("SELECT version FROM schema_migrations")).Count);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_named_without_the_password()
    {
        var fault = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(connectionString: $"{PostgresServer.Shared.ConnectionTo("nowhere")};Password=secret"));

        Assert.Contains("there is no such database. Create it (createdb)", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }

    private async Task OpenAsync(IReadOnlyList<Migration>? migrations = null, string? connectionString = null)
    {
        await using var source = PostgresLocation.Open(connectionString ?? ConnectionString);
        using var database = new PostgresDatabase(
            source,
            PostgresLocation.Name(connectionString ?? ConnectionString),
            migrations ?? MigrationScripts.Load("postgres"),
            TimeProvider.System,
            NullLogger<PostgresDatabase>.Instance);
        await database.OpenAsync(default);
    }

    private async Task<IReadOnlyList<T>> QueryAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        return [.. await connection.QueryAsync<T>(sql)];
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.ExecuteAsync(sql);
    }
}
