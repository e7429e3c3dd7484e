using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Browsers;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Staff;

/// <summary>From a question that no page answers to an answer that the next visitors get: one visitor, a member of staff, two more visitors.</summary>
[Collection(OneAtATime.Name)]
public sealed partial class LearningTests(SharedServer shared, ITestOutputHelper output) : ConsoleTest(shared, output)
{
    private const string Question = "Is there a swimming pool for students?";
    private const string Reply = "Students may use the swimming pool on Poursina Street free of charge. It is open from Saturday to Wednesday, 16:00 to 21:00; show the student card at the door.";

    [Fact]
    public async Task What_staff_answered_once_is_answered_to_the_next_visitors_in_their_languages()
    {
        var staff = await AdministratorAsync();
        var chat = await (await VisitAsync()).OpenChatAsync();
        await chat.AnswerToAsync(Question);
        var handedOver = await chat.ChooseAsync("Yes, pass it on");
        await Assertions.Expect(handedOver).ToContainTextAsync(CaseNumber());
        var number = CaseNumber().Match(await handedOver.InnerTextAsync()).Groups[1].Value;

        // A member of staff takes it, replies and resolves; the visitor says what it was worth.
        await staff.Page.GotoAsync($"/staff/cases/{number}");
        await staff.Page.Keyboard.PressAsync("t");
        await Assertions.Expect(staff.Page.Locator("#case-head")).ToContainTextAsync("with you");
        await staff.Page.Locator("#reply-text").FillAsync(Reply);
        await staff.Page.Locator("#reply-text").PressAsync("Control+Enter");
        await Assertions.Expect(chat.Last).ToContainTextAsync("Poursina Street");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Resolve", Exact = true }).ClickAsync();
        await Assertions.Expect(staff.Page.Locator("#case-head")).ToContainTextAsync("Resolved");
        await chat.ChooseAsync("5 ★");

        // One click makes the reply a draft, with the visitor's question as its test; what it would say is looked at before it is published.
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Draft a knowledge entry" }).First.ClickAsync();
        await Assertions.Expect(staff.Page.Locator("#body")).ToHaveValueAsync(new Regex("Poursina Street"));
        await Assertions.Expect(staff.Page.Locator("#test-0")).ToHaveValueAsync(Question);
        await staff.Page.Locator("#title").FillAsync("Swimming pool");
        await staff.Page.Locator("#question").FillAsync("When is the swimming pool open?");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Assertions.Expect(staff.Page.Locator("#preview")).ToContainTextAsync("Answered from this page");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Published");

        // The next visitors are answered, in other words and in another language, with the entry as the source.
        var next = await (await VisitAsync()).OpenChatAsync();
        var answer = await next.AnswerToAsync("When is the swimming pool open?");
        await Assertions.Expect(answer).ToContainTextAsync("16:00 to 21:00");
        await Assertions.Expect(answer).ToContainTextAsync("Swimming pool");
        var persian = await (await VisitAsync()).OpenChatAsync();
        await Assertions.Expect(await persian.AnswerToAsync("آیا استخر برای دانشجویان هست؟")).ToContainTextAsync("Poursina Street");
    }

    [GeneratedRegex(@"Case number: (\d+)")]
    private static partial Regex CaseNumber();
}
