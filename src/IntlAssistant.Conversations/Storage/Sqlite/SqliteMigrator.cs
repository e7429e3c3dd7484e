using Dapper;
using IntlAssistant.Conversations.Storage.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Storage.Sqlite;

/// <summary>Brings a database up to the schema that this program knows.</summary>
internal static class SqliteMigrator
{
    /// <summary>"IntA": marks the file as ours, so that another program's database is never written to.</summary>
    private const long ApplicationId = 0x496E7441;

    /// <summary>Applies what is missing, all or nothing; a second process waits for the first and then finds nothing to do.</summary>
    /// <returns>The version of the schema.</returns>
    public static int Run(
        SqliteConnection connection, string file, IReadOnlyList<Migration> migrations, TimeProvider time, ILogger logger)
    {
        connection.Run("BEGIN IMMEDIATE");
        try
        {
            CheckOwner(connection, file);
            var missing = Missing(connection, file, migrations);
            foreach (var migration in missing)
            {
                Apply(connection, migration, time);
            }

            connection.Run("COMMIT");
            foreach (var migration in missing)
            {
                logger.MigrationApplied(migration.Version, migration.Name, file);
            }

            return migrations.Count;
        }
        catch
        {
            connection.RollBack();
            throw;
        }
    }

    private static void CheckOwner(SqliteConnection connection, string file)
    {
        var owner = connection.ExecuteScalar<long>("PRAGMA application_id");
        if (owner == ApplicationId)
        {
            return;
        }

        if (owner != 0 || connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_schema") > 0)
        {
            throw new StorageException(
                file, $"The database {file} belongs to another program and is left as it is. Name another place in Storage:DataFolder or Storage:ConnectionString.");
        }

        connection.Execute($"PRAGMA application_id = {ApplicationId}");
    }

    private static List<Migration> Missing(SqliteConnection connection, string file, IReadOnlyList<Migration> migrations)
    {
        connection.Execute(
            """
            CREATE TABLE IF NOT EXISTS schema_migrations (
                version    INTEGER NOT NULL PRIMARY KEY,
                name       TEXT    NOT NULL,
                applied_at INTEGER NOT NULL
            ) STRICT
            """);
        var version = connection.ExecuteScalar<long>("SELECT COALESCE(MAX(version), 0) FROM schema_migrations");
        if (version > migrations.Count)
        {
            throw new StorageException(
                file, $"The database {file} has schema version {version}, made by a newer program; this one knows versions up to {migrations.Count}. Start the newer program, or restore the copy of the data from before the upgrade.");
        }

        return [.. migrations.Skip((int)version)];
    }

    private static void Apply(SqliteConnection connection, Migration migration, TimeProvider time)
    {
        connection.Run(migration.Sql);
        connection.Execute(
            "INSERT INTO schema_migrations (version, name, applied_at) VALUES (@Version, @Name, @At)",
            new { migration.Version, migration.Name, At = time.Milliseconds() });
    }
}
