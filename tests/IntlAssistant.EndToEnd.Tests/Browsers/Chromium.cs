using Microsoft.Playwright;

namespace IntlAssistant.EndToEnd.Tests.Browsers;

/// <summary>The machine's own Chromium, driven by Playwright.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// <remarks>Offered by the environment variable <c>CHROMIUM</c>, or as Debian installs it.</remarks>
    private static string Path => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    public static async Task<Chromium> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Hosting.Wait.Patience.TotalMilliseconds);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Timeout = 120_000,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            ],
        });
        return new Chromium(playwright, browser);
    }

    /// <summary>A browser of its own: cookies, storage and language of nobody else.</summary>
    public async Task<Visit> VisitAsync(Uri server, Action<BrowserNewContextOptions>? set = null)
    {
        var options = new BrowserNewContextOptions { BaseURL = server.AbsoluteUri, Locale = "en-US" };
        set?.Invoke(options);
        return await Visit.BeginAsync(await browser.NewContextAsync(options));
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
