using IntlAssistant.BotFramework.DirectLine.Endpoints;
using IntlAssistant.BotFramework.DirectLine.Streams;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.BotFramework.DirectLine.Uploads;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.DirectLine;

/// <summary>Puts the Direct Line server into a host.</summary>
public static class DirectLineServiceCollectionExtensions
{
    /// <summary>Adds the Direct Line 3.0 server with the settings of the section <c>DirectLine</c>, checked at start-up.</summary>
    /// <remarks>
    /// The host also registers <see cref="IDirectLineConversations"/> and <see cref="ITokenKeys"/>, and, to accept files,
    /// <see cref="IAttachmentStore"/>.
    /// </remarks>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration(DirectLineOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.TryAddSingleton<ServerAddress>();
        services.TryAddSingleton<IAttachmentStore, NoAttachments>();
        services.TryAddSingleton<DirectLineTokens>();
        services.TryAddSingleton<DirectLineAuthentication>();
        services.TryAddSingleton<ConversationAnswers>();
        services.TryAddSingleton<OpenStreams>();
        services.TryAddSingleton<IOpenStreams>(provider => provider.GetRequiredService<OpenStreams>());
        services.TryAddSingleton<DirectLineStream>();
        return services;
    }
}
