using IntlAssistant.BotFramework.Channels.Tokens;
using IntlAssistant.BotFramework.Registration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.Channels;

/// <summary>Puts the channel endpoint into a host.</summary>
public static class ChannelServiceCollectionExtensions
{
    /// <summary>Adds what <see cref="ChannelRoutes.MapMessages"/> needs. The host also registers <see cref="IChannelTurns"/>.</summary>
    /// <remarks>
    /// With an app id in the settings (<see cref="BotOptions"/>) only who shows a valid token may call; without one only
    /// programs of the same machine, and only in the Development environment.
    /// </remarks>
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddBotRegistration();
        services.AddHttpClient(KeyReader.HttpClientName, client =>
        {
            client.Timeout = Timeout.InfiniteTimeSpan; // KeyReader has a time-out of its own, by its own clock.
            client.MaxResponseContentBufferSize = KeyReader.MaxAnswerBytes;
        }).RemoveAllLoggers();
        services.TryAddSingleton<KeyReader>();
        services.TryAddSingleton<TokenRules>();
        services.TryAddSingleton<TokenAuthentication>();
        services.TryAddSingleton<DevelopmentAuthentication>();
        services.TryAddSingleton<IChannelAuthentication>(provider => provider.GetRequiredService<IOptions<BotOptions>>().Value.IsSet
            ? provider.GetRequiredService<TokenAuthentication>()
            : provider.GetRequiredService<DevelopmentAuthentication>());
        services.TryAddScoped<MessagesEndpoint>();
        return services;
    }
}
