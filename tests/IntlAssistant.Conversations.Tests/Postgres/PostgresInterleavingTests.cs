using IntlAssistant.Conversations.Tests.Contracts;
using Xunit.Abstractions;

namespace IntlAssistant.Conversations.Tests.Postgres;

public sealed class PostgresInterleavingTests(ITestOutputHelper output) : InterleavingContract(output)
{
    private readonly PostgresDatabaseOfTest _database = new();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _database.Delete();
    }

    internal override TestStores Open() => _database.Open(Time);
}
