using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Tests.Sqlite;

public sealed class SqliteWriterTests : IAsyncLifetime
{
    private readonly SqliteFolder _folder = new();
    private TestStores? _stores;

    private IDatabase Database => _stores!.Database; // opened before each test

    public async Task InitializeAsync()
    {
        _stores = _folder.Open();
        await Database.OpenAsync(default);
    }

    public async Task DisposeAsync()
    {
        await _stores!.DisposeAsync();
        _folder.Delete();
    }

    [Fact]
    public async Task A_write_that_is_cancelled_while_it_waits_never_runs()
    {
        using var release = new ManualResetEventSlim();
        using var cancelling = new CancellationTokenSource();
        var ran = false;
        var first = await OccupyAsync(release);

        var waiting = Database.WriteAsync(
            _ =>
            {
                ran = true;
                return Task.FromResult(0);
            },
            cancelling.Token);
        await cancelling.CancelAsync();
        release.Set();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await first;
        Assert.False(ran);
    }

    [Fact]
    public async Task A_write_that_has_begun_is_finished_though_its_caller_gives_up()
    {
        using var cancelling = new CancellationTokenSource();

        var result = await Database.WriteAsync(
            async _ =>
            {
                await cancelling.CancelAsync();
                return 7;
            },
            cancelling.Token);

        Assert.Equal(7, result);
    }

    [Fact]
    public async Task Writes_run_in_the_order_they_came()
    {
        using var release = new ManualResetEventSlim();
        var order = new List<int>();
        var first = await OccupyAsync(release);

        var writes = Enumerable.Range(0, 200).Select(i => Database.WriteAsync(
            _ =>
            {
                order.Add(i);
                return Task.FromResult(i);
            },
            default)).ToList();
        release.Set();

        await first;
        await Task.WhenAll(writes);
        Assert.Equal(Enumerable.Range(0, 200), order);
    }

    [Fact]
    public async Task A_fault_undoes_one_write_of_those_that_share_a_commit()
    {
        using var release = new ManualResetEventSlim();
        var conversations = _stores!.Conversations;
        var first = await OccupyAsync(release);

        var before = conversations.StartAsync(A.Conversation("before"), default);
        var broken = Database.WriteAsync<int>(_ => throw new FormatException("broken"), default);
        var after = conversations.StartAsync(A.Conversation("after"), default);
        release.Set();

        await first;
        await Assert.ThrowsAsync<FormatException>(() => broken);
        Assert.True((await before).IsNew && (await after).IsNew);
        Assert.NotNull(await conversations.FindAsync("directline", "before", default));
        Assert.NotNull(await conversations.FindAsync("directline", "after", default));
    }

    /// <summary>Keeps the writer busy, so that what comes next waits in its queue.</summary>
    private async Task<Task> OccupyAsync(ManualResetEventSlim release)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var write = Database.WriteAsync(
            _ =>
            {
                begun.SetResult();
                release.Wait();
                return Task.FromResult(0);
            },
            default);
        await begun.Task;
        return write;
    }
}
