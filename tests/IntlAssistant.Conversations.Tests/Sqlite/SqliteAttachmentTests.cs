using System.Text;
using Dapper;
using IntlAssistant.Conversations.Tests.Contracts;

namespace IntlAssistant.Conversations.Tests.Sqlite;

public sealed class SqliteAttachmentTests : AttachmentContract
{
    private readonly SqliteFolder _folder = new();

    [Fact]
    public async Task A_crash_between_the_erasure_and_the_deletion_of_its_files_leaves_nothing_after_the_next_start()
    {
        var conversation = await Stores.StartAsync();
        var other = await Stores.StartAsync("c2");
        var crashed = await KeptAsync(conversation.Id, ("a.txt", Encoding.UTF8.GetBytes("CANARY-IN-A-FILE")));
        var kept = await KeptAsync(other.Id, ("b.txt", Encoding.UTF8.GetBytes("stays")));
        Assert.Contains(Files(), file => file.EndsWith(crashed[0].Id.ToString("N"), StringComparison.Ordinal));

        // The commit alone is what a crash right after it leaves.
        await Stores.Database.WriteAsync(connection => connection.ExecuteAsync("DELETE FROM attachments WHERE id = @Id", new { Id = crashed[0].Id.ToString("N") }), default);
        await RestartAsync();
        await Stores.StartHostedAsync();

        Assert.Equal([kept[0].Id.ToString("N")], Files().Select(Path.GetFileName));
        Assert.DoesNotContain(conversation.Id.ToString(), Directory.EnumerateDirectories(Path.Combine(_folder.Path, "attachments")).Select(Path.GetFileName));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete();
    }

    internal override TestStores Open() => _folder.Open(Time);

    private string[] Files() => Directory.GetFiles(Path.Combine(_folder.Path, "attachments"), "*", SearchOption.AllDirectories);
}
