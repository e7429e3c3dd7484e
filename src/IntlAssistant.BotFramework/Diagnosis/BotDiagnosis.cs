using IntlAssistant.BotFramework.Channels;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.BotFramework.Registration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace IntlAssistant.BotFramework.Diagnosis;

/// <summary>Tries what Teams and the other channels of Azure Bot Service need: the settings, the providers' keys, the bot's own token, the address.</summary>
public static class BotDiagnosis
{
    /// <summary>Looks at everything; what needs a network says so when there is none, within some ten seconds.</summary>
    /// <param name="configuration">The server's settings.</param>
    /// <param name="environment">The server's environment: <c>Production</c>, <c>Development</c> …</param>
    /// <param name="site">The address under which people reach the server; <see langword="null"/> when nobody has set it.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    public static Task<IReadOnlyList<BotFinding>> RunAsync(
        IConfiguration configuration, string environment, string? site, CancellationToken cancellationToken) =>
        RunAsync(configuration, environment, site, services => { }, cancellationToken);

    internal static async Task<IReadOnlyList<BotFinding>> RunAsync(
        IConfiguration configuration, string environment, string? site, Action<IServiceCollection> more, CancellationToken cancellationToken)
    {
        BotOptions options;
        try
        {
            options = configuration.GetSection(BotOptions.Section).Get<BotOptions>() ?? new BotOptions();
        }
        catch (InvalidOperationException unreadable)
        {
            return [BotFinding.Look("bot settings", "a setting of Bot cannot be read", unreadable.Message)];
        }

        string[] faults = [.. BotOptionsValidator.Faults(options, environment == Environments.Development)];
        if (faults.Length > 0)
        {
            return [BotFinding.Look("bot settings", "the registration is not complete; the server does not start so", faults)];
        }

        if (!options.IsSet)
        {
            return [BotFinding.Good("bot settings", "no Bot:AppId is set: there is the chat on the website, and no Teams")];
        }

        await using ServiceProvider services = Services(configuration, environment, more);
        var lookups = new BotLookups(services, options);
        return
        [
            BotFinding.Good("bot settings", $"a registration of the kind {options.AppType}, {Credential(options)}"),
            Tenants(options),
            .. await Task.WhenAll(
                lookups.AddressAsync(site, cancellationToken), lookups.KeysAsync(cancellationToken), lookups.TokenAsync(cancellationToken)),
        ];
    }

    private static string Credential(BotOptions options) =>
        options.AppType == BotAppType.UserAssignedMSI ? "proved by this machine's managed identity"
        : options.Certificate.IsSet ? "proved by a certificate"
        : "proved by a password";

    /// <remarks>Everybody on Teams may find a bot of all tenants; who wants that says so.</remarks>
    private static BotFinding Tenants(BotOptions options) =>
        options.Tenants is { } tenants ? BotFinding.Good("bot tenants", $"people of {(tenants.Count() == 1 ? "one tenant" : $"{tenants.Count()} tenants")} may speak to the bot")
        : options.AllowedTenants.Contains(BotOptions.AllTenants) ? BotFinding.Good("bot tenants", "people of all tenants may speak to the bot, as Bot:AllowedTenants says")
        : BotFinding.Look("bot tenants", "people of all tenants may speak to the bot", "Set Bot:AllowedTenants to the university's tenant id, or to '*' where all are meant.");

    private static ServiceProvider Services(IConfiguration configuration, string environment, Action<IServiceCollection> more)
    {
        IServiceCollection services = new ServiceCollection().AddLogging()
            .AddSingleton(configuration)
            .AddSingleton<IHostEnvironment>(new NamedEnvironment(environment))
            .AddChannels()
            .AddConnector();
        services.AddHttpClient(BotLookups.HttpClientName).RemoveAllLoggers();
        more(services);
        return services.BuildServiceProvider();
    }

    private sealed class NamedEnvironment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = string.Empty;

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
