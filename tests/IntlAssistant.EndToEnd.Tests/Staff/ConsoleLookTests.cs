using Deque.AxeCore.Playwright;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Staff;

/// <summary>The console's own pages as axe and narrow screens find them.</summary>
[Collection(OneAtATime.Name)]
public sealed class ConsoleLookTests(SharedServer shared, ITestOutputHelper output) : ConsoleTest(shared, output)
{
    private const int Phone = 390;

    private static readonly string[] Pages =
    [
        "/staff/account", "/staff/account/password", "/staff/account/second-factor", "/staff/account/sessions", "/staff/people", "/staff/people/invite",
        "/staff/people/audit",
    ];

    private static readonly string[] OpenPages = ["/staff/sign-in", "/staff/first?key=used", "/staff/welcome?key=used"];

    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("fa", ColorScheme.Dark)]
    public async Task No_page_has_a_serious_finding_and_none_is_wider_than_a_phone(string language, ColorScheme scheme)
    {
        var findings = new List<string>();
        void Set(BrowserNewContextOptions options)
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new() { Width = Phone, Height = 844 };
        }

        var stranger = await VisitAsync(Set);
        foreach (var page in OpenPages)
        {
            await LookAsync(stranger.Page, page, language, findings);
        }

        var administrator = await AdministratorAsync(Set);
        foreach (var page in Pages)
        {
            await LookAsync(administrator.Page, page, language, findings);
        }

        await administrator.Page.GotoAsync("/staff/people");
        await administrator.Page.Locator(".rows a").First.ClickAsync();
        await administrator.Page.WaitForURLAsync("**/staff/people/*");
        await LookAsync(administrator.Page, new Uri(administrator.Page.Url).AbsolutePath, language, findings);
        await administrator.Page.GotoAsync($"/staff/account/second-factor?lang={language}");
        await administrator.Page.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(administrator.Page.Locator("#key")).ToBeVisibleAsync();
        await LookAsync(administrator.Page, null, language, findings);

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private static async Task LookAsync(IPage page, string? address, string language, List<string> findings)
    {
        if (address is not null)
        {
            await page.GotoAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language);
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        }

        var where = $"{page.Url} ({language})";
        var width = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
        if (width > Phone)
        {
            findings.Add($"{where} is {width} pixels wide.");
        }

        findings.AddRange(
            from finding in (await page.RunAxe()).Violations
            where finding.Impact is "serious" or "critical"
            from node in finding.Nodes
            select $"{where}: {finding.Impact} {finding.Id}: {finding.Help} — {node.Html}");
    }
}
