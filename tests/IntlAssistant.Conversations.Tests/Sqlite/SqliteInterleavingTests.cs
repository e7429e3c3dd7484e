using IntlAssistant.Conversations.Tests.Contracts;
using Xunit.Abstractions;

namespace IntlAssistant.Conversations.Tests.Sqlite;

public sealed class SqliteInterleavingTests(ITestOutputHelper output) : InterleavingContract(output)
{
    private readonly SqliteFolder _folder = new();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete();
    }

    internal override TestStores Open() => _folder.Open(Time);
}
