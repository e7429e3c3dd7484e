using Dapper;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IntlAssistant.Conversations.Tests.Sqlite;

public sealed class SqliteFaultTests : IDisposable
{
    private readonly SqliteFolder _folder = new();

    public void Dispose() => _folder.Delete();

    [Fact]
    public async Task A_file_that_is_no_database_is_told_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("the minutes of a meeting\n", 400));
        await File.WriteAllTextAsync(_folder.File, text);

        var fault = await OpenFailsAsync();

        Assert.Equal(
            $"{_folder.File} is not a database. Move it away, or name another place in Storage:DataFolder or Storage:ConnectionString.",
            fault.Message);
        Assert.Equal(text, await File.ReadAllTextAsync(_folder.File));
    }

    [Fact]
    public async Task A_damaged_database_is_told()
    {
        await using (var stores = _folder.Open())
        {
            await stores.StartAsync();
        }

        await using (var file = File.OpenWrite(_folder.File))
        {
            file.Seek(4096, SeekOrigin.Begin);
            await file.WriteAsync(Enumerable.Repeat((byte)0xFF, (int)(file.Length - 4096)).ToArray());
        }

        var fault = await OpenFailsAsync();

        Assert.StartsWith($"The database {_folder.File} is damaged.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        var blocked = Path.Combine(_folder.Path, "a file");
        var folder = Path.Combine(blocked, "data");
        await File.WriteAllTextAsync(blocked, "");
        await using var stores = TestStores.Open(options => options.DataFolder = folder, TimeProvider.System);

        var fault = await Assert.ThrowsAsync<StorageException>(() => stores.StartAsync());

        Assert.StartsWith($"The database {Path.Combine(folder, "intl-assistant.db")} cannot be made", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith($"Give this user the right to write the folder {folder}, or name another place in Storage:DataFolder or Storage:ConnectionString.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(new StorageHealth(false, fault.Message), await stores.Health.CheckAsync(default));
    }

    [Fact]
    public async Task A_store_that_could_not_be_opened_is_tried_again()
    {
        var blocked = Path.Combine(_folder.Path, "a file");
        await File.WriteAllTextAsync(blocked, "");
        await using var stores = TestStores.Open(options => options.DataFolder = Path.Combine(blocked, "data"), TimeProvider.System);
        Assert.False((await stores.Health.CheckAsync(default)).IsHealthy);

        File.Delete(blocked);

        Assert.Equal(new StorageHealth(true, null), await stores.Health.CheckAsync(default));
    }

    [Fact]
    public async Task A_full_disk_is_told_keeps_what_was_acknowledged_and_is_overcome()
    {
        await using var stores = _folder.Open();
        var conversation = await stores.StartAsync();
        await LimitPagesAsync(stores, more: 4);

        var accepted = 0;
        var fault = await Assert.ThrowsAsync<StorageException>(async () =>
        {
            for (; ; accepted++)
            {
                await stores.Conversations.AcceptAsync(conversation.Id, A.Message(text: new string('x', 2000)), turnIsDue: true, default);
            }
        });

        Assert.StartsWith($"The disk that holds {_folder.File} is full", fault.Message, StringComparison.Ordinal);
        Assert.Equal(accepted, (await stores.TranscriptAsync(conversation)).Count);

        await LimitPagesAsync(stores, more: 1000);
        Assert.Equal(accepted + 1, (await stores.AskAsync(conversation)).Activity.Sequence);
        Assert.Equal(accepted + 1, (await stores.Conversations.PendingTurnsAsync(default)).Count);
    }

    [Fact]
    public void A_disk_that_is_nearly_full_is_told_before_it_is()
    {
        SqliteSpace.Check("/srv/chat.db", SqliteSpace.LeastBytes);

        var fault = Assert.Throws<StorageException>(() => SqliteSpace.Check("/srv/chat.db", 3_500_000));

        Assert.Equal(
            "The disk that holds /srv/chat.db is nearly full: 3 MB are free, 16 MB are needed. Free some space; what was acknowledged is kept.",
            fault.Message);
    }

    [Fact]
    public async Task Of_many_writes_at_once_only_the_one_that_cannot_be_stored_fails()
    {
        await using var stores = _folder.Open();
        var conversation = await stores.StartAsync();
        await LimitPagesAsync(stores, more: 20);

        var writes = Enumerable.Range(0, 12).Select(i => Task.Run(() => stores.Conversations.AcceptAsync(
            conversation.Id, A.Message($"a{i}", i == 5 ? new string('x', 2_000_000) : "…"), turnIsDue: true, default))).ToList();
        await Assert.ThrowsAsync<StorageException>(() => Task.WhenAll(writes));

        Assert.Equal([5], Enumerable.Range(0, writes.Count).Where(i => writes[i].IsFaulted));
        var transcript = await stores.TranscriptAsync(conversation);
        Transcripts.AreWhole(transcript);
        Assert.Equal(
            Enumerable.Range(0, 12).Where(i => i != 5).Select(i => $"a{i}").Order(),
            transcript.Select(activity => activity.ActivityId).Order());
    }

    [Fact]
    public async Task The_settings_that_survive_power_loss_are_on()
    {
        await using var stores = _folder.Open();

        Assert.Equal("wal", await PragmaAsync<string>(stores, "journal_mode"));
        Assert.Equal(2L, await PragmaAsync<long>(stores, "synchronous"));
        Assert.Equal(1L, await PragmaAsync<long>(stores, "foreign_keys"));
    }

    [Fact]
    public async Task The_database_is_for_this_user_alone()
    {
        var folder = Path.Combine(_folder.Path, "new", "data");
        await using var stores = TestStores.Open(options => options.DataFolder = folder, TimeProvider.System);
        await stores.StartAsync();

        Assert.Contains(Path.Combine(folder, "intl-assistant.db"), Directory.GetFiles(folder));
        if (!OperatingSystem.IsWindows()) // where the rights of the folder above hold
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
            foreach (var file in Directory.GetFiles(folder))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }

    [Fact]
    public async Task A_host_opens_the_store_before_it_serves_and_ends_with_one_sentence_when_it_cannot()
    {
        await File.WriteAllTextAsync(_folder.File, new string('x', 5000));
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddConversations(options => (options.DataFolder, options.ErasureFolder) = (_folder.Path, Path.Combine(_folder.Path, "erasures")));
        using var host = builder.Build();

        var fault = await Assert.ThrowsAsync<StorageException>(() => host.StartAsync());

        Assert.Contains("is not a database", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_may_open_the_store_itself_to_print_that_sentence_alone()
    {
        await File.WriteAllTextAsync(_folder.File, new string('x', 5000));
        await using var services = new ServiceCollection()
            .AddConversations(options => (options.DataFolder, options.ErasureFolder) = (_folder.Path, Path.Combine(_folder.Path, "erasures"))).BuildServiceProvider();

        await Assert.ThrowsAsync<StorageException>(() => services.OpenConversationsAsync(default));
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        var stores = _folder.Open();
        var conversations = stores.Conversations;
        var conversation = await stores.StartAsync();
        await stores.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => conversations.StartAsync(conversation, default));
    }

    private async Task<StorageException> OpenFailsAsync()
    {
        await using var stores = _folder.Open();
        return await Assert.ThrowsAsync<StorageException>(() => stores.StartAsync());
    }

    private static async Task LimitPagesAsync(TestStores stores, int more)
    {
        var pages = await PragmaAsync<long>(stores, "page_count");
        await PragmaAsync<long>(stores, $"max_page_count = {pages + more}");
    }

    private static Task<T> PragmaAsync<T>(TestStores stores, string pragma) => stores.Database.WriteAsync(
        connection => connection.QuerySingleAsync<T>($"PRAGMA {pragma}"), default);
}
