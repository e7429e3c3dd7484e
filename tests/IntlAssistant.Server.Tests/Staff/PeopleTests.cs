using System.Net;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.Staff;

public sealed class PeopleTests : IDisposable
{
    private readonly Site site = new();

    [Fact]
    public async Task A_role_that_is_taken_counts_at_the_next_request()
    {
        var editor = await site.HireAsync(StaffRole.Administrator);
        using var own = await site.SignedInAsync(editor);
        using var administrator = await site.SignedInAsync(StaffRole.Administrator);
        using var before = await own.GetAsync("/staff/people");
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        var page = $"/staff/people/{editor.Id}";
        Console.LeadsTo(page, await administrator.SendAsync(page, page + "?handler=Role", ("role", "Editor")));

        using var after = await own.GetAsync("/staff/people");
        Assert.Equal(HttpStatusCode.Forbidden, after.StatusCode);
        Assert.Contains("Your role does not allow this", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_shut_is_out_at_once_and_comes_back_when_it_is_opened()
    {
        var agent = await site.HireAsync(StaffRole.Agent);
        using var own = await site.SignedInAsync(agent);
        using var administrator = await site.SignedInAsync(StaffRole.Administrator);
        var page = $"/staff/people/{agent.Id}";

        using var shut = await administrator.SendAsync(page, page + "?handler=Disable");
        using var gone = await own.GetAsync("/staff/account");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        using var refused = await site.Browser().SignInAsync(agent.Email, Console.Password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);

        using var opened = await administrator.SendAsync(page, page + "?handler=Enable");
        Console.LeadsTo("/staff", await site.Browser().SignInAsync(agent.Email, Console.Password));
    }

    [Theory]
    [InlineData("Role")]
    [InlineData("Disable")]
    [InlineData("Reset")]
    public async Task The_last_administrator_stays_one(string action)
    {
        var last = await site.HireAsync(StaffRole.Administrator);
        await site.HireAsync(StaffRole.Administrator, account => account with { IsDisabled = true });
        using var browser = await site.SignedInAsync(last);
        var page = $"/staff/people/{last.Id}";

        using var answer = await browser.SendAsync(page, $"{page}?handler={action}", ("role", "Viewer"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Nobody would be left", await answer.ProblemAsync(), StringComparison.Ordinal);
        Assert.Equivalent(last, await site.Accounts().FindAsync(last.Id, default));
        using var still = await browser.GetAsync("/staff/people");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task One_session_is_ended_and_the_others_go_on()
    {
        var agent = await site.HireAsync(StaffRole.Agent);
        using var one = await site.SignedInAsync(agent);
        var ended = Assert.Single(await site.Sessions().ListAsync(agent.Id, default));
        using var other = await site.SignedInAsync(agent);
        using var administrator = await site.SignedInAsync(StaffRole.Administrator);
        var page = $"/staff/people/{agent.Id}";

        using var answer = await administrator.SendAsync(page, page + "?handler=End", ("session", ended.Id));

        using var gone = await one.GetAsync("/staff/account");
        using var there = await other.GetAsync("/staff/account");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (gone.StatusCode, there.StatusCode));
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_somebody_else()
    {
        var agent = await site.HireAsync(StaffRole.Agent);
        using var own = await site.SignedInAsync(agent);
        var session = Assert.Single(await site.Sessions().ListAsync(agent.Id, default));
        using var other = await site.SignedInAsync(StaffRole.Administrator);

        using var answer = await other.SendAsync("/staff/account/sessions", "/staff/account/sessions?handler=End", ("id", session.Id));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Single(await site.Sessions().ListAsync(agent.Id, default));
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions()
    {
        var agent = await site.HireAsync(StaffRole.Agent);
        using var other = await site.SignedInAsync(agent);
        using var own = await site.SignedInAsync(agent);

        using var wrong = await own.SendAsync("/staff/account/password", ("current", "not this one at all"), ("password", "velvet harbour quince mosaic"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var right = await own.SendAsync("/staff/account/password", ("current", Console.Password), ("password", "velvet harbour quince mosaic"));

        using var gone = await other.GetAsync("/staff/account");
        using var there = await own.GetAsync("/staff/account");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (gone.StatusCode, there.StatusCode));
        Console.LeadsTo("/staff", await site.Browser().SignInAsync(agent.Email, "velvet harbour quince mosaic"));
    }

    [Fact]
    public async Task Script_in_a_name_or_a_device_stays_words()
    {
        const string script = "<script>alert(1)</script>";
        var agent = await site.HireAsync(StaffRole.Agent, account => account with { Name = script });
        using var own = await site.SignedInAsync(agent);
        using var signedIn = site.Browser();
        signedIn.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", script);
        using var _ = await signedIn.SignInAsync(agent.Email, Console.Password);
        using var administrator = await site.SignedInAsync(StaffRole.Administrator);

        foreach (var (browser, page) in ((HttpClient, string)[])
            [
                (own, "/staff/account"), (own, "/staff/account/sessions"), (administrator, "/staff/people"), (administrator, "/staff/people/audit"),
                (administrator, $"/staff/people/{agent.Id}"),
            ])
        {
            using var answer = await browser.GetAsync(page);
            Assert.DoesNotContain(script, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_done_refused_and_declined_is_in_the_trail_with_its_session()
    {
        var agent = await site.HireAsync(StaffRole.Agent);
        var head = await site.HireAsync(StaffRole.Administrator);
        using var own = await site.SignedInAsync(agent);
        using var administrator = await site.SignedInAsync(head);
        var page = $"/staff/people/{agent.Id}";

        using var done = await administrator.SendAsync(page, page + "?handler=Role", ("role", "Viewer"));
        using var declined = await administrator.SendAsync("/staff/people/invite", ("Input.Name", ""), ("Input.Email", "no"), ("role", "Viewer"));
        using var preferences = await own.SendAsync("/staff/account", ("name", "A shorter name"), ("language", "fa"), ("theme", "Dark"));

        Assert.Equal(["people.invite Refused", "people.role Done Viewer"], await site.TrailAsync(head));
        Assert.Equal(["account.preferences Done"], await site.TrailAsync(agent));
        var persian = await own.GetStringAsync("/staff/account");
        Assert.Contains("<html lang=\"fa\" dir=\"rtl\" data-theme=\"dark\">", persian, StringComparison.Ordinal);
        var trail = await administrator.GetStringAsync("/staff/people/audit");
        Assert.Contains("changed a role", trail, StringComparison.Ordinal);
        Assert.Contains(Assert.Single(await site.Sessions().ListAsync(head.Id, default)).Id[^6..], trail, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();
}
