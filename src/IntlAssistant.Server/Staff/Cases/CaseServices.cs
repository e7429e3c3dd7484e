namespace IntlAssistant.Server.Staff.Cases;

/// <summary>Brings the pages of cases.</summary>
internal static class CaseServices
{
    public static void AddCasePages(this IServiceCollection services)
    {
        services.AddSingleton<CaseReader>();
        services.AddSingleton<PassageFinder>();
        services.AddScoped<CaseWords>();
        services.AddScoped<CaseHistoryWords>();
        services.AddScoped<CannedAnswers>();
        services.AddScoped<FileWords>();
        services.AddScoped<FileReplies>();
    }
}
