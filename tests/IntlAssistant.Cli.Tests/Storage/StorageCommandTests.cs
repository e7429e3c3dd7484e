using IntlAssistant.Cli.Tests.Shell;
using IntlAssistant.Conversations;
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

    private async Task TalkAsync()
    {
        await using var services = new ServiceCollection().AddConversations(options => options.DataFolder = office.At("data")).BuildServiceProvider();
        await services.GetRequiredService<IConversationStore>().StartAsync(
            new Conversation
            {
                Id = ConversationId.New(),
                Channel = "directline",
                ChannelConversationId = "chat",
                UserId = "dl_visitor",
                StartedAt = new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero),
            },
            CancellationToken.None);
    }
}
