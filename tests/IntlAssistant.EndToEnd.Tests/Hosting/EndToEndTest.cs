using IntlAssistant.EndToEnd.Tests.Browsers;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Hosting;

/// <summary>A test against real servers. What they said while it ran is shown when it fails.</summary>
public abstract class EndToEndTest(SharedServer shared, ITestOutputHelper output) : IAsyncLifetime
{
    private readonly List<RunningServer> own = [];
    private readonly List<TemporaryFolder> folders = [];
    private RunningServer? common;
    private int before;

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual async Task DisposeAsync()
    {
        if (common is not null)
        {
            Show("The shared server", common.Output.Skip(before));
        }

        foreach (var server in own)
        {
            await server.DisposeAsync();
            Show("A server", server.Said);
        }

        foreach (var folder in folders)
        {
            folder.Dispose();
        }
    }

    /// <summary>The server of all tests, without limits to the rate.</summary>
    private protected async Task<RunningServer> ServerAsync()
    {
        if (common is null)
        {
            common = await shared.ServerAsync();
            before = common.Output.Count;
        }

        return common;
    }

    private protected Task<Chromium> BrowserAsync() => shared.BrowserAsync();

    /// <summary>A server of this test's own.</summary>
    private protected async Task<RunningServer> StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var server = await RunningServer.StartAsync(settings);
        own.Add(server);
        return server;
    }

    /// <summary>A server of this test's own that knows one page: it is ready soon, and soon again when it was ended.</summary>
    private protected Task<RunningServer> StartWithOnePageAsync(IReadOnlyDictionary<string, string> settings)
    {
        var folder = new TemporaryFolder();
        folders.Add(folder);
        return StartAsync(new Dictionary<string, string>(settings) { ["Knowledge:Folder"] = SmallKnowledge.Write(folder) });
    }

    private protected void Show(string who, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine($"{who}: {line}");
        }
    }
}
