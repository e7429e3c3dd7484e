using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Browsers;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Staff;

/// <summary>A visitor and a member of staff in two browsers at once.</summary>
[Collection(OneAtATime.Name)]
public sealed partial class CaseTests(SharedServer shared, ITestOutputHelper output) : ConsoleTest(shared, output)
{
    private const string Question = "what is the tuition for a degree on the moon";

    [Fact]
    public async Task A_visitor_is_handed_over_answered_and_asked_what_it_was_worth()
    {
        var staff = await AdministratorAsync();
        await staff.Page.GotoAsync("/staff/inbox");
        var visitor = await VisitAsync();
        var chat = await visitor.OpenChatAsync();
        var number = await HandOverAsync(chat);

        // It appears by itself, and is opened and taken from the keyboard.
        var row = staff.Page.Locator($"#case-{number}");
        await Assertions.Expect(row).ToBeVisibleAsync();
        await Assertions.Expect(staff.Page).ToHaveTitleAsync(new Regex(@"^\(\d+\) "));
        await row.FocusAsync();
        await staff.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(staff.Page.Locator("#talk")).ToContainTextAsync(Question);
        await staff.Page.PressShortcutAsync("t");
        await Assertions.Expect(staff.Page.Locator("#case-head")).ToContainTextAsync("with you");

        // A reply is looked at before it is sent, and stands in the visitor's chat at once.
        await staff.Page.Keyboard.PressAsync("r");
        await staff.Page.Keyboard.TypeAsync("There is none: *the moon* has no faculty. https://university.example/moon");
        await staff.Page.Locator("details.preview summary").ClickAsync();
        await Assertions.Expect(staff.Page.Locator("#preview a")).ToHaveAttributeAsync("href", "https://university.example/moon");
        await staff.Page.Locator("#reply-text").PressAsync("Control+Enter");
        await Assertions.Expect(chat.Last).ToContainTextAsync("There is none: *the moon* has no faculty.");
        await Assertions.Expect(staff.Page.Locator("#talk .message.staff").Last).ToContainTextAsync("has no faculty");
        await Assertions.Expect(staff.Page.Locator("#reply-text")).ToHaveValueAsync("");

        // The visitor's answer appears while something else is being typed, which stays.
        await staff.Page.Locator("#reply-text").FillAsync("half a sentence");
        await chat.AskAsync("And on Mars?");
        await Assertions.Expect(staff.Page.Locator(".message.visitor").Last).ToContainTextAsync("And on Mars?");
        await Assertions.Expect(staff.Page.Locator("#reply-text")).ToHaveValueAsync("half a sentence");
        await Assertions.Expect(chat.Questions.Last).ToContainTextAsync("And on Mars?");
        await staff.Page.Locator("#reply-text").FillAsync("");
        await staff.Page.Locator("#reply-text").PressAsync("Escape");

        // The case is resolved from the keyboard, and the visitor's one click tells what it was worth.
        await staff.Page.Keyboard.PressAsync("e");
        await Assertions.Expect(staff.Page.Locator("#result")).ToBeFocusedAsync();
        await staff.Page.Locator("#last-word").FillAsync("Not on Mars either.");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Resolve", Exact = true }).ClickAsync();
        await Assertions.Expect(staff.Page.Locator("#case-head")).ToContainTextAsync("Resolved");
        await Assertions.Expect(chat.Replies.Filter(new() { HasText = "Not on Mars either." })).ToHaveCountAsync(1);
        await chat.ChooseAsync("5 ★");
        await Assertions.Expect(staff.Page.Locator("#side")).ToContainTextAsync("5 of 5 stars");
    }

