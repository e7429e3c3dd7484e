using IntlAssistant.Conversations.Tests.Contracts;

namespace IntlAssistant.Conversations.Tests.Sqlite;

public sealed class SqliteBacklogTests : BacklogContract
{
    private readonly SqliteFolder _folder = new();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete();
    }

    internal override TestStores Open() => _folder.Open(Time);
}
