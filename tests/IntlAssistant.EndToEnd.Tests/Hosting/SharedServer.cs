using IntlAssistant.EndToEnd.Tests.Browsers;

namespace IntlAssistant.EndToEnd.Tests.Hosting;

/// <summary>One server and one browser for the tests that spoil neither: visitors do not see each other.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private RunningServer? server;
    private Chromium? browser;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    internal async Task<RunningServer> ServerAsync() => server ??= await RunningServer.StartAsync(RunningServer.Unlimited);

    internal async Task<Chromium> BrowserAsync() => browser ??= await Chromium.StartAsync();
}
