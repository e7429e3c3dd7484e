using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Browsers;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Staff;

/// <summary>The knowledge, unanswered and report pages as axe, narrow screens and, where a folder for pictures is named, people find them.</summary>
[Collection(OneAtATime.Name)]
public sealed partial class KnowledgeLookTests(SharedServer shared, ITestOutputHelper output) : ConsoleTest(shared, output)
{
    private static readonly string[] Pages =
    [
        "/staff/reports", "/staff/knowledge", "/staff/knowledge/new", "/staff/knowledge/visa", "/staff/unanswered", "/staff/unanswered?state=Ignored",
    ];

    [Theory]
    [InlineData("en", ColorScheme.Light, 1366)]
    [InlineData("en", ColorScheme.Dark, 390)]
    [InlineData("fa", ColorScheme.Light, 390)]
    [InlineData("fa", ColorScheme.Dark, 1366)]
    public async Task No_page_has_a_serious_finding_and_none_is_wider_than_its_window(string language, ColorScheme scheme, int width)
    {
        for (var number = 0; number < 6; number++)
        {
            var chat = await (await VisitAsync()).OpenChatAsync();
            await chat.AnswerToAsync(number == 0 ? "what is the tuition for a degree on the moon" : "How do I apply to study at TUMS?");
        }

        var staff = await AdministratorAsync(options =>
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 820 };
        });
        await ReadAsync(staff.Page, language);
        var findings = new List<string>();
        foreach (var page in Pages)
        {
            await staff.Page.GotoAsync(page);
            await LookAsync(staff.Page, language, width, findings);
            await PictureAsync(staff.Page, $"{language}-{scheme}-{width}-{Letters().Replace(page, "-")}");
        }

        // The questions that stayed open, an editor, and what the gate says of a page that says nothing.
        await staff.Page.GotoAsync("/staff/unanswered");
        await staff.Page.Locator(".groups .what > a").First.ClickAsync();
        await Assertions.Expect(staff.Page.Locator(".wordings").First).ToBeVisibleAsync();
        await LookAsync(staff.Page, language, width, findings);
        await PictureAsync(staff.Page, $"{language}-{scheme}-{width}-group");
        await staff.Page.Locator("main .actions .btn-primary").ClickAsync();
        await Assertions.Expect(staff.Page.Locator("#editor")).ToBeVisibleAsync();
        await LookAsync(staff.Page, language, width, findings);
        await PictureAsync(staff.Page, $"{language}-{scheme}-{width}-editor");
        await staff.Page.Locator("#title").FillAsync("Degrees on the moon");
        await staff.Page.Locator("#body").FillAsync("There is no degree on the moon.");
        await staff.Page.Locator("button[hx-post*=Check]").ClickAsync();
        await Assertions.Expect(staff.Page.Locator("#gate h2")).ToBeVisibleAsync();
        await LookAsync(staff.Page, language, width, findings);
        await PictureAsync(staff.Page, $"{language}-{scheme}-{width}-gate");

        await ReadAsync(staff.Page, "en"); // The other tests read English.
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    /// <summary>Chooses the language of the account.</summary>
    private static async Task ReadAsync(IPage page, string language)
    {
        await page.GotoAsync("/staff/account");
        await page.Locator("#language").SelectOptionAsync(language);
        await page.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
    }

    private static async Task LookAsync(IPage page, string language, int width, List<string> findings)
    {
        var where = $"{page.Url} ({language}, {width})";
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        var drawn = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
        if (drawn > width)
        {
            findings.Add($"{where} is {drawn} pixels wide.");
        }

        findings.AddRange((await Axe.FindAsync(page)).Select(finding => $"{where}: {finding}"));
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Letters();
}
