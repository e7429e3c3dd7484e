using System.Globalization;
using IntlAssistant.EndToEnd.Tests.DirectLine;
using IntlAssistant.EndToEnd.Tests.Hosting;
using IntlAssistant.Tests.Postgres;
using Npgsql;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Replicas;

/// <summary>Two servers on one database, visitors who write to either, kill -9 at random moments, and a database that is started anew or has no room; then every conversation is read word for word.</summary>
/// <remarks>CHAOS_SECONDS makes it longer than the short form, CHAOS_VISITORS fuller.</remarks>
[Collection(ServersAlone.Name)]
public sealed class ChaosTests(SharedServer shared, ITestOutputHelper output) : EndToEndTest(shared, output)
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(Number("CHAOS_SECONDS", 25));
    private static readonly int Visitors = Number("CHAOS_VISITORS", 50);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_doubled_or_out_of_order()
    {
        var seed = Random.Shared.Next();
        await using var replicas = await TwoServers.StartAsync();
        var visitors = new List<ChaosVisitor>();
        for (var i = 0; i < Visitors; i++)
        {
            visitors.Add(await ChaosVisitor.OpenAsync(replicas, seed + i));
        }

        using var stop = new CancellationTokenSource(Span);
        var talking = visitors.Select(visitor => Task.Run(() => visitor.TalkAsync(stop.Token))).ToList();
        var restarting = RestartAsync(replicas.Database, new Random(seed), stop.Token);
        var filling = FillDiskAsync(replicas, new Random(seed + Visitors), stop.Token);
        var kills = (await Task.WhenAll(replicas.Servers.Select((server, i) => WreakAsync(server, new Random(seed + i), stop.Token)))).Sum();
        var (restarts, full) = (await restarting, await filling);
        await Task.WhenAll(talking);
        await AllAreAnsweredAsync(replicas);
        replicas.Servers.ToList().ForEach(server => server.CheckThatItRuns());

        var sums = new ChaosSums();
        foreach (var visitor in visitors)
        {
            await visitor.CheckAsync(sums);
            await visitor.DisposeAsync();
        }

        var line = string.Create(CultureInfo.InvariantCulture,
            $"{Visitors} visitors, {Span.TotalSeconds:0} s, {kills} kills, {restarts} database restarts, {full} times its disk full: {sums} (seed {seed})");
        Show("Chaos", [line]);
        await File.AppendAllTextAsync(Path.Combine(AppContext.BaseDirectory, "chaos.log"), line + "\n");
        Assert.True(sums.AreClean, $"{line}\n{string.Join('\n', sums.Faults)}");
        Assert.True(kills > 0 && full > 0 && sums.Sent > Visitors, $"Too little happened to show anything: {line}");
    }

    /// <summary>Kills a server and starts it again, until the time is over; then it runs. The other has the same fate, and at times none is there.</summary>
    /// <returns>How often.</returns>
    private static async Task<int> WreakAsync(RunningServer server, Random random, CancellationToken stop)
    {
        for (var kills = 0; ; kills++)
        {
            await Task.Delay(random.Next(200, 3000), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            server.CheckThatItRuns();
            if (stop.IsCancellationRequested)
            {
                return kills;
            }

            await server.KillAsync();
            await server.StartAgainAsync();
        }
    }

    /// <summary>Restarts the database now and then: at times it ends what is at work, at times it is cut off.</summary>
    /// <returns>How often.</returns>
    private static async Task<int> RestartAsync(PostgresServer database, Random random, CancellationToken stop)
    {
        for (var restarts = 0; ; restarts++)
        {
            await Task.Delay(random.Next(5_000, 20_000), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested)
            {
                return restarts;
            }

            await Task.Run(() => database.Restart(isCrash: random.Next(2) == 0), CancellationToken.None);
        }
    }

    /// <summary>Now and then the database has no room for a while: it refuses what would be stored, as it does when its disk is full, and takes it again when there is room.</summary>
    /// <returns>How often.</returns>
    private static async Task<int> FillDiskAsync(TwoServers replicas, Random random, CancellationToken stop)
    {
        const string full =
            """
            CREATE OR REPLACE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
            CREATE OR REPLACE TRIGGER disk_full BEFORE INSERT ON activities FOR EACH ROW EXECUTE FUNCTION disk_full();
            """;
        for (var times = 0; ; times++)
        {
            await Task.Delay(random.Next(2_000, 10_000), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested)
            {
                return times;
            }

            await PatientlyAsync(replicas, full);
            await Task.Delay(random.Next(500, 2_000), CancellationToken.None);
            await PatientlyAsync(replicas, "DROP TRIGGER IF EXISTS disk_full ON activities");
        }
    }

    /// <summary>Tells the database something, however often it is just being restarted.</summary>
    private static Task PatientlyAsync(TwoServers replicas, string sql) => Wait.UntilAsync("the database is there", async () =>
    {
        try
        {
            await using var connection = new NpgsqlConnection(replicas.ConnectionString + ";Pooling=false");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    });

    private static async Task AllAreAnsweredAsync(TwoServers replicas)
    {
        await using var source = NpgsqlDataSource.Create(replicas.ConnectionString);
        await Wait.UntilAsync("every accepted message is answered", async () =>
        {
            await using var command = source.CreateCommand("SELECT COUNT(*) FROM turns WHERE answered_at IS NULL");
            return (long)(await command.ExecuteScalarAsync())! == 0;
        });
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