    [Fact]
    public async Task Two_members_of_staff_in_one_case_see_each_other_and_the_list_is_walked_by_j_and_k()
    {
        var one = await AdministratorAsync();
        var other = await AdministratorAsync();
        var first = await HandOverAsync(await (await VisitAsync()).OpenChatAsync());
        var second = await HandOverAsync(await (await VisitAsync()).OpenChatAsync());
        await one.Page.GotoAsync("/staff/inbox?view=all");
        await Assertions.Expect(one.Page.Locator($"#case-{second}")).ToBeVisibleAsync();

        await one.Page.Keyboard.PressAsync("j");
        await one.Page.Keyboard.PressAsync("j");
        await one.Page.Keyboard.PressAsync("k");
        await Assertions.Expect(one.Page.Locator(".case-row").First).ToBeFocusedAsync();
        await one.Page.Keyboard.PressAsync("Shift+?");
        await Assertions.Expect(one.Page.Locator("#keys")).ToBeVisibleAsync();
        await one.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(one.Page.Locator("#keys")).ToBeHiddenAsync();

        // What one does shows to the other, who has the case open, without a reload.
        await one.Page.GotoAsync($"/staff/cases/{first}");
        await other.Page.GotoAsync($"/staff/cases/{first}");
        await one.Page.Keyboard.PressAsync("n");
        await one.Page.Keyboard.TypeAsync("Ask the faculty.");
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Save the note" }).ClickAsync();
        await Assertions.Expect(other.Page.Locator("#talk .message.note")).ToContainTextAsync("Ask the faculty.");

        // A text that is written often is put in, and the next case of the list is opened in place.
        await other.Page.Keyboard.PressAsync("c");
        await Assertions.Expect(other.Page.Locator(".compose-head [data-insert]").First).ToBeFocusedAsync();
        await other.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(other.Page.Locator("#reply-text")).Not.ToHaveValueAsync("");
        await other.Page.Locator($".beside #case-{second}").ClickAsync();
        await Assertions.Expect(other.Page.Locator("#desk")).ToHaveAttributeAsync("data-case", second);
        await Assertions.Expect(other.Page.Locator("#reply-text")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_a_visitor_erases_is_gone_from_the_case_that_staff_have_open()
    {
        var staff = await AdministratorAsync();
        staff.MayBeMissing = true; // The case is, after that.
        var chat = await (await VisitAsync()).OpenChatAsync();
        var number = await HandOverAsync(chat);
        await staff.Page.GotoAsync($"/staff/cases/{number}");
        await Assertions.Expect(staff.Page.Locator("#talk")).ToContainTextAsync(Question);

        await chat.AnswerToAsync("erase my data");
        await chat.ChooseAsync("Yes, erase everything");

        await Assertions.Expect(staff.Page.Locator("main")).ToContainTextAsync("its visitor may have erased it");
        await Assertions.Expect(staff.Page.Locator("body")).Not.ToContainTextAsync(Question);
    }

    [Fact]
    public async Task What_is_pressed_while_news_arrive_is_done()
    {
        var staff = await AdministratorAsync();
        var chat = await (await VisitAsync()).OpenChatAsync();
        var number = await HandOverAsync(chat);
        var other = await HandOverAsync(await (await VisitAsync()).OpenChatAsync());
        await staff.Page.GotoAsync($"/staff/cases/{other}");
        await staff.Page.EvaluateAsync("document.addEventListener('staff:news', event => { document.body.dataset.told = `${document.body.dataset.told ?? ''} ${event.detail.name}-${event.detail.id};`; })");
        var told = staff.Page.Locator("body");

        // A case of the list is pressed, another comes in, and only then it is let go.
        await PressAsync(staff.Page.Locator($".beside #case-{number}"));
        var third = await HandOverAsync(await (await VisitAsync()).OpenChatAsync());
        await Assertions.Expect(told).ToHaveAttributeAsync("data-told", new Regex($" case-{third};"));
        await staff.Page.Mouse.UpAsync();
        await Assertions.Expect(staff.Page.Locator("#desk")).ToHaveAttributeAsync("data-case", number);
        await Assertions.Expect(staff.Page.Locator($".beside #case-{third}")).ToBeVisibleAsync();

        // So it is with a button, while the visitor writes.
        await PressAsync(staff.Page.Locator("#case-head button[type=submit]"));
        await chat.AskAsync("And on Mars?");
        await Assertions.Expect(told).ToHaveAttributeAsync("data-told", new Regex($" wrote-{number};"));
        await staff.Page.Mouse.UpAsync();
        await Assertions.Expect(staff.Page.Locator("#case-head")).ToContainTextAsync("with you");
        await Assertions.Expect(staff.Page.Locator("#talk .message.visitor").Last).ToContainTextAsync("And on Mars?");
    }

    [Fact]
    public async Task The_list_stays_where_it_is_under_the_mouse_until_it_is_let_go()
    {
        var staff = await AdministratorAsync();
        var number = await HandOverAsync(await (await VisitAsync()).OpenChatAsync());
        await staff.Page.GotoAsync("/staff/inbox");
        var row = staff.Page.Locator($"#case-{number}");
        await PressAsync(row);

        // Nothing is shown in it meanwhile, not even what was asked for before.
        await staff.Page.EvaluateAsync("document.querySelector('#list').addEventListener('htmx:afterRequest', () => document.body.classList.add('asked'))");
        await staff.Page.EvaluateAsync($"document.querySelector('#case-{number}').dataset.mine = ''");
        await staff.Page.EvaluateAsync("htmx.trigger('#list', 'refresh')");
        await Assertions.Expect(staff.Page.Locator("body.asked")).ToBeVisibleAsync();
        await Assertions.Expect(staff.Page.Locator($"#case-{number}[data-mine]")).ToBeVisibleAsync();

        await staff.Page.Mouse.MoveAsync(1, 1);
        await staff.Page.Mouse.UpAsync();
        await Assertions.Expect(staff.Page.Locator($"#case-{number}[data-mine]")).ToHaveCountAsync(0);
        await Assertions.Expect(row).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_a_visitor_writes_while_a_reply_is_under_way_is_shown_after_it()
    {
        var staff = await AdministratorAsync();
        var chat = await (await VisitAsync()).OpenChatAsync();
        var number = await HandOverAsync(chat);
        await staff.Page.GotoAsync($"/staff/cases/{number}");
        await Assertions.Expect(staff.Page.Locator("#talk")).ToContainTextAsync(Question);
        await staff.Page.RouteAsync("**/staff/cases/*handler=Reply*", async route =>
        {
            // The answer is made before the visitor writes, and reaches the browser after the news of it.
            var answer = await route.FetchAsync();
            await Assertions.Expect(chat.Last).ToContainTextAsync("The moon has none.");
            await staff.Page.EvaluateAsync("document.addEventListener('staff:news', event => { if (event.detail.name === 'wrote') document.body.classList.add('told'); })");
            await chat.AskAsync("And on Mars?");
            await Assertions.Expect(staff.Page.Locator("body.told")).ToBeVisibleAsync();
            await route.FulfillAsync(new() { Response = answer });
        });
        await staff.Page.Locator("#reply-text").FillAsync("The moon has none.");
        await staff.Page.Locator("#reply-text").PressAsync("Control+Enter");

        await Assertions.Expect(staff.Page.Locator("#talk .message.staff")).ToContainTextAsync("The moon has none.");
        await Assertions.Expect(staff.Page.Locator("#talk .message.visitor").Last).ToContainTextAsync("And on Mars?");
    }

    private static async Task PressAsync(ILocator what)
    {
        await what.HoverAsync();
        await what.Page.Mouse.DownAsync();
    }

    /// <summary>Asks what no page answers, and agrees to be handed over.</summary>
    /// <returns>The case's number.</returns>
    private static async Task<string> HandOverAsync(ChatWindow chat)
    {
        await chat.AnswerToAsync(Question);
        var handedOver = await chat.ChooseAsync("Yes, pass it on");
        await Assertions.Expect(handedOver).ToContainTextAsync(CaseNumber());
        return CaseNumber().Match(await handedOver.InnerTextAsync()).Groups[1].Value;
    }

    [GeneratedRegex(@"Case number: (\d+)")]
    private static partial Regex CaseNumber();
}
