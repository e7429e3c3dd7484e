using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Publishing;
using IntlAssistant.Knowledge.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Curation;

/// <summary>Wires what makes answers of what staff know.</summary>
internal static class CurationServices
{
    public static IServiceCollection AddCuration(this IServiceCollection services)
    {
        services.AddOptions<AnsweringOptions>();
        services.TryAddSingleton(provider => new PublishGate(
            AnswerModel.Default,
            provider.GetRequiredService<IOptions<AnsweringOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<EntryPages>();
        services.AddSingleton<IPageSource>(provider => provider.GetRequiredService<EntryPages>());
        services.AddHostedService(provider => provider.GetRequiredService<EntryPages>());
        services.AddSingleton<TalkReader>();
        services.AddSingleton<Persons>();
        services.AddSingleton<QuestionSketches>();
        services.AddSingleton<UnansweredReader>();
        services.AddSingleton<EntryDrafter>();
        services.AddSingleton<EntryRules>();
        services.AddSingleton<EntryGate>();
        services.AddSingleton<UnansweredGroups>();
        services.AddSingleton<GroupClosing>();
        services.AddSingleton<AnswerNews>();
        services.AddSingleton<ICuration, OfficeCuration>();
        services.AddHostedService<CurationWorker>();
        return services;
    }
}
