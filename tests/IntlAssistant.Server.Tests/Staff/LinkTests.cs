using System.Net;
using System.Text.RegularExpressions;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.Staff;

public sealed partial class LinkTests : IDisposable
{
    private readonly Site site = new();

    [Fact]
    public async Task The_first_administrator_is_made_by_the_printed_link_once()
    {
        using var browser = site.Browser();
        var link = Printed();

        using var made = await FirstAsync(browser, link);
        Console.LeadsTo("/staff", made);
        var account = Assert.Single(await site.Accounts().ListAsync(default));
        Assert.Equal(StaffRole.Administrator, account.Role);
        using var people = await browser.GetAsync("/staff/people");
        Assert.Equal(HttpStatusCode.OK, people.StatusCode);

        using var again = await FirstAsync(site.Browser(), link);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Single(await site.Accounts().ListAsync(default));
    }

    [Fact]
    public void The_printed_link_begins_with_the_office_s_site_where_nothing_else_is_set()
    {
        using var office = new Site(("Office:Site", "https://chat.university.example"));
        using var browser = office.Browser();

        Assert.StartsWith("https://chat.university.example/staff/first?key=", Printed(office), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_printed_link_runs_out()
    {
        using var browser = site.Browser();
        var link = Printed();
        site.Time.Move(TimeSpan.FromDays(3.1));

        Assert.Contains("has run out", await browser.GetStringAsync(link), StringComparison.Ordinal);
        using var late = await FirstAsync(browser, link);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Empty(await site.Accounts().ListAsync(default));
    }

    [Fact]
    public async Task A_server_that_has_an_administrator_prints_nothing()
    {
        await site.HireAsync(StaffRole.Administrator);

        using var again = new Site(("Storage:DataFolder", Path.Combine(site.Folder.Path, "data")));
        using var browser = again.Browser();
        await browser.GetStringAsync("/health/live");

        Assert.Equal("", again.Printed.ToString());
    }

    [Fact]
    public async Task Somebody_who_is_invited_chooses_a_password_and_signs_in()
    {
        using var administrator = await site.SignedInAsync(StaffRole.Administrator);

        using var invited = await administrator.SendAsync(
            "/staff/people/invite", ("Input.Name", "A new colleague"), ("Input.Email", "new@university.example"), ("role", "Editor"));
        var link = Link().Match(await administrator.GetStringAsync(invited.Headers.Location)).Value;
        Assert.DoesNotMatch(Link(), await administrator.GetStringAsync(invited.Headers.Location));

        using var browser = site.Browser();
        using var chosen = await browser.SendAsync(link, "/staff/welcome", ("key", Key(link)), ("password", Console.Password));
        Console.LeadsTo("/staff/sign-in", chosen);
        using var used = await browser.SendAsync(link, "/staff/welcome", ("key", Key(link)), ("password", "another long password here"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, used.StatusCode);

        Console.LeadsTo("/staff", await browser.SignInAsync("new@university.example", Console.Password));
        Assert.Equal(StaffRole.Editor, (await site.Accounts().FindByEmailAsync("new@university.example", default))!.Role);
    }

    [Fact]
    public async Task A_reset_takes_the_password_and_the_sessions_and_gives_a_link()
    {
        var account = await site.HireAsync(StaffRole.Agent);
        using var own = await site.SignedInAsync(account);
        using var administrator = await site.SignedInAsync(StaffRole.Administrator);
        var page = $"/staff/people/{account.Id}";

        using var reset = await administrator.SendAsync(page, page + "?handler=Reset");
        var link = Link().Match(await administrator.GetStringAsync(reset.Headers.Location)).Value;

        using var gone = await own.GetAsync("/staff/account");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        using var old = await site.Browser().SignInAsync(account.Email, Console.Password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, old.StatusCode);
        using var chosen = await site.Browser().SendAsync(link, "/staff/welcome", ("key", Key(link)), ("password", "velvet harbour quince mosaic"));
        Console.LeadsTo("/staff/sign-in", chosen);
        Console.LeadsTo("/staff", await site.Browser().SignInAsync(account.Email, "velvet harbour quince mosaic"));
    }

    public void Dispose() => site.Dispose();

    private static Task<HttpResponseMessage> FirstAsync(HttpClient browser, string link) => browser.SendAsync(
        link,
        "/staff/first",
        ("key", Key(link)), ("Input.Name", "The first"), ("Input.Email", "first@university.example"), ("Input.Password", Console.Password));

    private static string Key(string link) => link[(link.IndexOf("key=", StringComparison.Ordinal) + 4)..];

    private string Printed() => new Uri(Printed(site)).PathAndQuery;

    private static string Printed(Site site)
    {
        Assert.True(SpinWait.SpinUntil(() => Link().IsMatch(site.Printed.ToString()), TimeSpan.FromSeconds(30)), "The server prints a link.");
        return Link().Match(site.Printed.ToString()).Value;
    }

    [GeneratedRegex(@"https?://[^\s""]+/staff/(first|welcome)\?key=[\w-]+")]
    private static partial Regex Link();
}
