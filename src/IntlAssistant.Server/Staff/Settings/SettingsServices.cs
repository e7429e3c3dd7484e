using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Frame;

namespace IntlAssistant.Server.Staff.Settings;

/// <summary>Brings the pages of what administrators settle in the console.</summary>
internal static class SettingsServices
{
    public static void AddSettingPages(this IServiceCollection services) =>
        services.AddSingleton(new NavigationEntry("settings", "sliders", "/staff/settings", StaffRole.Viewer, 50));
}
