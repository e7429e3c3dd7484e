using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Browsers;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Staff;

/// <summary>From a question that no page answers to an answer that the next visitors get: visitors and a member of staff in browsers of their own, at once.</summary>
[Collection(OneAtATime.Name)]
public sealed partial class LearningTests(SharedServer shared, ITestOutputHelper output) : ConsoleTest(shared, output)
{
    private const string Question = "Is there a swimming pool for students?";
    private const string Reply = "Students may use the swimming pool on Poursina Street free of charge. It is open from Saturday to Wednesday, 16:00 to 21:00; show the student card at the door.";

    private const string Persian = "سلام، اسم من سارا احمدی است و شماره پاسپورتم X12345678 است. آیا دانشگاه برای فرزندم مهدکودک دارد؟";
    private const string Arabic = "هل توجد حضانة للأطفال في الجامعة؟";
    private const string Noted = " Your passport X12345678 is noted.";
    private const string ReplyToPersian =
        "Dear Ms. Ahmadi,\nThe university has a day care for the children of international students. The day care is open from 8:00 to 14:00 and costs 3,000,000 rials a month." + Noted;

    private static readonly string[] Personal = ["سارا", "احمدی", "Ahmadi", "12345678", "۱۲۳۴۵۶۷۸"];

    [Fact]
    public async Task A_visitor_is_handed_over_and_answered_by_a_person_and_the_next_visitors_by_the_assistant()
    {
        var staff = await AdministratorAsync();
        await staff.Page.GotoAsync("/staff/inbox");
        var visitor = await VisitAsync();
        var chat = await visitor.OpenChatAsync();
        await chat.AnswerToAsync(Question);
        var number = NumberIn(await (await chat.ChooseAsync("Yes, pass it on")).InnerTextAsync());

        // It appears by itself. A member of staff takes it and types, which the visitor sees, and replies.
        await staff.Page.Locator($"#case-{number}").ClickAsync();
        await Assertions.Expect(staff.Page.Locator("#talk")).ToContainTextAsync(Question);
        await staff.Page.PressShortcutAsync("t");
        await Assertions.Expect(staff.Page.Locator("#case-head")).ToContainTextAsync("with you");
        await staff.Page.Locator("#reply-text").PressSequentiallyAsync("Students may");
        await Assertions.Expect(visitor.Page.Locator(".webchat__typing-indicator")).ToBeVisibleAsync();
        await staff.Page.Locator("#reply-text").FillAsync(Reply);
        await staff.Page.Locator("#reply-text").PressAsync("Control+Enter");
        await Assertions.Expect(chat.Last).ToContainTextAsync("Poursina Street");

        // The visitor answers, the case is resolved, and the visitor says what it was worth.
        await chat.AskAsync("Thank you. I shall bring my card.");
        await Assertions.Expect(staff.Page.Locator(".message.visitor").Last).ToContainTextAsync("I shall bring my card.");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Resolve", Exact = true }).ClickAsync();
        await Assertions.Expect(staff.Page.Locator("#case-head")).ToContainTextAsync("Resolved");
        await chat.ChooseAsync("5 ★");
        await Assertions.Expect(staff.Page.Locator("#side")).ToContainTextAsync("5 of 5 stars");

        // One click makes the reply a draft, with the visitor's question as its test; what it would say is looked at before it is published.
        await DraftAsync(staff.Page);
        await Assertions.Expect(staff.Page.Locator("#body")).ToHaveValueAsync(new Regex("Poursina Street"));
        await Assertions.Expect(staff.Page.Locator("#test-0")).ToHaveValueAsync(Question);
        await staff.Page.Locator("#title").FillAsync("Swimming pool");
        await staff.Page.Locator("#question").FillAsync("When is the swimming pool open?");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Assertions.Expect(staff.Page.Locator("#preview")).ToContainTextAsync("Answered from this page");
        await PublishAsync(staff.Page);

        // The next visitors are answered, in other words and in another language, with the entry as the source.
        var next = await (await VisitAsync()).OpenChatAsync();
        var answer = await next.AnswerToAsync("When is the swimming pool open?");
        await Assertions.Expect(answer).ToContainTextAsync("16:00 to 21:00");
        await Assertions.Expect(answer).ToContainTextAsync("Swimming pool");
        var persian = await (await VisitAsync()).OpenChatAsync();
        await Assertions.Expect(await persian.AnswerToAsync("آیا استخر برای دانشجویان هست؟")).ToContainTextAsync("Poursina Street");
    }

    [Fact]
    public async Task A_question_asked_in_Persian_and_answered_in_English_answers_a_visitor_in_Arabic_and_the_draft_names_nobody()
    {
        var staff = await AdministratorAsync();
        var chat = await (await VisitAsync()).OpenChatAsync("?lang=fa");
        await chat.AnswerToAsync(Persian);
        var number = NumberIn(await (await chat.ChooseAsync("بله، بفرستید")).InnerTextAsync());
        await staff.Page.GotoAsync($"/staff/cases/{number}");
        await staff.Page.Keyboard.PressAsync("t");
        await Assertions.Expect(staff.Page.Locator("#case-head")).ToContainTextAsync("with you");
        await staff.Page.Locator("#reply-text").FillAsync(ReplyToPersian);
        await staff.Page.Locator("#reply-text").PressAsync("Control+Enter");
        await Assertions.Expect(chat.Last).ToContainTextAsync("8:00 to 14:00");

        await DraftAsync(staff.Page);
        var draft = await staff.Page.EvaluateAsync<string>(
            "document.querySelector('main').innerText + [...document.querySelectorAll('main input, main textarea')].map(field => field.value).join('\\n')");
        Assert.All(Personal, each => Assert.DoesNotContain(each, draft, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("مهدکودک", draft, StringComparison.Ordinal);
        var body = await staff.Page.Locator("#body").InputValueAsync();
        await staff.Page.Locator("#body").FillAsync(body.Replace(" Your passport [personal number] is noted.", "", StringComparison.Ordinal));
        var start = Stopwatch.GetTimestamp();
        await PublishAsync(staff.Page);

        var arabic = await (await VisitAsync()).OpenChatAsync("?lang=ar");
        var answer = await arabic.AnswerToAsync(Arabic);
        Show("From the click on Publish to the answer in Arabic", [string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s")]);
        await Assertions.Expect(answer).ToContainTextAsync("8:00 to 14:00");
        await Assertions.Expect(answer).ToContainTextAsync("أجاب عنه المكتب"); // How it is cited: answered by the office, on that day.
    }

    private static async Task DraftAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Draft a knowledge entry" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("#editor")).ToBeVisibleAsync();
    }

    private static async Task PublishAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Published");
    }

    private static string NumberIn(string words) =>
        string.Concat(CaseNumber().Match(words).Value.Select(digit => CharUnicodeInfo.GetDecimalDigitValue(digit)));

    [GeneratedRegex(@"(?<=: ?)\d+")]
    private static partial Regex CaseNumber();
}
