using IntlAssistant.BotFramework.Connector.Credentials;
using IntlAssistant.BotFramework.Connector.Files;
using IntlAssistant.BotFramework.Registration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>Puts the Connector client into a host.</summary>
public static class ConnectorServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ConnectorClient"/> and <see cref="IChannelFiles"/>.</summary>
    /// <remarks>Without an app id in the settings (<see cref="BotOptions"/>) only channels of this machine are called.</remarks>
    public static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddBotRegistration();
        services.AddCredentials();
        services.TryAddSingleton<ConnectorPace>();
        services.TryAddSingleton<ConnectorTrust>();
        services.TryAddSingleton<ConnectorCalls>();
        services.TryAddSingleton(provider => new ConnectorClient(provider.GetRequiredService<ConnectorCalls>()));

        // Each try has a time-out of its own.
        services.AddHttpClient(ConnectorCalls.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect could lead a credential, or a call that must stay on this machine, to somebody else.
                AllowAutoRedirect = false,
                UseCookies = false,
            })
            .RemoveAllLoggers(); // They would write every address, and with it conversations' and people's ids.
        return services.AddChannelFiles();
    }

    private static IServiceCollection AddChannelFiles(this IServiceCollection services)
    {
        services.TryAddSingleton<IChannelFiles, ChannelFiles>();
        services.TryAddSingleton<PublicConnections>();

        // A proxy would look the name up by itself, and reach what this machine must not.
        services.AddHttpClient(ChannelFiles.StoreClient, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                ConnectCallback = provider.GetRequiredService<PublicConnections>().ConnectAsync,
            })
            .RemoveAllLoggers(); // Whoever has the address has the file.
        return services;
    }

    private static void AddCredentials(this IServiceCollection services)
    {
        AddTokenClient(services, TokenRequests.AuthorityClient, useProxy: true);
        AddTokenClient(services, TokenRequests.MachineClient, useProxy: false);
        services.TryAddSingleton<TokenRequests>();
        services.TryAddSingleton<ITokenSource>(provider =>
        {
            BotOptions options = provider.GetRequiredService<IOptions<BotOptions>>().Value;
            return options.AppType == BotAppType.UserAssignedMSI
                ? ActivatorUtilities.CreateInstance<ManagedIdentityTokens>(provider, options)
                : ActivatorUtilities.CreateInstance<ClientCredentialTokens>(provider, options);
        });
        services.TryAddSingleton<NoCredentials>();
        services.TryAddSingleton<BotCredentials>();
        services.TryAddSingleton<IConnectorCredentials>(provider => provider.GetRequiredService<IOptions<BotOptions>>().Value.IsSet
            ? provider.GetRequiredService<BotCredentials>()
            : provider.GetRequiredService<NoCredentials>());
    }

    private static void AddTokenClient(IServiceCollection services, string name, bool useProxy) =>
        services.AddHttpClient(name, client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan; // TokenRequests has a time-out of its own, by its own clock.
                client.MaxResponseContentBufferSize = 1024 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = useProxy })
            .RemoveAllLoggers();
}
