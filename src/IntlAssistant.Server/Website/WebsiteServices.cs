namespace IntlAssistant.Server.Website;

/// <summary>Brings the pages.</summary>
internal static class WebsiteServices
{
    public static void AddWebsite(this IServiceCollection services)
    {
        services.AddSingleton<UiLanguages>();
        services.AddSingleton<Office>();

        // Pages stand in their features' folders, not in one of their own.
        services.AddRazorPages(options => options.RootDirectory = "/");
    }
}
