using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IntlAssistant.BotFramework.Channels;

/// <summary>Puts the channel endpoint into a host.</summary>
public static class ChannelServiceCollectionExtensions
{
    /// <summary>Adds what <see cref="ChannelRoutes.MapMessages"/> needs. The host also registers <see cref="IChannelTurns"/>.</summary>
    /// <remarks>
    /// Unless the host registers an <see cref="IChannelAuthentication"/>, only programs of the same machine may call, and
    /// only in the Development environment.
    /// </remarks>
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services.TryAddSingleton<IChannelAuthentication, DevelopmentAuthentication>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<MessagesEndpoint>();
        return services;
    }
}
