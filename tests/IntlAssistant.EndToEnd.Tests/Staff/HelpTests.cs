using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Browsers;
using IntlAssistant.EndToEnd.Tests.Hosting;
using IntlAssistant.Models.Tests.Fakes;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Staff;

/// <summary>What a model does for a member of staff, in the console: suggested, marked as such, and sent by nobody but a person.</summary>
[Collection(OneAtATime.Name)]
public sealed partial class HelpTests(SharedServer shared, ITestOutputHelper output) : ConsoleTest(shared, output)
{
    private const string Asked = "¿cuánto cuesta estudiar en la luna?";
    private const string Translated = "How much does it cost to study on the moon?";
    private const string Written = "There is none: the moon has no faculty.";
    private const string WrittenInSpanish = "No hay ninguna: la luna no tiene facultad.";
    private const string Invented = "The moon costs 99,999 euro.";

    [Theory]
    [InlineData("en", ColorScheme.Light, 1366)]
    [InlineData("en", ColorScheme.Dark, 390)]
    [InlineData("fa", ColorScheme.Light, 1366)]
    [InlineData("fa", ColorScheme.Dark, 390)]
    public async Task Suggestion_summary_and_translations_are_marked_and_the_originals_are_kept(string language, ColorScheme scheme, int width)
    {
        await using var model = await FakeModelService.StartAsync();
        model.Says(Write);
        var server = await StartAsync(SettingsFor(model));
        void Set(BrowserNewContextOptions options)
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 };
        }

        var browser = await BrowserAsync();
        await using var visitor = await browser.VisitAsync(server.Address, null);
        var chat = await visitor.OpenChatAsync("?lang=es");
        await chat.AnswerToAsync(Asked);
        var handedOver = await chat.ChooseAsync("Sí, envíela");
        var number = Digits().Match(await handedOver.InnerTextAsync()).Value;

        await using var staff = await browser.VisitAsync(server.Address, Set);
        await MakeAsync(staff, server);
        await Assertions.Expect(staff.Page.Locator(".bar")).ToBeVisibleAsync();
        await ReadAsync(staff.Page, language);
        await staff.Page.GotoAsync($"/staff/cases/{number}");
        var help = staff.Page.Locator("#help");

        // The visitor's message, with the original beside it.
        await staff.Page.Locator("#talk .message.visitor form.draft button").First.ClickAsync();
        await Assertions.Expect(help).ToContainTextAsync(Translated);
        await Assertions.Expect(help.Locator("details")).ToContainTextAsync(Asked);
        await PictureAsync(staff.Page, $"help-translation-{language}-{scheme}-{width}");

        var buttons = staff.Page.Locator(".compose .help button");
        await buttons.Nth(1).ClickAsync();
        await Assertions.Expect(help).ToContainTextAsync("Nothing is open yet.");
        Assert.Equal(3, (await help.Locator("#help-text").InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        await Assertions.Expect(help.Locator("p.small.muted").First).ToBeVisibleAsync();
        await PictureAsync(staff.Page, $"help-summary-{language}-{scheme}-{width}");

        // Nothing of a suggestion that the pages do not say is shown, and nothing of it is sent.
        await buttons.Nth(0).ClickAsync();
        await Assertions.Expect(help).Not.ToContainTextAsync("Nothing is open yet.");
        await Assertions.Expect(help).Not.ToContainTextAsync("99,999");
        await PictureAsync(staff.Page, $"help-suggestion-{language}-{scheme}-{width}");

        // The reply in the visitor's language takes the place of what was written, which stays as a note.
        await staff.Page.Locator("#reply-text").FillAsync(Written);
        await buttons.Nth(2).ClickAsync();
        await Assertions.Expect(help).ToContainTextAsync(WrittenInSpanish);
        await help.Locator("[data-replace]").ClickAsync();
        await Assertions.Expect(staff.Page.Locator("#reply-text")).ToHaveValueAsync(WrittenInSpanish);
        await PictureAsync(staff.Page, $"help-reply-{language}-{scheme}-{width}");
        await staff.Page.Locator(".reply button[type=submit]").ClickAsync();
        await Assertions.Expect(chat.Last).ToContainTextAsync(WrittenInSpanish);
        await Assertions.Expect(staff.Page.Locator("#talk .message.note")).ToContainTextAsync(Written);
        await Assertions.Expect(chat.Replies.Filter(new() { HasText = "99,999" })).ToHaveCountAsync(0);
        await PictureAsync(staff.Page, $"help-sent-{language}-{scheme}-{width}");

        var drawn = await staff.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
        Assert.True(drawn <= width, $"{staff.Page.Url} is {drawn} pixels wide.");
        Assert.Empty(staff.Faults); // Before axe looks, which styles the page in its own way.
        Assert.Empty(await Axe.FindAsync(staff.Page));
    }

    private static string Write(FakeCall call)
    {
        var rules = call.Rules;
        return rules.Contains("summarise", StringComparison.Ordinal) ? "The visitor asks what a degree on the moon costs.\nIt was passed on to the office.\nNothing is open yet."
            : rules.Contains("You translate into Spanish", StringComparison.Ordinal) ? WrittenInSpanish
            : rules.Contains("You translate into", StringComparison.Ordinal) ? Translated
            : $"{Invented} [1]";
    }

    private static async Task ReadAsync(IPage page, string language)
    {
        await page.GotoAsync("/staff/account");
        await page.Locator("#language").SelectOptionAsync(language);
        await page.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
    }

    private static Dictionary<string, string> SettingsFor(FakeModelService model) => new(RunningServer.Unlimited)
    {
        ["Model:Provider"] = "openai",
        ["Model:Endpoint"] = model.Endpoint,
        ["Model:Name"] = "small-model",
        ["Model:Retries"] = "0",
    };

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
