using IntlAssistant.Conversations.Receipts;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Conversations.Tests.Postgres;

public sealed class PostgresReceiptReaderTests : IDisposable
{
    private readonly PostgresDatabaseOfTest database = new();

    public void Dispose() => database.Delete();

    [Fact]
    public async Task Another_program_finds_a_receipt_while_the_server_is_at_work()
    {
        await using var stores = database.Open(new FakeTime());
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
    public async Task A_server_that_is_away_is_named_without_the_password()
    {
        var reader = new ReceiptReader(new StorageOptions { Provider = "postgres", ConnectionString = "Host=127.0.0.1;Port=1;Database=chat;Username=a;Password=secret" });

        var fault = await Assert.ThrowsAsync<StorageException>(() => reader.NewestAsync(10));

        Assert.StartsWith("PostgreSQL chat at 127.0.0.1:1 does not answer.", fault.Message, StringComparison.Ordinal);
    }

    private ReceiptReader Reader() => new(new StorageOptions { Provider = "postgres", ConnectionString = database.ConnectionString });
}
