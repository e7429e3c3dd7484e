using System.Net;
using System.Text.Json.Nodes;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.SingleSignOn;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Staff;

public sealed class EntraTests : IDisposable
{
    private const string Start = "/staff/sign-in/entra";
    private readonly TestEntra entra = new();
    private readonly Site site;

    public EntraTests() => site = new Site(TestEntra.Settings)
    {
        Further = services => services.AddHttpClient(EntraProtocol.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => entra),
    };

    [Fact]
    public async Task Somebody_with_a_role_in_the_directory_gets_an_account_and_is_led_on()
    {
        using var browser = site.Browser();
        Assert.Contains("Sign in with the university", await browser.GetStringAsync("/staff/sign-in"), StringComparison.Ordinal);

        using var answer = await SignInAsync(browser, "/staff/account", "editor", "Assistant.Agent", "Assistant.Editor", "Unknown");

        Console.LeadsTo("/staff/account", answer);
        var account = Assert.Single(await site.Accounts().ListAsync(default));
        Assert.Equal(("editor@university.example", "Member editor", StaffRole.Editor), (account.Email, account.Name, account.Role));
        Assert.Contains("Member editor", await browser.GetStringAsync("/staff/account"), StringComparison.Ordinal);
        Assert.Equal(["session.start Done entra"], await site.TrailAsync(account));
    }

    [Fact]
    public async Task A_role_that_the_directory_changes_is_changed_and_the_account_stays_the_same()
    {
        using var first = await SignInAsync(site.Browser(), null, "one", "Assistant.Editor");
        var before = Assert.Single(await site.Accounts().ListAsync(default));

        using var second = await SignInAsync(site.Browser(), null, "one", "Assistant.Agent");

        var after = Assert.Single(await site.Accounts().ListAsync(default));
        Assert.Equal((before.Id, StaffRole.Agent), (after.Id, after.Role));
    }

    [Fact]
    public async Task Somebody_without_a_role_gets_in_only_when_he_was_invited()
    {
        using var stranger = await SignInAsync(site.Browser(), null, "guest");
        Console.LeadsTo("/staff/sign-in?problem=entraStranger", stranger);
        Assert.Contains("no place in this console", await site.Browser().GetStringAsync(stranger.Headers.Location), StringComparison.Ordinal);

        var invited = await site.HireAsync(StaffRole.Agent, account => account with { Email = "Guest@university.example", PasswordHash = null });
        Console.LeadsTo("/staff", await SignInAsync(site.Browser(), null, "guest"));
        Assert.Equal(StaffRole.Agent, (await site.Accounts().FindAsync(invited.Id, default))!.Role);
    }

    [Fact]
    public async Task The_directory_takes_over_no_account_with_a_password_and_no_account_that_is_shut()
    {
        var own = await site.HireAsync(StaffRole.Administrator, account => account with { Email = "head@university.example" });
        Console.LeadsTo("/staff/sign-in?problem=entraStranger", await SignInAsync(site.Browser(), null, "head", "Assistant.Editor"));
        Assert.Null((await site.Accounts().FindAsync(own.Id, default))!.DirectoryId);

        using var first = await SignInAsync(site.Browser(), null, "agent", "Assistant.Agent");
        var account = await site.Accounts().FindByEmailAsync("agent@university.example", default);
        await site.Accounts().ChangeAsync(account!.Id, found => found with { IsDisabled = true }, default);
        Console.LeadsTo("/staff/sign-in?problem=entraStranger", await SignInAsync(site.Browser(), null, "agent", "Assistant.Agent"));
    }

    public static TheoryData<string, string> Spoilt => new()
    {
        { "aud", "another-application" },
        { "iss", "https://login.microsoftonline.com/99999999-2222-4333-8444-555555555555/v2.0" },
        { "tid", "99999999-2222-4333-8444-555555555555" },
        { "nonce", "of another attempt" },
        { "exp", "past" },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task A_token_that_is_not_for_this_sign_in_lets_nobody_in(string claim, string value)
    {
        entra.Spoil = claims => claims[claim] = claim == "exp" ? JsonValue.Create(DateTimeOffset.UtcNow.AddHours(-1).ToUnixTimeSeconds()) : JsonValue.Create(value);

        using var answer = await SignInAsync(site.Browser(), null, "editor", "Assistant.Editor");

        Console.LeadsTo("/staff/sign-in?problem=entraDown", answer);
        Assert.Empty(await site.Accounts().ListAsync(default));
    }

    [Fact]
    public async Task A_token_that_somebody_else_signed_lets_nobody_in()
    {
        entra.Key = TestEntra.NewKey();

        Console.LeadsTo("/staff/sign-in?problem=entraDown", await SignInAsync(site.Browser(), null, "editor", "Assistant.Editor"));
    }

    [Fact]
    public async Task Keys_that_the_directory_has_changed_are_fetched()
    {
        using var before = await SignInAsync(site.Browser(), null, "editor", "Assistant.Editor");
        entra.Published = entra.Key = TestEntra.NewKey();

        Console.LeadsTo("/staff", await SignInAsync(site.Browser(), null, "editor", "Assistant.Editor"));
    }

    [Fact]
    public async Task Another_browsers_answer_or_one_that_comes_twice_lets_nobody_in()
    {
        using var victim = site.Browser();
        using var attacker = site.Browser();
        using var begun = await attacker.GetAsync(Start);
        var back = entra.SignIn(begun.Headers.Location!, "attacker", "Assistant.Editor");

        Console.LeadsTo("/staff/sign-in?problem=entraAgain", await victim.GetAsync(back));
        using var own = await victim.GetAsync(Start);
        Console.LeadsTo("/staff/sign-in?problem=entraAgain", await victim.GetAsync(back));

        Console.LeadsTo("/staff", await attacker.GetAsync(back));
        Console.LeadsTo("/staff/sign-in?problem=entraAgain", await attacker.GetAsync(back));
    }

    [Fact]
    public async Task A_refusal_and_a_silent_directory_are_told_in_words()
    {
        using var browser = site.Browser();
        using var begun = await browser.GetAsync(Start);
        var state = entra.SignIn(begun.Headers.Location!, "one").Split("state=")[1];
        Console.LeadsTo("/staff/sign-in?problem=entraRefused", await browser.GetAsync($"{Start}/return?error=access_denied&state={state}"));

        entra.IsDown = true;
        using var fresh = new Site(TestEntra.Settings)
        {
            Further = services => services.AddHttpClient(EntraProtocol.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => entra),
        };
        Console.LeadsTo("/staff/sign-in?problem=entraDown", await fresh.Browser().GetAsync(Start));
    }

    [Fact]
    public async Task Without_settings_there_is_no_such_way()
    {
        using var plain = new Site();
        using var answer = await plain.Browser().GetAsync(Start);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain(Start, await plain.Browser().GetStringAsync("/staff/sign-in"), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        site.Dispose();
        entra.Dispose();
    }

    private async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string? returnUrl, string name, params string[] roles)
    {
        using var begun = await browser.GetAsync(Start + (returnUrl is null ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}"));
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        return await browser.GetAsync(entra.SignIn(begun.Headers.Location!, name, roles));
    }
}
