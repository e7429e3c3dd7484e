using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Browsers;

/// <summary>The same chat where no script runs.</summary>
[Collection(OneAtATime.Name)]
public sealed partial class PlainFormTests(SharedServer shared, ITestOutputHelper output) : BrowserTest(shared, output)
{
    [Fact]
    public async Task The_form_answers_with_the_source()
    {
        var page = await OpenAsync("/chat");

        await AskAsync(page, Spain);

        await Assertions.Expect(Said(page).Last).ToContainTextAsync("Santiago de Compostela");
        await Assertions.Expect(Said(page).Last).ToContainTextAsync("Almeria");
        await Assertions.Expect(Said(page).Last.Locator($"a[href='{ExchangePage}']").Last).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_question_is_passed_to_the_staff_by_its_buttons()
    {
        var page = await OpenAsync("/chat");
        await AskAsync(page, "what is the tuition for a degree on the moon");

        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, pass it on" }).ClickAsync();

        await Assertions.Expect(Said(page).Last).ToContainTextAsync(CaseNumber());
    }

    [Fact]
    public async Task A_person_is_asked_for_in_the_language_of_the_page()
    {
        var page = await OpenAsync("/chat?lang=fa&audience=students");

        await page.Locator("button[formaction*='Person']").ClickAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fa");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("audience=students"));
        await Assertions.Expect(Said(page).Last).ToContainTextAsync("شمارهٔ پرونده");
    }

    [Fact]
    public async Task What_a_visitor_writes_stays_words()
    {
        const string words = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) **bold**";
        var page = await OpenAsync("/chat");

        await AskAsync(page, words);

        await Assertions.Expect(page.Locator(".said.visitor").Last).ToContainTextAsync(words);
        await Assertions.Expect(page.Locator(".said img, .said script, .said [href^='javascript'], .said.visitor strong")).ToHaveCountAsync(0);
    }

    private static ILocator Said(IPage page) => page.Locator(".said.assistant");

    private static async Task AskAsync(IPage page, string question)
    {
        await page.Locator("#question").FillAsync(question);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        // The answer may take longer than the page: it then says so, and offers to look again.
        await Wait.UntilAsync("the form shows the answer", async () =>
        {
            if (await page.GetByRole(AriaRole.Status).CountAsync() == 0)
            {
                return true;
            }

            await page.ReloadAsync();
            return false;
        });
    }

    private async Task<IPage> OpenAsync(string address)
    {
        var visit = await VisitAsync(options => options.JavaScriptEnabled = false);
        await visit.Page.GotoAsync(address);
        return visit.Page;
    }

    [GeneratedRegex(@"Case number: \S*\d")]
    private static partial Regex CaseNumber();
}
