using System.Net;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.Storage.Backups;
using IntlAssistant.Server.Tests.Hosting;
using IntlAssistant.Server.Tests.Staff;
using IntlAssistant.Tests.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Privacy;

/// <summary>Last night's backup is restored, and holds what a visitor has erased this morning: as <c>docs/operations.md</c> says, on either engine.</summary>
public sealed class RestoredBackupTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Data => Path.Combine(folder.Path, "data");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_erased_is_in_no_file_and_no_log_of_the_server_that_starts_on_the_restored_folder()
    {
        var backup = Path.Combine(folder.Path, "backup");
        var receipt = await EraseAsync(() => new StorageBackup(Data).WriteAsync(backup, default));
        Assert.NotEmpty(MarkedOffice.MarkedFiles(backup));
        Directory.Delete(Data, recursive: true);
        Directory.Move(backup, Data);

        using (var office = new MarkedOffice(Settings()))
        {
            await IsErasedAsync(office, receipt);
            Assert.Empty(MarkedOffice.MarkedFiles(folder.Path));
        }

        Assert.Empty(MarkedOffice.MarkedFiles(folder.Path));
    }

    [Fact]
    public async Task What_was_erased_is_in_no_table_of_the_restored_database_when_a_server_has_started_on_it()
    {
        var server = PostgresServer.Shared;
        var (database, restored) = (server.Create(), server.Create());
        var receipt = await EraseAsync(
            () =>
            {
                server.Program("pg_dump", "--format=custom", $"--file={database}.dump", database);
                return Task.CompletedTask;
            },
            On(database));
        server.Program("pg_restore", "--exit-on-error", "--no-owner", $"--dbname={restored}", $"{database}.dump");
        Assert.True(MarkedOffice.IsMarked(server.Program("pg_dump", restored)));

        using (var office = new MarkedOffice(Settings(On(restored))))
        {
            await IsErasedAsync(office, receipt);
        }

        Assert.False(MarkedOffice.IsMarked(server.Program("pg_dump", restored)));
        Assert.Empty(MarkedOffice.MarkedFiles(folder.Path));
        server.Drop(database);
        server.Drop(restored);
    }

    private static (string, string)[] On(string database) =>
        [("Storage:Provider", "postgres"), ("Storage:ConnectionString", PostgresServer.Shared.ConnectionTo(database))];

    private (string, string)[] Settings(params (string, string)[] more) => [("Storage:DataFolder", Data), .. more];

    /// <summary>An office's day: talk, the backup at night, the erasure in the morning.</summary>
    private async Task<Guid> EraseAsync(Func<Task> save, params (string, string)[] more)
    {
        using var office = new MarkedOffice(Settings(more));
        await office.TalkAsync();
        await save();
        return await office.EraseAsync();
    }

    private static async Task IsErasedAsync(MarkedOffice office, Guid receipt)
    {
        using var administrator = await office.Site.SignedInAsync(StaffRole.Administrator);
        var page = WebUtility.HtmlDecode(await administrator.GetStringAsync("/staff/people/deleted"));
        Assert.Contains("Erased again after a backup was restored", page, StringComparison.Ordinal);
        Assert.Contains(receipt.ToString(), page, StringComparison.Ordinal);
        Assert.NotNull(await office.Site.Services.GetRequiredService<IConversationErasure>().FindAsync(receipt, default));
        Assert.Contains(office.Log, line => line.Contains("are erased again", StringComparison.Ordinal));
        Assert.DoesNotContain(office.Log, MarkedOffice.IsMarked);
        Assert.DoesNotContain(await office.Site.TrailAsync(), MarkedOffice.IsMarked);
    }
}
