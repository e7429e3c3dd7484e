using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Desks;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Feedback;
using IntlAssistant.Conversations.Inbox;
using IntlAssistant.Conversations.Keys;
using IntlAssistant.Conversations.Notifications;
using IntlAssistant.Conversations.Outbox;
using IntlAssistant.Conversations.Presence;
using IntlAssistant.Conversations.Receipts;
using IntlAssistant.Conversations.Reports;
using IntlAssistant.Conversations.Search;
using IntlAssistant.Conversations.Settings;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.StaffChannels;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Migrations;
using IntlAssistant.Conversations.Storage.Sqlite;
using IntlAssistant.Conversations.Unanswered;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Conversations;

/// <summary>Wires the stores.</summary>
public static class ConversationsServices
{
    /// <summary>Adds the stores, with the settings of the section <see cref="StorageOptions.Section"/>.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration storage) =>
        services.AddConversations(options => storage.Bind(options));

    /// <summary>Adds the stores: conversations, cases, the inbox, search, desks, contacts, notifications, the office's staff, the outbox, feedback, keys, receipts, reports, entries, unanswered questions, signals and health.</summary>
    /// <remarks>A host opens the database as it starts; without one, the first use does. A <see cref="TextFolding"/> that is registered takes the place of the plain one.</remarks>
    public static IServiceCollection AddConversations(this IServiceCollection services, Action<StorageOptions> configure)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddOptionsWithValidateOnStart<StorageOptions>().Configure(configure);

        services.AddSingleton(MakeDatabase);
        services.AddHostedService<StorageStartup>();
        services.AddSingleton<IStorageHealth, StorageProbe>();

        services.AddSingleton<InProcessSignals>();
        services.AddSingleton<IConversationSignals>(provider => provider.GetRequiredService<InProcessSignals>());
        services.AddSingleton<InProcessCaseSignals>();
        services.AddSingleton<ICaseSignals>(provider => provider.GetRequiredService<InProcessCaseSignals>());
        services.AddSingleton<ICasePresence, CasePresence>();
        services.TryAddSingleton<TextFolding>(PlainFolding.Fold);
        services.AddSingleton<TranscriptIndex, SqliteTranscriptIndex>();
        services.AddSingleton<IConversationStore, ConversationStore>();
        services.AddSingleton<ICaseStore, CaseStore>();
        services.AddSingleton<IVisitorReach, VisitorReach>();
        services.AddSingleton<ICaseAlarms, CaseAlarms>();
        services.AddSingleton<IInbox, InboxStore>();
        services.AddSingleton<ITranscriptSearch, TranscriptSearch>();
        services.AddSingleton<IDeskStore, DeskStore>();
        services.AddSingleton<ISettingStore, SettingStore>();
        services.AddSingleton<IContactStore, ContactStore>();
        services.AddSingleton<INotificationStore, NotificationStore>();
        services.AddSingleton<AttachmentFiles>();
        services.AddSingleton<IValidateOptions<AttachmentOptions>, AttachmentOptionsValidator>();
        services.AddOptions<AttachmentOptions>().ValidateOnStart();
        services.AddSingleton<IAttachmentStore, AttachmentStore>();
        services.AddHostedService<AttachmentSweep>();
        services.AddSingleton<IConversationErasure, ConversationErasure>();
        services.AddSingleton<IOutbox, OutboxStore>();
        services.AddSingleton<IFeedbackStore, FeedbackStore>();
        services.AddSingleton<IKeyStore, KeyStore>();
        services.AddSingleton<IReceiptStore, ReceiptStore>();
        services.AddSingleton<IReports, ReportStore>();
        services.AddSingleton<IStaffChannels, StaffChannelStore>();
        services.AddSingleton<ICaseCards, CaseCardStore>();
        services.AddSingleton<EntrySignal>();
        services.AddSingleton<IEntryStore, EntryStore>();
        services.AddSingleton<IConversationPart, EntryPart>();
        services.AddSingleton<UnansweredSignal>();
        services.AddSingleton<IUnansweredStore, UnansweredStore>();
        services.AddSingleton<IConversationPart, UnansweredPart>();
        return services.AddStaffStores();
    }

    /// <summary>Opens the database and brings its schema up to date, before the host does: for a program that tells what is wrong in one sentence of its own.</summary>
    /// <exception cref="StorageException">It cannot be opened or is not ours; the message says what to do.</exception>
    /// <exception cref="OptionsValidationException">The settings are wrong.</exception>
    public static Task OpenConversationsAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<IDatabase>().OpenAsync(cancellationToken);

    private static IDatabase MakeDatabase(IServiceProvider provider) => new SqliteDatabase(
        SqliteLocation.File(provider.GetRequiredService<IOptions<StorageOptions>>().Value),
        MigrationScripts.Load("sqlite"),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<SqliteDatabase>>());
}
