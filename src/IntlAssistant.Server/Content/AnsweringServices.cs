using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Generation;
using IntlAssistant.Answering.Vectors;
using IntlAssistant.Answering.Verification;
using IntlAssistant.Bot.Office;
using IntlAssistant.Knowledge;
using IntlAssistant.Models.Settings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Content;

/// <summary>Brings the answers.</summary>
internal static class AnsweringServices
{
    public const string Section = "Answering";

    public static void AddAnswering(this IServiceCollection services)
    {
        services.AddOptions<AnsweringOptions>().BindConfiguration(Section).ValidateOnStart()
            .PostConfigure<IOptions<OfficeOptions>>(NameTheOffice);
        services.AddSingleton<IValidateOptions<AnsweringOptions>, AnsweringOptionsValidator>();
        services.AddSingleton(provider => new Assistant(
            provider.GetRequiredService<IKnowledge>(),
            AnswerModel.Default,
            provider.GetRequiredService<IOptions<AnsweringOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Assistant>>())
        {
            Vectors = provider.GetRequiredService<IPassageVectors>(),
        });
        services.AddSingleton<IReplyVerifier, ReplyVerifier>();
        services.AddSingleton<IAssistant>(provider => provider.GetService<IChatClient>() is { } model
            ? Grounded(provider, model)
            : provider.GetRequiredService<Assistant>());
    }

    /// <summary>With a model, what was decided is worded by it and checked; without one there is nothing of it.</summary>
    private static GroundedAssistant Grounded(IServiceProvider provider, IChatClient model) => new(
        provider.GetRequiredService<Assistant>(),
        provider.GetRequiredService<IKnowledge>(),
        model,
        provider.GetRequiredService<IReplyVerifier>(),
        provider.GetRequiredService<IOptions<ModelOptions>>().Value.ForAnswers(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<GroundedAssistant>>());

    /// <summary>The office is set once, under <c>Office</c>.</summary>
    private static void NameTheOffice(AnsweringOptions answering, IOptions<OfficeOptions> options)
    {
        var office = options.Value;
        answering.Office = office.Name ?? answering.Office;
        answering.University = office.University ?? answering.University;
        answering.TimeZone = office.TimeZone ?? answering.TimeZone;
    }
}
