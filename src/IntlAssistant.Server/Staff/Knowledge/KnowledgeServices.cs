using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Frame;

namespace IntlAssistant.Server.Staff.Knowledge;

/// <summary>Brings the pages in which staff write what the assistant says.</summary>
internal static class KnowledgeServices
{
    public static void AddKnowledgePages(this IServiceCollection services)
    {
        services.AddScoped<KnowledgeWords>();
        services.AddSingleton<KnowledgeReader>();
        services.AddSingleton(new NavigationEntry("knowledge", "journal-text", "/staff/knowledge", StaffRole.Viewer, 20));
    }
}
