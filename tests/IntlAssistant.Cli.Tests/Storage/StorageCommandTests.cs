using IntlAssistant.Cli.Tests.Shell;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Tests.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Cli.Tests.Storage;

/// <summary>What an administrator does with a server's data.</summary>
public sealed class StorageCommandTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_folder_is_saved_and_a_second_time_not_over_the_first()
    {
        await TalkAsync();

        var ran = await Ran.Of("backup", "--from", office.At("data"), "--to", office.At("copy"));

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.StartsWith($"1 conversations and 0 files are copied into {office.At("copy")} and read over.", ran.Output, StringComparison.Ordinal);
        (await Ran.Of("backup", "--from", office.At("data"), "--to", office.At("copy"))).IsRefused("is not empty; name another for the backup.");
        (await Ran.Of("backup", "--from", office.At("nothing"), "--to", office.At("other"))).IsRefused("There is no database");
    }

    [Fact]
    public async Task A_backup_is_restored_without_what_was_erased_since_and_not_without_the_journal_that_knows_it()
    {
        var talked = await TalkAsync();
        await TalkAsync("other");
        await Ran.Of("backup", "--from", office.At("data"), "--to", office.At("copy"));
        (await Ran.Of("restore", "--from", office.At("copy"), "--to", office.At("data"))).IsRefused("is not empty. Stop the server, move the folder away, and restore then.");
        (await Ran.Of("restore", "--from", office.At("nothing"), "--to", office.At("new"))).IsRefused("There is no backup");
        (await Ran.Of("restore", "--from", office.At("copy"), "--to", office.At("new"))).IsRefused("There is no erasure journal");
        await using (var services = Services())
        {
            await services.GetRequiredService<IConversationErasure>().EraseAsync(talked, "visitor", null, CancellationToken.None);
        }

        Directory.Delete(office.At("data"), recursive: true);
        var ran = await Ran.Of("restore", "--from", office.At("copy"), "--to", office.At("data"));
        var known = await Ran.Of("restore", "--from", office.At("copy"), "--to", office.At("known"), "--erasures", office.At("data-erasures"));
        var unknown = await Ran.Of("restore", "--from", office.At("copy"), "--to", office.At("unknown"), "--without-journal");

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.StartsWith($"1 conversations are restored into {office.At("data")} and read over. 1 that had been erased since were erased again; receipt ", ran.Output, StringComparison.Ordinal);
        Assert.StartsWith("1 conversations", known.Output, StringComparison.Ordinal);
        Assert.StartsWith("2 conversations", unknown.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing of it had been erased since.", unknown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_copied_into_PostgreSQL_table_by_table_and_not_a_second_time()
    {
        await TalkAsync();
        var database = PostgresServer.Shared.Create();
        var target = PostgresServer.Shared.ConnectionTo(database);

        var ran = await Ran.Of("migrate-storage", "--from", office.At("data"), "--to", target);
        var again = await Ran.Of("migrate-storage", "--from", office.At("data"), "--to", target);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Matches(@"conversations +1 rows  [0-9a-f]{16}  the same", ran.Output);
        Assert.Contains("tables are copied, with equal counts and checksums.", ran.Output, StringComparison.Ordinal);
        again.IsRefused("is not empty: its table conversations has rows. Nothing was copied; name an empty database.");
        PostgresServer.Shared.Drop(database);
    }

    [Fact]
    public async Task A_target_that_is_none_is_named()
    {
        (await Ran.Of("migrate-storage", "--from", office.At("data"), "--to", "secret")).IsRefused("The target does not name a PostgreSQL server");
        await TalkAsync();
        var away = await Ran.Of("migrate-storage", "--from", office.At("data"), "--to", "Host=127.0.0.1;Port=1;Database=chat;Username=a;Password=secret");
        away.IsRefused("PostgreSQL chat at 127.0.0.1:1 does not answer.");
        Assert.DoesNotContain("secret", away.Error, StringComparison.Ordinal);
    }

    private ServiceProvider Services() =>
        new ServiceCollection().AddConversations(options => options.DataFolder = office.At("data")).BuildServiceProvider();

    private async Task<ConversationId> TalkAsync(string name = "chat")
    {
        await using var services = Services();
        var started = await services.GetRequiredService<IConversationStore>().StartAsync(
            new Conversation
            {
                Id = ConversationId.New(),
                Channel = "directline",
                ChannelConversationId = name,
                UserId = "dl_visitor",
                StartedAt = new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero),
            },
            CancellationToken.None);
        return started.Conversation.Id;
    }
}
