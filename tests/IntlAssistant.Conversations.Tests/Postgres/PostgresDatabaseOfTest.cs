using System.Collections.Concurrent;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Tests.Postgres;
using Npgsql;

namespace IntlAssistant.Conversations.Tests.Postgres;

/// <summary>A database that is a test's own while it runs, empty but for its schema.</summary>
/// <remarks>
/// The next test gets it emptied: to make and drop one for each test takes longer than the tests. Whoever changes a schema, looks at
/// files or restores a dump makes a database with <see cref="PostgresServer.Create"/>.
/// </remarks>
internal sealed class PostgresDatabaseOfTest
{
    // Ends whoever is still connected, so that nothing comes in late, and leaves the schema and its counters as they were made.
    private const string Emptying =
        """
        DO $$
        DECLARE
            each_name text;
            is_filled boolean;
            filled text[] := '{}';
        BEGIN
            PERFORM pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
            FOR each_name IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migrations' LOOP
                EXECUTE 'SELECT EXISTS (SELECT 1 FROM ' || each_name || ')' INTO is_filled;
                IF is_filled THEN
                    filled := filled || each_name;
                END IF;
            END LOOP;
            IF cardinality(filled) > 0 THEN
                EXECUTE 'TRUNCATE ' || array_to_string(filled, ', ') || ' CASCADE';
            END IF;
            FOR each_name IN SELECT format('%I.%I', schemaname, sequencename) FROM pg_sequences WHERE last_value IS NOT NULL LOOP
                EXECUTE 'ALTER SEQUENCE ' || each_name || ' RESTART';
            END LOOP;
        END $$
        """;

    private static readonly ConcurrentBag<string> Emptied = [];

    // Made once: to copy a database is quicker than to build its schema.
    private static readonly Lazy<string> Template = new(() =>
    {
        var name = PostgresServer.Shared.Create();
        var stores = TestStores.Open(options => Set(options, name), TimeProvider.System);
        stores.Database.OpenAsync(default).GetAwaiter().GetResult();
        stores.DisposeAsync().AsTask().GetAwaiter().GetResult();
        NpgsqlConnection.ClearAllPools();
        return name;
    });

    private readonly Lazy<string> _name = new(() => Emptied.TryTake(out var name) ? name : PostgresServer.Shared.Create(Template.Value));

    public string ConnectionString => PostgresServer.Shared.ConnectionTo(_name.Value);

    public TestStores Open(TimeProvider? time = null)
    {
        var name = _name.Value;
        return TestStores.Open(options => Set(options, name), time ?? TimeProvider.System);
    }

    /// <summary>Deletes all that the test stored.</summary>
    public void Delete()
    {
        if (!_name.IsValueCreated)
        {
            return;
        }

        using (var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false"))
        {
            connection.Open();
            using var command = new NpgsqlCommand(Emptying, connection);
            command.ExecuteNonQuery();
        }

        Emptied.Add(_name.Value);
    }

    private static void Set(StorageOptions options, string name)
    {
        options.Provider = "postgres";
        options.ConnectionString = PostgresServer.Shared.ConnectionTo(name);
    }
}
