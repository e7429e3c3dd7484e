using IntlAssistant.Bot.Teams;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.Teams;

/// <summary>Brings the page of Teams.</summary>
internal static class TeamsPages
{
    public static void AddTeamsPage(this IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry("teams", "microsoft-teams", "/staff/teams", StaffRole.Administrator, 45));

        // In a tab the console's forms stand in another site's frame, where only such cookies are sent.
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<TeamsOptions>>((forms, teams) =>
        {
            if (teams.Value.TabOrigins.Count > 0)
            {
                forms.Cookie.SameSite = SameSiteMode.None;
                forms.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            }
        });
    }
}
