using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.Registration;

/// <summary>Reads the bot's registration.</summary>
internal static class RegistrationServices
{
    /// <summary>Adds <see cref="BotOptions"/>, read from the section <c>Bot</c> and checked at start-up.</summary>
    public static IServiceCollection AddBotRegistration(this IServiceCollection services)
    {
        services.AddOptions<BotOptions>().BindConfiguration(BotOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotOptions>, BotOptionsValidator>());
        return services;
    }
}
