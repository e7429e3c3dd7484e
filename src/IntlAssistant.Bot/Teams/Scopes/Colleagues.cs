using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Registration;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Teams.Scopes;

/// <summary>Who in Teams is of the university itself.</summary>
internal sealed class Colleagues(IOptions<TeamsOptions> teams, IOptions<BotOptions> bot)
{
    /// <summary>Whether whoever sent an activity is: by the tenant that the channel names.</summary>
    public bool Contain(Activity activity)
    {
        if (ChannelNames.Kind(ChannelNames.Main(activity.ChannelId ?? "")) != ChannelKind.Teams)
        {
            return false;
        }

        var tenants = Tenants();
        var tenant = TenantOf(activity);
        return tenants.Length == 0 || (tenant is not null && tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The tenant that an activity comes from.</summary>
    public static string? TenantOf(Activity activity) => activity.ChannelData.Child("tenant").Text("id") ?? activity.Conversation?.TenantId;

    private string[] Tenants() =>
        teams.Value.FacultyTenants.Count > 0 ? [.. teams.Value.FacultyTenants]
        : bot.Value.TenantId is { Length: > 0 } own ? [own]
        : [];
}
