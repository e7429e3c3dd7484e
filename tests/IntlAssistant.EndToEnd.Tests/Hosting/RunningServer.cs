using System.Net;
using System.Net.Sockets;

namespace IntlAssistant.EndToEnd.Tests.Hosting;

/// <summary>The real server on a port of its own with a data folder of its own; it can be stopped, killed and started again.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> settings;
    private readonly List<string> said = [];
    private ServerProcess process;

    private RunningServer(IReadOnlyDictionary<string, string>? further)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        FrontEndFiles.Share(folder.In("data"));
        settings = new Dictionary<string, string>
        {
            ["environment"] = "Development",
            ["urls"] = Address.GetLeftPart(UriPartial.Authority),
            ["Storage:DataFolder"] = folder.In("data"),
            ["Knowledge:Folder"] = Repository.Knowledge,
        };
        foreach (var (key, value) in further ?? new Dictionary<string, string>())
        {
            settings[key] = value;
        }

        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address, Timeout = Wait.Patience };
        process = ServerProcess.Start(folder.Path, settings);
    }

    /// <summary>Settings for tests that ask more in a minute than a person would.</summary>
    public static IReadOnlyDictionary<string, string> Unlimited { get; } = new Dictionary<string, string> { ["RateLimits:Enabled"] = "false" };

    public Uri Address { get; }

    /// <summary>A client without cookies or origin.</summary>
    public HttpClient Http { get; }

    /// <summary>What this run of the server has said.</summary>
    public string Transcript => process.Transcript();

    public IReadOnlyList<string> Output => process.Output;

    /// <summary>What all runs have said.</summary>
    public IReadOnlyList<string> Said => [.. said, .. process.Output, .. process.Errors];

    /// <summary>Starts one and waits until it is ready.</summary>
    public static Task<RunningServer> StartAsync(IReadOnlyDictionary<string, string>? settings = null) =>
        FrontEndFiles.FetchAsync(() => StartOneAsync(settings));

    private static async Task<RunningServer> StartOneAsync(IReadOnlyDictionary<string, string>? settings)
    {
        var server = new RunningServer(settings);
        try
        {
            await server.UntilReadyAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Fails when it has ended though nobody stopped it.</summary>
    public void CheckThatItRuns()
    {
        if (process.HasExited)
        {
            throw new InvalidOperationException($"The server ended by itself. It said:\n{Transcript}");
        }
    }

    public Task KillAsync() => process.KillAsync();

    public Task StopAsync() => process.StopAsync();

    /// <summary>Starts it again, on the same port and the same data.</summary>
    public async Task StartAgainAsync()
    {
        said.AddRange([.. process.Output, .. process.Errors]);
        process.Dispose();
        process = ServerProcess.Start(folder.Path, settings);
        await UntilReadyAsync();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task UntilReadyAsync()
    {
        try
        {
            await Wait.UntilAsync("the server is ready", IsReadyAsync);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} It said:\n{Transcript}");
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        if (process.HasExited)
        {
            throw new InvalidOperationException($"The server ended instead of starting. It said:\n{Transcript}");
        }

        try
        {
            using var answer = await Http.GetAsync("/health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // It does not listen yet.
        }
    }
}
