using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Browsers;

/// <summary>A test in the browser. Nothing may go wrong in any of its windows.</summary>
public abstract class BrowserTest(SharedServer shared, ITestOutputHelper output) : EndToEndTest(shared, output)
{
    private protected const string Spain = "which universities in Spain can I go to on exchange";
    private protected const string ExchangePage = "https://en.tums.ac.ir/en/page/146/international-relations";

    // For eyes: each window as it was at the end of its test, when a folder is named.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SCREENSHOTS");

    private readonly List<Visit> visits = [];

    public override async Task DisposeAsync()
    {
        var faults = visits.SelectMany(visit => visit.Faults).ToList();
        foreach (var visit in visits)
        {
            await PictureAsync(visit);
            await visit.DisposeAsync();
        }

        await base.DisposeAsync();
        Assert.True(faults.Count == 0, "In the browser went wrong:\n" + string.Join('\n', faults));
    }

    /// <summary>A new visitor's window on the shared server.</summary>
    private protected async Task<Visit> VisitAsync(Action<BrowserNewContextOptions>? set = null)
    {
        var visit = await (await BrowserAsync()).VisitAsync((await ServerAsync()).Address, set);
        visits.Add(visit);
        return visit;
    }

    /// <summary>A picture of a window as it is now, for eyes.</summary>
    private protected static async Task PictureAsync(IPage page, string name)
    {
        if (Pictures is { Length: > 0 })
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png") });
        }
    }

    private async Task PictureAsync(Visit visit)
    {
        if (Pictures is { Length: > 0 })
        {
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{GetType().Name}-{Guid.NewGuid():N}.png") });
        }
    }
}
