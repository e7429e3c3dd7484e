using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.Contacts;
using IntlAssistant.Bot.Curation;
using IntlAssistant.Bot.Feedback;
using IntlAssistant.Bot.Files;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Links;
using IntlAssistant.Bot.Mail;
using IntlAssistant.Bot.Notifications;
using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Privacy;
using IntlAssistant.Bot.Questions;
using IntlAssistant.Bot.Ratings;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Search;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Teams;
using IntlAssistant.Bot.Teams.Edits;
using IntlAssistant.Bot.Teams.Scopes;
using IntlAssistant.Bot.Teams.Staff;
using IntlAssistant.Bot.Turns;
using IntlAssistant.Bot.Welcome;
using IntlAssistant.BotFramework.Channels;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Privacy;
using IntlAssistant.Conversations.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot;

/// <summary>Brings the office's bot.</summary>
public static class BotServices
{
    /// <summary>Adds the bot: accepting and answering activities, Direct Line's conversations, the outbox, the office's settings.</summary>
    /// <remarks>
    /// Needs the configuration, the stores of Conversations, <c>IAssistant</c> and <c>IKnowledge</c>. It brings
    /// <see cref="IDirectLineConversations"/> and <see cref="IChannelTurns"/> for the endpoints of BotFramework.
    /// </remarks>
    public static IServiceCollection AddBot(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddOffice().AddTurns().AddSteps().AddStaffDesk().AddNotifications().AddCuration().AddBotChannels().AddTeams();
    }

    private static IServiceCollection AddOffice(this IServiceCollection services)
    {
        services.AddOptions<OfficeOptions>().BindConfiguration(OfficeOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OfficeOptions>, OfficeOptionsValidator>();
        services.AddSingleton<IDesks, OfficeDesks>();
        services.AddSingleton<IOfficeTimes, SavedOfficeTimes>();
        services.AddSingleton<VoiceReader>();
        services.AddSingleton(_ => PhraseBook.Load());
        return services;
    }

    private static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddOptions<TurnOptions>().BindConfiguration(TurnOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TurnOptions>, TurnOptionsValidator>();
        services.AddSingleton<TurnReader>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<TurnErasure>();
        services.AddSingleton<TurnOrder>();
        services.AddSingleton<TurnQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnQueue>());
        services.AddHostedService<LeftTurns>();
        services.AddSingleton<ActivityIntake>();
        return services;
    }

    /// <summary>The ways a turn can go, in the order in which they are asked.</summary>
    private static IServiceCollection AddSteps(this IServiceCollection services)
    {
        services.AddSingleton<ITurnStep, EndStep>();
        services.AddSingleton<ITurnStep, WelcomeStep>();
        services.AddSingleton<ITurnStep, DeletionStep>();
        services.AddSingleton<ITurnStep, EditStep>();
        services.AddSingleton<ITurnStep, StaffSubmitStep>();
        services.AddSingleton<ITurnStep, StaffChannelStep>();
        services.AddSingleton<ITurnStep, BareMentionStep>();
        services.AddSingleton<ITurnStep, PrivacyStep>();
        services.AddSingleton<ITurnStep, FeedbackStep>();
        services.AddSingleton<ITurnStep, ContactStep>();
        services.AddSingleton<ITurnStep, RatingStep>();
        services.AddSingleton<ITurnStep, HeldStep>();
        services.AddSingleton<ITurnStep, HandOverStep>();
        services.AddSingleton<ITurnStep, FileStep>();
        services.AddSingleton<ITurnStep, QuestionStep>();

        services.AddSingleton<CommandReader>();
        services.TryAddSingleton<IStarterQuestions, StarterQuestions>();
        services.AddOptions<PrivacyOptions>().BindConfiguration(PrivacyOptions.Section);
        services.AddSingleton<PrivacyNotice>();
        services.AddSingleton<WelcomeMessage>();
        services.AddSingleton<QuestionTurns>();
        services.AddSingleton<PassageQuotes>();
        services.AddSingleton<CitationEntity>();
        services.AddSingleton<AnswerMessage>();
        services.AddSingleton<ReplyNotes>();
        services.AddSingleton<ReplyTurns>();
        services.AddSingleton<HandOverWords>();
        services.AddSingleton<HandOverTurns>();
        services.AddSingleton<HandOverPlanner>();
        services.AddSingleton<IPromisePreview, PromisePreview>();
        return services;
    }

    private static IServiceCollection AddStaffDesk(this IServiceCollection services)
    {
        services.AddSingleton<OutboundMessages>();
        services.AddSingleton<StaffNotices>();
        services.AddSingleton<StaffCommits>();
        services.AddSingleton<StaffTyping>();
        services.AddSingleton<IStaffDesk, StaffDesk>();
        services.TryAddSingleton<IStaffDirectory, AccountDirectory>();
        services.AddOptions<AttachmentOptions>().BindConfiguration(AttachmentOptions.Section);
        services.AddSingleton<IChatLinks, ChatLinks>();
        services.AddSingleton<IFileLinks, FileLinks>();
        services.AddSingleton<TranscriptLinks>();
        services.AddSingleton<ITranscriptExport, TranscriptExport>();
        services.AddSingleton<TextFolding>(WordFolding.Fold);
        return services;
    }

    private static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();
        services.AddSingleton<SmtpMailer>();
        services.AddSingleton<IInvitationMail, InvitationMail>();
        services.AddSingleton<StaffLetters>();
        services.AddSingleton<VisitorLetters>();
        services.AddSingleton<INotificationSender, MailSender>();
        services.AddSingleton<CaseBell>();
        services.AddHostedService<CaseClock>();
        services.AddHostedService<NotificationWorker>();
        return services;
    }

    private static IServiceCollection AddBotChannels(this IServiceCollection services)
    {
        services.AddSingleton<TransientActivities>();
        services.AddSingleton<TypingIndicator>();
        services.AddSingleton<LiveReplies>();
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<LostVisitors>();
        services.AddSingleton<ShownActivities>();
        services.AddSingleton<ReceivedFiles>();
        services.AddSingleton<LinkedFiles>();
        services.AddSingleton<IVisitorFiles, VisitorFiles>();
        services.AddSingleton<BotFramework.DirectLine.Uploads.IAttachmentStore, DirectLineFiles>();
        services.AddHttpContextAccessor();
        services.TryAddSingleton<ServerAddress>();
        services.AddSingleton<IDirectLineConversations, DirectLineConversations>();
        services.AddSingleton<IChannelTurns, ChannelTurns>();
        services.AddConnector();
        services.TryAddSingleton<IConnector>(provider => new TeamsConnector(
            provider.GetRequiredService<ConnectorClient>(), provider.GetRequiredService<IConversationStore>()));
        services.AddHostedService<OutboxWorker>();
        return services;
    }
}
