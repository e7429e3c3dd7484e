using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Staff;

/// <summary>The inbox, a case and the desks as axe, narrow screens and, where a folder for pictures is named, people find them.</summary>
[Collection(OneAtATime.Name)]
public sealed partial class CaseLookTests(SharedServer shared, ITestOutputHelper output) : ConsoleTest(shared, output)
{
    [Theory]
    [InlineData("en", ColorScheme.Light, 1366)]
    [InlineData("en", ColorScheme.Dark, 390)]
    [InlineData("fa", ColorScheme.Light, 390)]
    [InlineData("fa", ColorScheme.Dark, 1366)]
    public async Task No_page_has_a_serious_finding_and_none_is_wider_than_its_window(string language, ColorScheme scheme, int width)
    {
        var staff = await AdministratorAsync(options =>
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 820 };
        });
        var number = await HandOverAsync(language);
        var findings = new List<string>();
        await ReadAsync(staff.Page, language);
        await staff.Page.GotoAsync($"/staff/cases/{number}");
        await WriteAsync(staff.Page);
        foreach (var page in (string[])
            [$"/staff/cases/{number}", "/staff/inbox?view=all", "/staff/inbox?q=moon", "/staff/inbox?view=all&channel=emulator", "/staff/desks", "/staff/desks/new"])
        {
            await staff.Page.GotoAsync(page);
            await LookAsync(staff.Page, language, width, findings);
            await PictureAsync(staff.Page, $"{language}-{scheme}-{width}-{Letters().Replace(page, "-")}");
        }

        await staff.Page.GotoAsync($"/staff/cases/{number}");
        await staff.Page.Keyboard.PressAsync("Shift+?");
        await Assertions.Expect(staff.Page.Locator("#keys")).ToBeVisibleAsync();
        await LookAsync(staff.Page, language, width, findings);
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

    /// <summary>A reply, a note and words that are only half written.</summary>
    private static async Task WriteAsync(IPage page)
    {
        await page.Locator("#reply-text").FillAsync("The certificate may be renewed once, within five years.\nhttps://university.example/renewal");
        await page.Locator("#reply-text").PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#talk .message.staff").Last).ToBeVisibleAsync();
        await page.Locator("details.note-form summary").ClickAsync();
        await page.Locator("#note-text").FillAsync("Check with the registry.");
        await page.Locator("#note-text").PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#talk .message.note").Last).ToBeVisibleAsync();
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

        findings.AddRange(
            from finding in (await page.RunAxe()).Violations
            where finding.Impact is "serious" or "critical"
            from node in finding.Nodes
            select $"{where}: {finding.Impact} {finding.Id}: {finding.Help} — {node.Html}");
    }

    private async Task<string> HandOverAsync(string language)
    {
        var chat = await (await VisitAsync()).OpenChatAsync($"?lang={language}");
        await chat.AnswerToAsync(language == "fa" ? "شهریهٔ تحصیل روی ماه چقدر است؟" : "what is the tuition for a degree on the moon");
        var handedOver = await chat.ChooseAsync(language == "fa" ? "بله، بفرستید" : "Yes, pass it on");
        var digits = Number().Match(await handedOver.InnerTextAsync()).Value;
        return string.Concat(digits.Select(digit => CharUnicodeInfo.GetDecimalDigitValue(digit)));
    }

    [GeneratedRegex(@"(?<=: ?)\d+")]
    private static partial Regex Number();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Letters();
}
