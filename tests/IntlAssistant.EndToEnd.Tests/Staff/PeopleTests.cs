using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Browsers;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Staff;

/// <summary>Who works in the console, as the administrator and a colleague see it in their browsers.</summary>
[Collection(OneAtATime.Name)]
public sealed class PeopleTests(SharedServer shared, ITestOutputHelper output) : ConsoleTest(shared, output)
{
    [Fact]
    public async Task A_colleague_is_invited_signs_in_changes_his_colours_and_is_shut_out()
    {
        var email = $"colleague-{Guid.NewGuid():N}@university.example";
        var administrator = await AdministratorAsync();
        await administrator.Page.GotoAsync("/staff/people/invite");
        await administrator.Page.Locator("#name").FillAsync("<b>A colleague</b>");
        await administrator.Page.Locator("#email").FillAsync(email);
        await administrator.Page.GetByRole(AriaRole.Radio, new() { Name = "Editor" }).CheckAsync();
        await administrator.Page.Locator("main button[type=submit]").ClickAsync();
        var link = await administrator.Page.Locator("#link").InputValueAsync();
        await Assertions.Expect(administrator.Page.Locator("h1")).ToHaveTextAsync("<b>A colleague</b>");

        var colleague = await VisitAsync();
        await colleague.Page.GotoAsync(link);
        await colleague.Page.Locator("#password").FillAsync(Password);
        await colleague.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(colleague.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("The password is saved");
        await SignInAsync(colleague, email, Password);
        await Assertions.Expect(colleague.Page.Locator(".rail a[href='/staff/people']")).ToHaveCountAsync(0);

        await colleague.Page.GotoAsync("/staff/account");
        await colleague.Page.Locator("#theme").SelectOptionAsync("Dark");
        await colleague.Page.Locator("#language").SelectOptionAsync("fa");
        await colleague.Page.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(colleague.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Assertions.Expect(colleague.Page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
        Assert.Equal("rgb(20, 25, 28)", await colleague.Page.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor"));

        colleague.MayBeRefused = true;
        administrator.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await administrator.Page.Locator("button.btn-risk").ClickAsync();
        await Assertions.Expect(administrator.Page.Locator("main .tag.warn").First).ToHaveTextAsync("Shut");
        await colleague.Page.GotoAsync("/staff/account");
        await Assertions.Expect(colleague.Page).ToHaveURLAsync(new Regex("/staff/sign-in"));
    }

    [Fact]
    public async Task The_menu_and_the_tabs_work_from_the_keyboard()
    {
        var administrator = await AdministratorAsync();
        await administrator.Page.GotoAsync("/staff/account");
        await administrator.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(administrator.Page.Locator(".skip")).ToBeFocusedAsync();
        await administrator.Page.Keyboard.PressAsync("Tab");
        await administrator.Page.Keyboard.PressAsync("Tab");
        await administrator.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(administrator.Page.Locator(".menu-list")).ToBeVisibleAsync();
        await administrator.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(administrator.Page.Locator(".menu-list")).ToBeHiddenAsync();
        await Assertions.Expect(administrator.Page.Locator(".menu summary")).ToBeFocusedAsync();
    }
}
