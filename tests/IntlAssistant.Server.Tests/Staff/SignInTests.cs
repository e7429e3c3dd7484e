using System.Net;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Passwords;
using IntlAssistant.Server.Staff.Sessions;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.Staff;

public sealed class SignInTests : IDisposable
{
    private readonly Site site = new(("RateLimits:SignInsPerAddress", "100"));

    [Fact]
    public async Task The_right_password_signs_in_with_a_cookie_that_scripts_and_plain_connections_do_not_get()
    {
        var account = await site.HireAsync(StaffRole.Agent);
        using var browser = site.Browser();

        using var answer = await browser.SignInAsync(account.Email.ToUpperInvariant(), Console.Password, "/staff/account?tab=1");

        Console.LeadsTo("/staff/account?tab=1", answer);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith(SessionCookie.Name + "=", StringComparison.Ordinal));
        Assert.All((string[])["httponly", "secure", "samesite=lax", "path=/staff"], word => Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(account.Name, await browser.GetStringAsync("/staff/account"), StringComparison.Ordinal);
        Assert.Equal(["session.start Done password"], await site.TrailAsync(account));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/staff")]
    [InlineData("/staff\\..\\evil")]
    [InlineData("/staffing")]
    [InlineData("/staff/\t/evil")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/staff/sign-in?returnUrl=/staff/sign-in")]
    public async Task Nobody_is_led_out_of_the_console(string address)
    {
        var account = await site.HireAsync(StaffRole.Viewer);
        using var browser = site.Browser();

        Console.LeadsTo("/staff", await browser.SignInAsync(account.Email, Console.Password, address));
        Console.LeadsTo("/staff", await browser.GetAsync("/staff/sign-in" + QueryString("returnUrl", address)));
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_address_and_a_shut_account_are_told_the_same()
    {
        var account = await site.HireAsync(StaffRole.Agent);
        var shut = await site.HireAsync(StaffRole.Agent, one => one with { IsDisabled = true });
        using var browser = site.Browser();

        using var wrong = await browser.SignInAsync(account.Email, "a wrong password of length");
        using var unknown = await browser.SignInAsync("nobody@university.example", Console.Password);
        using var disabled = await browser.SignInAsync(shut.Email, Console.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var words = await wrong.ProblemAsync();
        Assert.Equal(words, await unknown.ProblemAsync());
        Assert.Equal(words, await disabled.ProblemAsync());
    }

    [Fact]
    public async Task After_several_wrong_tries_even_the_right_password_waits_longer_and_longer()
    {
        var account = await site.HireAsync(StaffRole.Agent);
        using var browser = site.Browser();
        for (var attempt = 0; attempt < Lockout.FreeAttempts; attempt++)
        {
            using var wrong = await browser.SignInAsync(account.Email, "a wrong password of length");
        }

        using var early = await browser.SignInAsync(account.Email, Console.Password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);

        site.Time.Move(TimeSpan.FromSeconds(31));
        using var late = await browser.SignInAsync(account.Email, Console.Password);
        Console.LeadsTo("/staff", late);
        Assert.Equal(0, (await site.Accounts().FindAsync(account.Id, default))!.FailedAttempts);
    }

    [Fact]
    public async Task Many_guesses_at_once_are_not_all_looked_at()
    {
        var account = await site.HireAsync(StaffRole.Agent);
        using var browser = site.Browser();
        var token = await browser.TokenAsync("/staff/sign-in");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async guess =>
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["email"] = account.Email,
                ["password"] = $"guess number {guess} of many",
                ["__RequestVerificationToken"] = token,
            });
            using var answer = await browser.PostAsync("/staff/sign-in", form);
        }));

        Assert.Equal(Lockout.FreeAttempts, (await site.TrailAsync(account)).Count);
    }

    [Fact]
    public async Task An_address_that_tries_too_often_is_told_to_wait()
    {
        using var narrow = new Site(("RateLimits:SignInsPerAddress", "3"));
        using var browser = narrow.Browser();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var wrong = await browser.SignInAsync("nobody@university.example", "a wrong password of length");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }

        using var answer = await browser.SignInAsync("nobody@university.example", "a wrong password of length");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Retry-After"));
        Assert.Contains("too many tries", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_anew_ends_the_session_that_the_browser_had_and_signing_out_ends_the_last()
    {
        var account = await site.HireAsync(StaffRole.Agent);
        using var browser = site.Browser();
        using var first = await browser.SignInAsync(account.Email, Console.Password);
        var before = Assert.Single(await site.Sessions().ListAsync(account.Id, default));

        using var second = await browser.SendAsync(
            "/staff/account", "/staff/sign-in", ("email", account.Email), ("password", Console.Password));
        Assert.NotEqual(before.Id, Assert.Single(await site.Sessions().ListAsync(account.Id, default)).Id);

        using var link = await browser.GetAsync("/staff/sign-out");
        Assert.Single(await site.Sessions().ListAsync(account.Id, default));
        using var button = await browser.SendAsync("/staff/account", "/staff/sign-out");
        Assert.Empty(await site.Sessions().ListAsync(account.Id, default));
    }

    [Fact]
    public async Task A_session_ends_by_disuse_by_age_and_when_it_is_ended_elsewhere()
    {
        var account = await site.HireAsync(StaffRole.Agent);
        using var idle = await site.SignedInAsync(account);
        site.Time.Move(TimeSpan.FromHours(13));
        using var tooLate = await idle.GetAsync("/staff/account");
        Assert.Equal(HttpStatusCode.Redirect, tooLate.StatusCode);

        using var used = await site.SignedInAsync(account);
        for (var day = 0; day < 13; day++)
        {
            using var answer = await used.GetAsync("/staff/account");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            site.Time.Move(TimeSpan.FromHours(11.9));
        }

        site.Time.Move(TimeSpan.FromHours(11.9) * 2);
        using var tooOld = await used.GetAsync("/staff/account");
        Assert.Equal(HttpStatusCode.Redirect, tooOld.StatusCode);

        using var ended = await site.SignedInAsync(account);
        await site.Sessions().EndAllAsync(account.Id, null, default);
        using var gone = await ended.GetAsync("/staff/account");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
    }

    [Fact]
    public async Task A_session_outlives_a_restart()
    {
        var account = await site.HireAsync(StaffRole.Agent);
        using var browser = site.Browser();
        using var answer = await browser.SignInAsync(account.Email, Console.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").First(value => value.StartsWith(SessionCookie.Name, StringComparison.Ordinal)).Split(';')[0];

        using var again = new Site(("Storage:DataFolder", Path.Combine(site.Folder.Path, "data")));
        using var later = again.Browser();
        later.DefaultRequestHeaders.Add("Cookie", cookie);

        using var page = await later.GetAsync("/staff/account");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    public void Dispose() => site.Dispose();

    private static string QueryString(string key, string value) => Microsoft.AspNetCore.Http.QueryString.Create(key, value).Value!;
}
