using IntlAssistant.EndToEnd.Tests.Browsers;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Hosting;

/// <summary>A test against real servers. What they said while it ran is shown when it fails.</summary>
public abstract class EndToEndTest(SharedServer shared, ITestOutputHelper output) : IAsyncLifetime
{
    private readonly List<RunningServer> own = [];
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

    private protected void Show(string who, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine($"{who}: {line}");
        }
    }
}
