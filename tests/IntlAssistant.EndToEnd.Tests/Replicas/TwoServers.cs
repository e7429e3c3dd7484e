using IntlAssistant.EndToEnd.Tests.Hosting;
using IntlAssistant.Tests.Postgres;

namespace IntlAssistant.EndToEnd.Tests.Replicas;

/// <summary>Two servers on one PostgreSQL database. Nothing leads a visitor to the same one twice.</summary>
internal sealed class TwoServers : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<RunningServer> servers = [];

    private TwoServers()
    {
    }

    /// <summary>The database server, which is theirs alone: it may be stopped.</summary>
    public PostgresServer Database { get; } = new();

    public string ConnectionString { get; private set; } = "";

    public IReadOnlyList<RunningServer> Servers => servers;

    public RunningServer Any => servers[Random.Shared.Next(servers.Count)];

    public static async Task<TwoServers> StartAsync()
    {
        var replicas = new TwoServers();
        try
        {
            replicas.ConnectionString = replicas.Database.ConnectionTo(replicas.Database.Create());
            var settings = new Dictionary<string, string>(RunningServer.Unlimited)
            {
                ["Storage:Provider"] = "postgres",
                ["Staff:RequireHttps"] = "false",
                ["Storage:ConnectionString"] = replicas.ConnectionString,
                ["Knowledge:Folder"] = SmallKnowledge.Write(replicas.folder),
            };
            replicas.servers.AddRange(await Task.WhenAll(RunningServer.StartAsync(settings), RunningServer.StartAsync(settings)));
            return replicas;
        }
        catch
        {
            await replicas.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }

        Database.Dispose();
        folder.Dispose();
    }
}
