using IntlAssistant.Answering;
using IntlAssistant.Answering.Generation.StaffHelp;
using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge;
using IntlAssistant.Models.Settings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>Brings the pages of cases.</summary>
internal static class CaseServices
{
    public static void AddCasePages(this IServiceCollection services)
    {
        services.AddSingleton<CaseReader>();
        services.AddSingleton<PassageFinder>();
        services.AddSingleton(provider => new CaseHelp(
            provider.GetService<IChatClient>() is { } model ? HelpOf(provider, model) : null, provider.GetRequiredService<PassageFinder>()));
        services.AddScoped<CaseWords>();
        services.AddScoped<CaseHistoryWords>();
        services.AddScoped<CannedAnswers>();
        services.AddScoped<FileWords>();
        services.AddScoped<FileReplies>();
    }

    private static ModelForStaff HelpOf(IServiceProvider provider, IChatClient model) => new(
        provider.GetRequiredService<IKnowledge>(),
        model,
        provider.GetRequiredService<IReplyVerifier>(),
        provider.GetRequiredService<IOptions<AnsweringOptions>>().Value,
        provider.GetRequiredService<IOptions<ModelOptions>>().Value.ForAnswers(),
        provider.GetRequiredService<TimeProvider>());
}
