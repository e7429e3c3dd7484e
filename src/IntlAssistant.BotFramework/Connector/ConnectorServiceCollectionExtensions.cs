using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>Puts the Connector client into a host.</summary>
public static class ConnectorServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ConnectorClient"/>. Unless the host registers <see cref="IConnectorCredentials"/>, only channels of this machine are called.</summary>
    public static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IConnectorCredentials, NoCredentials>();
        services.TryAddSingleton<ConnectorClient>();
        services.AddHttpClient(ConnectorClient.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan) // Each try has its own.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect could lead a credential, or a call that must stay on this machine, to somebody else.
                AllowAutoRedirect = false,
                UseCookies = false,
            });
        return services;
    }
}
