using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Notifications;
using IntlAssistant.Bot.Teams.Cards;
using IntlAssistant.Bot.Teams.Invokes;
using IntlAssistant.Bot.Teams.Scopes;
using IntlAssistant.Bot.Teams.Sizes;
using IntlAssistant.Bot.Teams.Staff;
using IntlAssistant.Bot.Teams.Strings;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Teams;

/// <summary>Wires what is Teams' own. The steps of a turn are in the bot's list of steps, where their order is seen.</summary>
internal static class TeamsServices
{
    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        services.AddOptions<TeamsOptions>().BindConfiguration(TeamsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>();
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsTabOrigins>();
        services.AddSingleton(_ => TeamsWordBook.Load());
        services.AddSingleton<Colleagues>();
        services.AddSingleton<MessageSizes>();
        services.AddSingleton<TeamsAnswers>();
        services.AddSingleton<HandOverForms>();
        services.AddSingleton<PersonalChats>();

        // What leads back to whoever asks for it is asked for when it is needed.
        services.AddSingleton<Func<ActivityIntake>>(provider => provider.GetRequiredService<ActivityIntake>);
        services.AddSingleton<Func<IChannelTurns>>(provider => provider.GetRequiredService<IChannelTurns>);
        services.AddSingleton<IInvokeStep, StaffCardInvoke>();
        services.AddSingleton<IInvokeStep, VisitorCardInvoke>();
        return services.AddStaffChannels();
    }

    private static IServiceCollection AddStaffChannels(this IServiceCollection services)
    {
        services.AddSingleton<StaffCardWordBook>();
        services.AddSingleton<CaseCardReader>();
        services.AddSingleton<CaseCards>();
        services.AddSingleton<ActingStaff>();
        services.AddSingleton<StaffCardActions>();
        services.AddSingleton<IStaffChannelCodes, StaffChannelCodes>();
        services.AddSingleton<INotificationSender, TeamsCaseSender>();
        services.AddHostedService<CaseCardUpdates>();
        return services;
    }
}
