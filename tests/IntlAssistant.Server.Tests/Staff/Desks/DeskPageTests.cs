using System.Net;
using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations.Desks;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Staff.Desks;

public sealed class DeskPageTests : IDisposable
{
    private readonly Site site = new(("Office:TimeZone", "Asia/Tehran"));

    [Fact]
    public async Task An_administrator_makes_a_desk_changes_it_and_removes_it()
    {
        var agent = await site.HireAsync(StaffRole.Agent);
        using var browser = await site.SignedInAsync(StaffRole.Administrator);

        using var made = await browser.SendAsync(
            "/staff/desks/new",
            ("Input.Id", "housing"), ("Input.Name", "Housing"), ("Input.Names", "fa: خوابگاه"), ("Input.MoreTopics", "degrees, visa"),
            ("Input.Members", agent.Id.ToString()), ("Saturday.from", "08:00"), ("Saturday.to", "12:00"), ("Saturday.from", "13:00"), ("Saturday.to", "15:30"), ("Input.FirstResponse", "4"));
        Console.LeadsTo("/staff/desks", made);
        var desk = Assert.Single(await MadeAsync());
        Assert.Equal(("Housing", "خوابگاه", TimeSpan.FromHours(4)), (desk.Name, desk.Names["fa"], desk.FirstResponse));
        Assert.Equal("08:00-12:00, 13:00-15:30", Assert.Single(desk.Hours).Value);
        Assert.Equal(["degrees", "visa"], desk.Topics);
        Assert.Equal([agent.Id.ToString()], desk.Members);

        using var changed = await browser.SendAsync(
            "/staff/desks/housing", ("Version", "1"), ("Input.Name", "Homes"), ("Input.Topics", "degrees"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal("Homes", Assert.Single(await MadeAsync()).Name);

        using var stale = await browser.SendAsync("/staff/desks/housing", ("Version", "1"), ("Input.Name", "Old"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.StatusCode);
        Assert.Contains("Somebody else has saved", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var removed = await browser.SendAsync("/staff/desks/housing", "/staff/desks/housing?handler=Remove", ("Version", "2"));
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Empty(await MadeAsync());
    }

    [Fact]
    public async Task What_is_wrong_with_a_desk_is_said_and_what_was_typed_stays()
    {
        using var browser = await site.SignedInAsync(StaffRole.Administrator);

        using var refused = await browser.SendAsync(
            "/staff/desks/new", ("Input.Id", "Not an id"), ("Input.Name", "Kept"), ("Input.Mail", "nowhere"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("The id is missing or not possible", page, StringComparison.Ordinal);
        Assert.Contains("The e-mail address is not one", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Kept\"", page, StringComparison.Ordinal);
        Assert.Empty(await MadeAsync());

        using var early = await browser.SendAsync("/staff/desks/new", ("Input.Id", "one"), ("Input.Name", "One"), ("Monday.from", "08:00"), ("Monday.to", "07:00"));
        Assert.Contains("class=\"day wrong\"", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var odd = await browser.SendAsync("/staff/desks/new", ("Input.Id", "one"), ("Input.Name", "One"), ("Input.FirstResponse", "soon"));
        Assert.Contains("not a number of hours", await odd.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agent_sees_the_desks_and_edits_none()
    {
        using var administrator = await site.SignedInAsync(StaffRole.Administrator);
        await administrator.SendAsync("/staff/desks/new", ("Input.Id", "housing"), ("Input.Name", "Housing"));
        using var browser = await site.SignedInAsync(StaffRole.Agent);

        var page = await browser.GetStringAsync("/staff/desks");

        Assert.Contains("Housing", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/staff/desks/housing", page, StringComparison.Ordinal);
        using var refused = await browser.GetAsync("/staff/desks/housing");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    public void Dispose() => site.Dispose();

    /// <summary>The desks that the settings do not have.</summary>
    private async Task<IReadOnlyList<Desk>> MadeAsync() =>
        [.. (await site.Services.GetRequiredService<IDesks>().ListAsync(default)).Where(desk => desk.Version > 0)];
}
