using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.SingleSignOn;

/// <summary>Brings single sign-on.</summary>
internal static class EntraServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static void AddEntra(this IServiceCollection services)
    {
        services.AddOptions<EntraOptions>().BindConfiguration(EntraOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EntraOptions>, EntraOptionsValidator>();
        services.AddHttpClient(EntraProtocol.HttpClientName, client => client.Timeout = Patience);
        services.AddSingleton<EntraMetadata>();
        services.AddSingleton<EntraProtocol>();
        services.AddSingleton<EntraCookie>();
        services.AddSingleton<EntraAccounts>();
        services.AddSingleton<EntraEndpoints>();
    }
}
