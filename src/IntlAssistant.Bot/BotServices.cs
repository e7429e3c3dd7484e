using IntlAssistant.Bot.Office;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot;

/// <summary>Brings the office's bot.</summary>
public static class BotServices
{
    /// <summary>Adds the bot: accepting and answering activities, Direct Line's conversations, the outbox, the office's settings.</summary>
    /// <remarks>
    /// Needs the configuration, the stores of Conversations, <c>IAssistant</c>, <c>IKnowledge</c> and, for channels other than Direct Line,
    /// what BotFramework sends with.
    /// </remarks>
    public static IServiceCollection AddBot(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<OfficeOptions>().BindConfiguration(OfficeOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OfficeOptions>, OfficeOptionsValidator>();
        return services;
    }
}
