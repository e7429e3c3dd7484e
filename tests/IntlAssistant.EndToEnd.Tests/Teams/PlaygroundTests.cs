using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Browsers;
using IntlAssistant.EndToEnd.Tests.Hosting;
using IntlAssistant.EndToEnd.Tests.Staff;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Teams;

/// <summary>A member of the faculty in Microsoft's own stand-in for Teams, and a member of staff in the console.</summary>
[Collection(OneAtATime.Name)]
public sealed partial class PlaygroundTests(SharedServer shared, ITestOutputHelper output) : ConsoleTest(shared, output)
{
    private const string Unanswered = "what is the tuition for a degree on the moon";

    [Fact]
    public async Task Faculty_ask_judge_the_answer_are_handed_over_and_hear_from_the_staff_unasked()
    {
        var server = await ServerAsync();
        await using var playground = await PlaygroundProgram.StartAsync(server.Address);
        // What it asks of Microsoft's servers, fonts and pictures, may fail: its faults are none of ours.
        await using var visit = await (await BrowserAsync()).VisitAsync(playground.Address);
        var teams = visit.Page;
        await teams.GotoAsync("/");
        var talk = teams.Locator("body");

        // Two activities tell of the installation, and the welcome is one.
        await Assertions.Expect(talk).ToContainTextAsync("I am the office's assistant");
        await SayAsync(teams, "What is a student exchange?");
        await Assertions.Expect(talk).ToContainTextAsync("A student exchange means");
        await Assertions.Expect(talk).ToContainTextAsync("Quoted word for word from the office's pages");
        await Assertions.Expect(teams.GetByRole(AriaRole.Button, new() { Name = "Talk to a person" })).Not.ToHaveCountAsync(0);
        await Assertions.Expect(teams.GetByText("I am the office's assistant")).ToHaveCountAsync(1);

        // The thumb of Teams itself.
        await teams.GetByRole(AriaRole.Button, new() { Name = "Like", Exact = true }).Last.ClickAsync();
        await teams.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Assertions.Expect(talk).ToContainTextAsync(new Regex("invoke\\s*200"));
        await teams.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Close" }).Last.ClickAsync();
        await Assertions.Expect(teams.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        // What the pages do not answer is handed over, and the form for an address stands on the card of the case.
        await SayAsync(teams, Unanswered);
        await teams.GetByRole(AriaRole.Button, new() { Name = "Yes, pass it on" }).Last.ClickAsync();
        await Assertions.Expect(talk).ToContainTextAsync(CaseNumber());
        var number = CaseNumber().Match(await talk.InnerTextAsync()).Groups[1].Value;
        await teams.GetByRole(AriaRole.Button, new() { Name = "Leave an e-mail address" }).Last.ClickAsync();
        await teams.Locator("input[type=email]").Last.FillAsync("visitor@university.example");
        await teams.GetByRole(AriaRole.Button, new() { Name = "Save" }).Last.ClickAsync();
        await Assertions.Expect(talk).ToContainTextAsync(new Regex("the reply also goes to \\W?visitor@university\\.example"));
        await Assertions.Expect(talk).ToContainTextAsync("Waiting for the office");

        // Staff see what was asked, and that the answer before it helped: the thumb named that by Teams' own id.
        var staff = (await AdministratorAsync()).Page;
        await staff.GotoAsync($"/staff/cases/{number}");
        await Assertions.Expect(staff.Locator("#talk")).ToContainTextAsync(Unanswered);
        await Assertions.Expect(staff.Locator("#talk .message.bot", new() { HasText = "A student exchange means" }).Locator(".thumb.good")).ToHaveCountAsync(1);

        // Their reply arrives without being asked for.
        await staff.PressShortcutAsync("t");
        await Assertions.Expect(staff.Locator("#case-head")).ToContainTextAsync("with you");
        await staff.Keyboard.PressAsync("r");
        await staff.Keyboard.TypeAsync("There is none: the moon has no faculty.");
        await staff.Locator("#reply-text").PressAsync("Control+Enter");
        await Assertions.Expect(talk).ToContainTextAsync("There is none: the moon has no faculty.");
    }

    [Fact]
    public async Task Staff_make_a_group_chat_theirs_and_the_card_of_a_case_follows_the_console_there()
    {
        var server = await ServerAsync();
        await using var playground = await PlaygroundProgram.StartAsync(server.Address);
        await using var visit = await (await BrowserAsync()).VisitAsync(playground.Address);
        var teams = visit.Page;
        await teams.GotoAsync("/");
        var talk = teams.Locator("body");
        var staff = (await AdministratorAsync()).Page;
        await staff.GotoAsync("/staff/teams");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Make a code" }).First.ClickAsync();
        var words = await staff.Locator("#code").InnerTextAsync();

        await teams.GetByText("Group Chat", new() { Exact = true }).First.ClickAsync();
        await teams.Locator("[contenteditable=true]").First.ClickAsync();
        await teams.Keyboard.TypeAsync("@");
        await Assertions.Expect(talk).ToContainTextAsync("Megan Bowen"); // Whom one can mention is shown by and by.
        await teams.GetByText("Test Bot", new() { Exact = true }).Last.ClickAsync();
        await teams.Keyboard.TypeAsync(" " + words);
        await teams.Keyboard.PressAsync("Enter");
        await Assertions.Expect(talk).ToContainTextAsync("the staff's channel of: Whole office");

        await teams.GetByText("Personal Chat", new() { Exact = true }).First.ClickAsync();
        await SayAsync(teams, Unanswered);
        await teams.GetByRole(AriaRole.Button, new() { Name = "Yes, pass it on" }).Last.ClickAsync();
        await Assertions.Expect(talk).ToContainTextAsync(CaseNumber());
        var number = CaseNumber().Match(await talk.InnerTextAsync()).Groups[1].Value;
        await teams.GetByText("Group Chat", new() { Exact = true }).First.ClickAsync();
        await Assertions.Expect(talk).ToContainTextAsync(CaseIs(number, "waiting"));

        await staff.GotoAsync($"/staff/cases/{number}");
        await staff.PressShortcutAsync("t");
        await Assertions.Expect(talk).ToContainTextAsync(CaseIs(number, "taken"));
        await Assertions.Expect(talk).Not.ToContainTextAsync(CaseIs(number, "waiting"));

        // Other tests' cases have no chat to be posted in.
        staff.Dialog += (_, dialog) => dialog.AcceptAsync();
        await staff.GotoAsync("/staff/teams");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Disconnect" }).First.ClickAsync();
        await Assertions.Expect(staff.Locator("body")).ToContainTextAsync("The channel is disconnected.");
    }

    private static async Task SayAsync(IPage teams, string text)
    {
        await teams.Locator("[contenteditable=true]").First.ClickAsync();
        await teams.Keyboard.TypeAsync(text);
        await teams.Keyboard.PressAsync("Enter");
    }

    /// <summary>A card's title: each part of it keeps its own direction, by marks that nobody sees.</summary>
    private static Regex CaseIs(string number, string state) => new($@"Case {number}: \W?{state}");

    [GeneratedRegex(@"Case number: (\d+)")]
    private static partial Regex CaseNumber();
}
