using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Browsers;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Staff;

/// <summary>What calls staff to a visitor who waits, and what the visitor is told of when they come.</summary>
[Collection(OneAtATime.Name)]
public sealed partial class AttentionTests(SharedServer shared, ITestOutputHelper output) : ConsoleTest(shared, output)
{
    private const string Question = "what is the tuition for a degree on the moon";

    // Real ones are shown and played; these only write down that they were.
    private const string Witness =
        """
        window.told = [];
        window.tones = 0;
        const shown = window.Notification;
        window.Notification = class extends shown { constructor(title, options) { super(title, options); window.told.push(`${title}: ${options.body}`); } };
        const start = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function (...when) { window.tones++; return start.apply(this, when); };
        """;

    [Fact]
    public async Task A_new_case_rings_is_notified_of_and_is_counted_in_the_title()
    {
        var staff = await AdministratorAsync(options => options.Permissions = ["notifications"]);
        await staff.Page.AddInitScriptAsync(Witness);
        await staff.Page.GotoAsync("/staff/inbox");
        await staff.Page.Locator("[data-switch=sound]").ClickAsync();
        await staff.Page.Locator("[data-switch=notify]").ClickAsync();
        await Assertions.Expect(staff.Page.Locator("[data-switch=notify]")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal(2, await staff.Page.EvaluateAsync<int>("window.tones")); // How it sounds is heard when it is switched on.

        var chat = await (await VisitAsync()).OpenChatAsync();
        await chat.AnswerToAsync(Question);
        await chat.ChooseAsync("Yes, pass it on");

        await Wait.UntilAsync("it rings and is notified of", () => staff.Page.EvaluateAsync<bool>("window.told.length === 1 && window.tones === 4"));
        var told = await staff.Page.EvaluateAsync<string>("window.told[0]");
        Assert.DoesNotContain("moon", told, StringComparison.Ordinal); // Others see the screen too.
        await Assertions.Expect(staff.Page).ToHaveTitleAsync(new Regex(@"^\(\d+\) Inbox"));
    }

    [Fact]
    public async Task Hours_that_an_administrator_saves_are_promised_to_the_next_visitor_on_both_clocks()
    {
        var staff = await AdministratorAsync();
        await SetHoursAsync(staff.Page, "00:00");
        try
        {
            var visitor = await VisitAsync(options => options.TimezoneId = "Pacific/Auckland");
            var chat = await visitor.OpenChatAsync();
            await chat.AnswerToAsync(Question);
            var handedOver = await chat.ChooseAsync("Yes, pass it on");
            await Assertions.Expect(handedOver).ToContainTextAsync(Promise());

            var number = Number().Match(await handedOver.InnerTextAsync()).Groups[1].Value;
            await staff.Page.GotoAsync($"/staff/cases/{number}");
            await Assertions.Expect(staff.Page.Locator("#case-head .due")).ToContainTextAsync("First reply promised by");
            await Assertions.Expect(staff.Page.Locator("#side")).ToContainTextAsync("Pacific/Auckland");
        }
        finally
        {
            await SetHoursAsync(staff.Page, ""); // The other tests know an office without hours.
        }
    }

    /// <summary>Open from one time round the clock to the same, every day; or never.</summary>
    private static async Task SetHoursAsync(IPage page, string time)
    {
        await page.GotoAsync("/staff/settings");
        foreach (var day in Enum.GetNames<DayOfWeek>())
        {
            await page.Locator($"[name='{day}.from']").First.FillAsync(time);
            await page.Locator($"[name='{day}.to']").First.FillAsync(time);
        }

        await page.Locator("main form[method=post] button[type=submit]").First.ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("saved and in force");
    }

    [GeneratedRegex(@"first reply by: .*UTC\+03:30.*In your time zone: .*UTC\+1[23]:00")]
    private static partial Regex Promise();

    [GeneratedRegex(@"Case number: (\d+)")]
    private static partial Regex Number();
}
