using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Frame;

namespace IntlAssistant.Server.Staff.Desks;

/// <summary>Brings the pages of desks.</summary>
internal static class DeskServices
{
    public static void AddDeskPages(this IServiceCollection services) =>
        services.AddSingleton(new NavigationEntry("desks", "signpost-split", "/staff/desks", StaffRole.Viewer, 35));
}
