using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Turns;
using IntlAssistant.Tests.Postgres;
using Npgsql;

namespace IntlAssistant.Conversations.Tests.Postgres;

/// <summary>What happens between the program and the server.</summary>
public sealed class PostgresFaultTests : IAsyncLifetime
{
    private readonly PostgresDatabaseOfTest _database = new();
    private TestStores _stores = null!;

    public Task InitializeAsync()
    {
        _stores = _database.Open();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _stores.DisposeAsync();
        _database.Delete();
    }

    [Fact]
    public async Task A_write_that_is_cut_off_in_the_middle_is_done_again_and_once()
    {
        var conversation = await _stores.StartAsync();
        var cuts = 0;

        var accepted = await _stores.Conversations.AcceptAsync(
            conversation.Id,
            A.Message("m1") with { Write = stamp => CutOnce(ref cuts, stamp) },
            turnIsDue: true,
            default);

        Assert.False(accepted.IsDuplicate);
        Assert.Equal(2, cuts);
        Assert.Equal(["m1"], (await _stores.TranscriptAsync(conversation)).Select(activity => activity.ActivityId));
    }

    /// <remarks>Npgsql says so by the error of a disposed object.</remarks>
    [Fact]
    public async Task A_connection_that_breaks_as_a_command_is_given_to_it_is_an_outage_and_passes()
    {
        var (reads, writes) = (0, 0);

        Assert.Equal(1, await _stores.Database.ReadAsync(connection => ++reads == 1 ? Broken() : OneAsync(connection), default));
        Assert.Equal(1, await _stores.Database.WriteAsync(connection => ++writes == 1 ? Broken() : OneAsync(connection), default));

        Assert.Equal((2, 2), (reads, writes));

        static Task<int> Broken() => Task.FromException<int>(new ObjectDisposedException(nameof(ManualResetEventSlim)));
        static Task<int> OneAsync(DbConnection connection) => connection.ExecuteScalarAsync<int>("SELECT 1");
    }

    [Fact]
    public async Task A_commit_whose_answer_is_not_heard_is_asked_for_and_not_done_twice()
    {
        await using var wire = new CuttingProxy(_database.ConnectionString);
        await using var stores = TestStores.Open(
            options => { options.Provider = "postgres"; options.ConnectionString = wire.ConnectionString; }, TimeProvider.System);
        var conversation = await stores.StartAsync();

        wire.CutAfterNextCommit();
        var accepted = await stores.Conversations.AcceptAsync(conversation.Id, A.Message(), turnIsDue: true, default);

        Assert.Equal(1, wire.Cuts);
        Assert.Equal([accepted.Activity.Sequence], (await stores.TranscriptAsync(conversation)).Select(activity => activity.Sequence));
    }

    [Fact]
    public async Task Two_that_are_in_each_others_way_are_both_stored()
    {
        var (a, b) = (await _stores.StartAsync("a"), await _stores.StartAsync("b"));
        using var both = new Barrier(2);
        var tries = 0;

        await Task.WhenAll(Crossing(a.Id, b.Id), Crossing(b.Id, a.Id));

        Assert.True(tries > 2, "One of two that lock in opposite order has to begin again.");
        Assert.Equal([2L, 2L], await _stores.Database.ReadAsync(
            async connection => (await connection.QueryAsync<long>("SELECT last_at FROM conversations")).ToList(), default));

        Task<int> Crossing(ConversationId first, ConversationId second) => Task.Run(() => _stores.Database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync("UPDATE conversations SET last_at = last_at + 1 WHERE id = @Id", new { Id = first.ToString() });
                if (Interlocked.Increment(ref tries) <= 2)
                {
                    both.SignalAndWait();
                }

                return await connection.ExecuteAsync("UPDATE conversations SET last_at = last_at + 1 WHERE id = @Id", new { Id = second.ToString() });
            },
            default));
    }

    [Fact]
    public async Task What_nothing_can_hold_is_stored_as_the_sign_for_it()
    {
        var conversation = await _stores.StartAsync("with\0nothing");

        var accepted = await _stores.Conversations.AcceptAsync(conversation.Id, A.Message("a\0b"), turnIsDue: false, default);
        var again = await _stores.Conversations.AcceptAsync(conversation.Id, A.Message("a\0b"), turnIsDue: false, default);

        Assert.Equal("with\uFFFDnothing", conversation.ChannelConversationId);
        Assert.True(again.IsDuplicate);
        Assert.Equal(accepted.Activity.Sequence, again.Activity.Sequence);
    }

    [Fact]
    public async Task A_restart_of_the_server_costs_a_wait_and_nothing_else()
    {
        using var server = new PostgresServer();
        await using var stores = TestStores.Open(
            options => { options.Provider = "postgres"; options.ConnectionString = server.ConnectionTo(server.Create()); }, TimeProvider.System);
        var conversation = await stores.StartAsync();
        using var stop = new CancellationTokenSource();
        var acknowledged = new List<Acceptance>();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested || i < 20; i++)
            {
                acknowledged.Add(await stores.AskAsync(conversation, $"m{i}"));
            }
        });

        server.Restart(isCrash: false);
        server.Restart(isCrash: true);
        await stop.CancelAsync();
        await writing;

        Assert.Equal(
            acknowledged.Select(accepted => accepted.Activity.ActivityId), (await stores.TranscriptAsync(conversation)).Select(activity => activity.ActivityId));
        Assert.True((await stores.Health.CheckAsync(default)).IsHealthy);
    }

    [Fact]
    public async Task A_server_that_is_away_is_said_to_be()
    {
        await using var stores = TestStores.Open(
            options => { options.Provider = "postgres"; options.ConnectionString = "Host=127.0.0.1;Port=1;Database=chat;Username=a;Password=secret"; },
            TimeProvider.System);

        var health = await stores.Health.CheckAsync(default);

        Assert.Equal(
            (false, "PostgreSQL chat at 127.0.0.1:1 does not answer. Check that the server runs and can be reached from here; what was acknowledged is kept."),
            (health.IsHealthy, health.Problem));
    }

    /// <summary>Ends every connection to the database as the first write is under way.</summary>
    private string CutOnce(ref int cuts, ActivityStamp stamp)
    {
        if (cuts++ == 0)
        {
            using var connection = new NpgsqlConnection(_database.ConnectionString + ";Pooling=false");
            connection.Execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }

        return $$"""{"id":"{{stamp.ActivityId}}"}""";
    }
}
