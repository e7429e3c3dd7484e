using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Browsers;

/// <summary>What axe finds on the pages, in light and in dark.</summary>
[Collection(OneAtATime.Name)]
public sealed class AccessibilityTests(SharedServer shared, ITestOutputHelper output) : BrowserTest(shared, output)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_pages_have_no_serious_finding(ColorScheme scheme)
    {
        var visit = await VisitAsync(options => options.ColorScheme = scheme);
        var findings = new List<string>();

        await visit.Page.GotoAsync("/");
        findings.AddRange(await ScanAsync(visit.Page, "/"));
        var chat = await visit.OpenChatAsync();
        await Assertions.Expect(await chat.AnswerToAsync(Spain)).ToContainTextAsync("Almeria");
        findings.AddRange(await ScanAsync(visit.Page, "/chat"));
        await visit.OpenChatAsync("?lang=fa");
        findings.AddRange(await ScanAsync(visit.Page, "/chat?lang=fa"));

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_plain_form_has_no_serious_finding(ColorScheme scheme)
    {
        // axe is a script itself: so the form is shown as the page offers it when the chat fails.
        var visit = await VisitAsync(options => options.ColorScheme = scheme);
        await visit.OpenChatAsync();
        await visit.Page.EvaluateAsync("document.documentElement.classList.remove('js')");

        var findings = await ScanAsync(visit.Page, "the form");
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task What_is_wrong_on_a_page_and_in_its_frame_is_found()
    {
        var visit = await VisitAsync();
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator("[data-intl-assistant-open]").ClickAsync();
        await new ChatWindow(visit.Page.FrameLocator("iframe").Locator("html")).UntilReadyAsync();
        foreach (var frame in visit.Page.Frames)
        {
            await frame.EvaluateAsync("document.body.append(document.createElement('button'))");
        }

        var findings = await ScanAsync(visit.Page, "the page");

        Assert.Equal(2, visit.Page.Frames.Count);
        Assert.Equal(2, findings.Count(finding => finding.Contains("critical button-name", StringComparison.Ordinal)));
    }

    private static async Task<List<string>> ScanAsync(IPage page, string where) =>
        [.. (await Axe.FindAsync(page)).Select(finding => $"{where}: {finding}")];
}
