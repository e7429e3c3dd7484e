using IntlAssistant.Conversations.Tests.Contracts;

namespace IntlAssistant.Conversations.Tests.Postgres;

public sealed class PostgresBacklogTests : BacklogContract
{
    private readonly PostgresDatabaseOfTest _database = new();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _database.Delete();
    }

    internal override TestStores Open() => _database.Open(Time);
}
