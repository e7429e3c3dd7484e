using IntlAssistant.Conversations.Storage;
using IntlAssistant.Tests.Postgres;
using Npgsql;

namespace IntlAssistant.Conversations.Tests.Postgres;

/// <summary>A database of a test's own, gone after it; its schema is there from the beginning.</summary>
internal sealed class PostgresDatabaseOfTest
{
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

    private readonly Lazy<string> _name = new(() => PostgresServer.Shared.Create(Template.Value));

    public string ConnectionString => PostgresServer.Shared.ConnectionTo(_name.Value);

    public TestStores Open(TimeProvider? time = null)
    {
        var name = _name.Value;
        return TestStores.Open(options => Set(options, name), time ?? TimeProvider.System);
    }

    public void Delete()
    {
        if (_name.IsValueCreated)
        {
            PostgresServer.Shared.Drop(_name.Value);
        }
    }

    private static void Set(StorageOptions options, string name)
    {
        options.Provider = "postgres";
        options.ConnectionString = PostgresServer.Shared.ConnectionTo(name);
    }
}
