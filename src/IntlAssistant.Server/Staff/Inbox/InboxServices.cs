using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Events;
using IntlAssistant.Server.Staff.Frame;

namespace IntlAssistant.Server.Staff.Inbox;

/// <summary>Brings the lists of cases.</summary>
internal static class InboxServices
{
    public static void AddInbox(this IServiceCollection services)
    {
        services.AddSingleton<InboxReader>();
        services.AddSingleton<IStaffFeed, CaseFeed>();
        services.AddSingleton(new NavigationEntry("inbox", "inbox", "/staff/inbox", StaffRole.Viewer, 10));
    }
}
