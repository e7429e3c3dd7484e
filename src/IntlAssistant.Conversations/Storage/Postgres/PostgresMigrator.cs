using System.Globalization;
using Dapper;
using IntlAssistant.Conversations.Storage.Migrations;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace IntlAssistant.Conversations.Storage.Postgres;

/// <summary>Brings a database up to the schema that this program knows.</summary>
internal static class PostgresMigrator
{
    /// <summary>Marks the schema as ours, so that another program's database is never written to.</summary>
    private const string Mark = "IntlAssistant";

    private const long Lock = 0x496E7441;
    private const int OldestServer = 130000;

    /// <summary>Applies what is missing, all or nothing; a replica that starts meanwhile waits and then finds nothing to do.</summary>
    /// <returns>The version of the schema.</returns>
    public static async Task<int> RunAsync(
        NpgsqlConnection connection, string location, IReadOnlyList<Migration> migrations, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@Lock)", new { Lock });
        await CheckServerAsync(connection, location);
        await CheckOwnerAsync(connection, location);
        var missing = await MissingAsync(connection, location, migrations);
        foreach (var migration in missing)
        {
            await ApplyAsync(connection, migration, time);
        }

        await transaction.CommitAsync(CancellationToken.None);
        foreach (var migration in missing)
        {
            logger.MigrationApplied(migration.Version, migration.Name, location);
        }

        return migrations.Count;
    }

    private static async Task CheckServerAsync(NpgsqlConnection connection, string location)
    {
        var version = int.Parse(
            await connection.ExecuteScalarAsync<string>("SHOW server_version_num") ?? "0", CultureInfo.InvariantCulture);
        if (version < OldestServer)
        {
            throw new StorageException(location, $"{location} is of version {version / 10000}; PostgreSQL 13 or later is needed. Upgrade the server.");
        }

        var encoding = await connection.ExecuteScalarAsync<string>("SHOW server_encoding");
        if (encoding != "UTF8")
        {
            throw new StorageException(
                location, $"{location} stores texts as {encoding}, which cannot hold every language. Create a database with ENCODING 'UTF8' TEMPLATE template0 and name that one.");
        }
    }

    private static async Task CheckOwnerAsync(NpgsqlConnection connection, string location)
    {
        const string sql = "SELECT obj_description(to_regclass('schema_migrations'), 'pg_class')";
        const string others = "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema()";
        if (await connection.ExecuteScalarAsync<string?>(sql) == Mark)
        {
            return;
        }

        if (await connection.ExecuteScalarAsync<long>(others) > 0)
        {
            throw new StorageException(
                location, $"{location} belongs to another program and is left as it is. Create a database of its own, or a schema named in 'Search Path', for Storage:ConnectionString.");
        }

        await connection.ExecuteAsync(
            $"""
            CREATE TABLE schema_migrations (
                version    BIGINT NOT NULL PRIMARY KEY,
                name       TEXT   NOT NULL,
                applied_at BIGINT NOT NULL
            );
            COMMENT ON TABLE schema_migrations IS '{Mark}'
            """);
    }

    private static async Task<List<Migration>> MissingAsync(NpgsqlConnection connection, string location, IReadOnlyList<Migration> migrations)
    {
        var version = await connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(version), 0) FROM schema_migrations");
        if (version > migrations.Count)
        {
            throw new StorageException(
                location, $"{location} has schema version {version}, made by a newer program; this one knows versions up to {migrations.Count}. Start the newer program, or restore the backup from before the upgrade.");
        }

        return [.. migrations.Skip((int)version)];
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, Migration migration, TimeProvider time)
    {
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = migration.Sql;
            await command.ExecuteNonQueryAsync();
        }

        await connection.ExecuteAsync(
            "INSERT INTO schema_migrations (version, name, applied_at) VALUES (@Version, @Name, @At)",
            new { Version = (long)migration.Version, migration.Name, At = time.Milliseconds() });
    }
}
