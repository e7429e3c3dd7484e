using System.Net;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.StaffChannels;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Staff;

public sealed class TeamsPageTests
{
    [Fact]
    public async Task An_administrator_makes_a_code_and_takes_a_channel_away()
    {
        using var site = new Site();
        var admin = await site.HireAsync(StaffRole.Administrator);
        using var browser = await site.SignedInAsync(admin);

        using var made = await browser.SendAsync("/staff/teams", "/staff/teams?handler=Code", ("desk", ""));
        Assert.Matches("staff-channel [A-Z0-9]{4}-[A-Z0-9]{4}", await made.Content.ReadAsStringAsync());

        var channels = site.Services.GetRequiredService<IStaffChannels>();
        await channels.AddCodeAsync(new StaffChannelCode("hash", "", admin.Id.ToString(), site.Time.GetUtcNow().AddHours(1)), default);
        await channels.ConnectAsync("hash", code => new StaffChannel("", "19:place", "channel", "Our channel", "{}", code.MadeBy, site.Time.GetUtcNow()), default);
        Assert.Contains("Our channel", await browser.GetStringAsync("/staff/teams"), StringComparison.Ordinal);
        using var gone = await browser.SendAsync("/staff/teams", "/staff/teams?handler=Disconnect", ("desk", ""));
        Console.LeadsTo("/staff/teams", gone);
        Assert.Empty(await channels.ListAsync(default));
    }

    [Fact]
    public async Task A_code_for_a_desk_that_is_not_there_is_not_made()
    {
        using var site = new Site();
        using var browser = await site.SignedInAsync(StaffRole.Administrator);

        using var answer = await browser.SendAsync("/staff/teams", "/staff/teams?handler=Code", ("desk", "no-such-desk"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_console_stands_in_a_frame_only_where_the_settings_name_the_frame()
    {
        using var closed = new Site();
        using var open = new Site(("Teams:TabOrigins:0", "https://teams.microsoft.com"));

        using var refused = await closed.Browser().GetAsync("/staff/sign-in");
        using var framed = await open.Browser().GetAsync("/staff/sign-in");
        using var elsewhere = await open.Browser().GetAsync("/health/live");

        Assert.Contains("frame-ancestors 'none'", Policy(refused), StringComparison.Ordinal);
        Assert.Equal("DENY", Assert.Single(refused.Headers.GetValues("X-Frame-Options")));
        Assert.Contains("frame-ancestors 'self' https://teams.microsoft.com", Policy(framed), StringComparison.Ordinal);
        Assert.False(framed.Headers.Contains("X-Frame-Options"));
        Assert.Contains("frame-ancestors 'none'", Policy(elsewhere), StringComparison.Ordinal);
        Assert.Contains(framed.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("samesite=none", StringComparison.OrdinalIgnoreCase));
    }

    private static string Policy(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
}
