using IntlAssistant.Conversations.Receipts;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Conversations.Tests.Sqlite;

public sealed class SqliteReceiptReaderTests : IDisposable
{
    private readonly SqliteFolder folder = new();

    public void Dispose() => folder.Delete();

    [Fact]
    public async Task Another_program_finds_a_receipt_while_the_server_is_at_work()
    {
        await using var stores = folder.Open(new FakeTime());
        var conversation = await stores.StartAsync();
        var asked = await stores.AskAsync(conversation, "a");
        var done = Assert.IsType<TurnCommitted.Done>(await stores.CommitAsync(conversation.Id, turn => turn with
        {
            Answers = asked.Activity.Sequence,
            Activities = [A.Reply() with { Receipt = "{}" }],
        }));

        var found = Assert.Single(await Reader().FindAsync(done.Activities[0].ActivityId));

        Assert.Equal((conversation.Id, "{}"), (found.Conversation, found.Document));
        Assert.Equal(found, Assert.Single(await Reader().NewestAsync(10)));
        Assert.Empty(await Reader().FindAsync("a"));
    }

    [Fact]
    public async Task A_folder_without_a_database_is_left_without_one()
    {
        var fault = await Assert.ThrowsAsync<StorageException>(() => Reader().NewestAsync(10));

        Assert.Contains("There is no database", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(fault.Location));
    }

    private ReceiptReader Reader() => new(new StorageOptions { DataFolder = folder.Path });
}
