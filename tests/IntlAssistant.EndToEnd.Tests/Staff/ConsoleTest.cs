using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Browsers;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Staff;

/// <summary>A test in the staff's console. Its first administrator is made by the link that the server prints; the later ones sign in.</summary>
public abstract partial class ConsoleTest(SharedServer shared, ITestOutputHelper output) : BrowserTest(shared, output)
{
    private protected const string Email = "office@university.example";
    private protected const string Password = "orchid tunnel gravel whistle";
    private static readonly ConditionalWeakTable<RunningServer, string> Made = [];

    /// <summary>A browser in which the administrator is signed in.</summary>
    private protected async Task<Visit> AdministratorAsync(Action<BrowserNewContextOptions>? set = null)
    {
        var server = await ServerAsync();
        var visit = await VisitAsync(set);
        if (Made.TryGetValue(server, out _))
        {
            await SignInAsync(visit, Email, Password);
        }
        else
        {
            await MakeAsync(visit, server);
        }

        await Assertions.Expect(visit.Page.Locator(".bar")).ToBeVisibleAsync();
        return visit;
    }

    /// <summary>Signs in by the form.</summary>
    private protected static async Task SignInAsync(Visit visit, string email, string password)
    {
        await visit.Page.GotoAsync("/staff/sign-in");
        await visit.Page.Locator("#email").FillAsync(email);
        await visit.Page.Locator("#password").FillAsync(password);
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Makes the first administrator of a server by the link that it prints.</summary>
    private protected static async Task MakeAsync(Visit visit, RunningServer server)
    {
        var link = await Wait.ForAsync("the server prints the first link", () => Task.FromResult(
            server.Output.Select(line => Link().Match(line)).Where(match => match.Success).Select(match => match.Value).LastOrDefault()));
        await visit.Page.GotoAsync(link);
        await visit.Page.Locator("#name").FillAsync("The administrator");
        await visit.Page.Locator("#email").FillAsync(Email);
        await visit.Page.Locator("#password").FillAsync(Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        Made.Add(server, link);
    }

    [GeneratedRegex(@"http://\S+/staff/first\?key=\S+")]
    private static partial Regex Link();
}
