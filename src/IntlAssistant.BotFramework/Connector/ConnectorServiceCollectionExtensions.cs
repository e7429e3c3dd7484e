using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>Puts the Connector client into a host.</summary>
public static class ConnectorServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ConnectorClient"/>.</summary>
    /// <remarks>Unless the host registers <see cref="IConnectorCredentials"/>, only channels of this machine are called.</remarks>
    public static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IConnectorCredentials, NoCredentials>();
        services.TryAddSingleton<ConnectorClient>();

        // Each try has a time-out of its own.
        services.AddHttpClient(ConnectorClient.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect could lead a credential, or a call that must stay on this machine, to somebody else.
                AllowAutoRedirect = false,
                UseCookies = false,
            });
        return services;
    }
}
