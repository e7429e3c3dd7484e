using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Frame;

namespace IntlAssistant.Server.Staff.Reports;

/// <summary>Brings the reports.</summary>
internal static class ReportServices
{
    public static void AddReportPages(this IServiceCollection services)
    {
        services.AddScoped<ReportReader>();
        services.AddScoped<ReportWords>();
        services.AddSingleton(new NavigationEntry("reports", "bar-chart", "/staff/reports", StaffRole.Viewer, 30));
    }
}
