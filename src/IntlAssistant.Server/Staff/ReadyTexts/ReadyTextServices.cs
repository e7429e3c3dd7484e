namespace IntlAssistant.Server.Staff.ReadyTexts;

/// <summary>Brings the texts that staff write often, and the pages where they are kept.</summary>
internal static class ReadyTextServices
{
    public static void AddReadyTexts(this IServiceCollection services)
    {
        services.AddSingleton<ReadyTextStore>();
        services.AddSingleton<Placeholders>();
    }
}
