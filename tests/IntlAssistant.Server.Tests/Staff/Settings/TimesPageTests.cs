using System.Net;
using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Staff.Settings;

public sealed class TimesPageTests : IDisposable
{
    private const string Page = "/staff/settings";

    private readonly Site site = new(("Office:TimeZone", "Asia/Tehran"), ("Office:Hours:Saturday", "08:00-12:00"), ("Office:FirstResponse", "02:00:00"));

    [Fact]
    public async Task An_administrator_sets_hours_holidays_and_the_goal_and_they_are_in_force()
    {
        using var browser = await site.SignedInAsync(StaffRole.Administrator);

        using var hours = await browser.SendAsync(
            Page,
            ("Version", "0"), ("FirstResponse", "۱٫۵"),
            ("Saturday.from", "08:00"), ("Saturday.to", "12:00"), ("Saturday.from", "۱۳:۰۰"), ("Saturday.to", "00:00"), ("Sunday.from", ""), ("Sunday.to", ""));
        Console.LeadsTo(Page, hours);
        using var holiday = await browser.SendAsync(Page, $"{Page}?handler=Holiday", ("Version", "1"), ("from", "۱۴۰۶/۱/۱"), ("to", "2027-03-24"), ("name", "Nowruz"));
        Console.LeadsTo(Page, holiday);

        var times = await CurrentAsync();
        Assert.Equal(("08:00-12:00, 13:00-24:00", TimeSpan.FromHours(1.5), 2), (Assert.Single(times.Hours).Value, times.FirstResponse, times.Version));
        Assert.Equal(new Holiday(new DateOnly(2027, 3, 21), new DateOnly(2027, 3, 24), "Nowruz"), Assert.Single(times.Holidays));
        Assert.Equal(["settings.holiday Done", "settings.hours Done"], (await site.TrailAsync()).Take(2));

        using var removed = await browser.SendAsync(Page, $"{Page}?handler=RemoveHoliday", ("Version", "2"), ("from", "2027-03-21"), ("to", "2027-03-24"));
        Assert.Empty((await CurrentAsync()).Holidays);
        using var restored = await browser.SendAsync(Page, $"{Page}?handler=Restore", ("Version", "3"), ("revision", "2"));
        Assert.Equal((4, "Nowruz"), ((await CurrentAsync()).Version, (await CurrentAsync()).Holidays[0].Name));
    }

    [Theory]
    [InlineData("09:00", "")]
    [InlineData("12:00", "09:00")]
    [InlineData("early", "late")]
    public async Task Hours_that_are_none_are_shown_again_and_not_saved(string from, string to)
    {
        using var browser = await site.SignedInAsync(StaffRole.Administrator);

        using var refused = await browser.SendAsync(Page, ("Version", "0"), ("FirstResponse", "4"), ("Monday.from", from), ("Monday.to", to));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("class=\"day wrong\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, (await CurrentAsync()).Version);
    }

    [Fact]
    public async Task Spans_that_lie_over_one_another_are_refused()
    {
        using var browser = await site.SignedInAsync(StaffRole.Administrator);

        using var refused = await browser.SendAsync(
            Page, ("Version", "0"), ("FirstResponse", "4"), ("Monday.from", "08:00"), ("Monday.to", "12:00"), ("Monday.from", "11:00"), ("Monday.to", "13:00"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Theory]
    [InlineData("2027-02-30", "", "Holiday")]
    [InlineData("2027-03-21", "2027-03-20", "Holiday")]
    [InlineData("soon", "", "Holiday")]
    public async Task A_holiday_that_is_none_is_refused(string from, string to, string fault)
    {
        using var browser = await site.SignedInAsync(StaffRole.Administrator);

        using var refused = await browser.SendAsync(Page, $"{Page}?handler={fault}", ("Version", "0"), ("from", from), ("to", to));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.StartsWith("This is not a holiday", await refused.ProblemAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saves_over_anothers_saving_is_told()
    {
        using var browser = await site.SignedInAsync(StaffRole.Administrator);
        await browser.SendAsync(Page, ("Version", "0"), ("FirstResponse", "4"), ("Monday.from", "08:00"), ("Monday.to", "12:00"));

        using var stale = await browser.SendAsync(Page, ("Version", "0"), ("FirstResponse", "8"));

        Assert.StartsWith("Somebody else has saved", await stale.ProblemAsync(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromHours(4), (await CurrentAsync()).FirstResponse);
    }

    [Fact]
    public async Task Everybody_reads_the_hours_and_what_visitors_hear_in_every_language()
    {
        using var browser = await site.SignedInAsync(StaffRole.Viewer);

        var page = await browser.GetStringAsync(Page);

        Assert.Contains("value=\"08:00\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"submit\">Save", page, StringComparison.Ordinal);
        Assert.Equal(11, page.Split("<blockquote").Length - 1);
    }

    public void Dispose() => site.Dispose();

    private Task<OfficeTimes> CurrentAsync() => site.Services.GetRequiredService<IOfficeTimes>().CurrentAsync(default);
}
