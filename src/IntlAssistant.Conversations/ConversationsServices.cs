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
using IntlAssistant.Conversations.Privacy;
using IntlAssistant.Conversations.Receipts;
using IntlAssistant.Conversations.Replicas;
using IntlAssistant.Conversations.Reports;
using IntlAssistant.Conversations.Retention;
using IntlAssistant.Conversations.Search;
using IntlAssistant.Conversations.Settings;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.StaffChannels;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Migrations;
using IntlAssistant.Conversations.Storage.Postgres;
using IntlAssistant.Conversations.Storage.Sqlite;
using IntlAssistant.Conversations.Unanswered;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace IntlAssistant.Conversations;

/// <summary>Wires the stores.</summary>
public static class ConversationsServices
{
    /// <summary>Adds the stores, with the settings of the section <see cref="StorageOptions.Section"/>.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration storage) =>
        services.AddConversations(options => storage.Bind(options));

    /// <summary>Adds the stores: conversations, cases, the inbox, search, desks, contacts, notifications, the office's staff, the outbox, feedback, keys, receipts, reports, entries, unanswered questions, retention, signals and health.</summary>
    /// <remarks>A host opens the database as it starts; without one, the first use does. A <see cref="TextFolding"/> that is registered takes the place of the plain one.</remarks>
    public static IServiceCollection AddConversations(this IServiceCollection services, Action<StorageOptions> configure)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddOptionsWithValidateOnStart<StorageOptions>().Configure(configure);

        services.AddSingleton(provider => PostgresLocation.Open(provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString));
        services.AddEngine(MakeSqlite, MakePostgres);
        services.AddHostedService<StorageStartup>();
        services.AddSingleton<IStorageHealth, StorageProbe>();

        services.AddSingleton<NoReplicas>();
        services.AddEngine<IReplicaNews>(provider => provider.GetRequiredService<NoReplicas>(), MakeNews);
        services.AddEngine<IReplicaLocks>(provider => provider.GetRequiredService<NoReplicas>(), MakeLocks);
        services.AddSingleton<ConversationSignals>();
        services.AddSingleton<IConversationSignals>(provider => provider.GetRequiredService<ConversationSignals>());
        services.AddSingleton<CaseSignals>();
        services.AddSingleton<ICaseSignals>(provider => provider.GetRequiredService<CaseSignals>());
        services.AddSingleton<ICasePresence, CasePresence>();
        services.TryAddSingleton<TextFolding>(PlainFolding.Fold);
        services.AddEngine<TranscriptIndex>(
            provider => new SqliteTranscriptIndex(provider.GetRequiredService<TextFolding>()),
            provider => new PostgresTranscriptIndex(provider.GetRequiredService<TextFolding>()));
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
        services.AddEngine<IAttachmentContents>(
            provider => new AttachmentFiles(provider.GetRequiredService<IOptions<StorageOptions>>()),
            provider => new PostgresAttachments(provider.GetRequiredService<IDatabase>()));
        services.AddSingleton<IValidateOptions<AttachmentOptions>, AttachmentOptionsValidator>();
        services.AddOptions<AttachmentOptions>().ValidateOnStart();
        services.AddSingleton<IAttachmentStore, AttachmentStore>();
        services.AddHostedService<AttachmentSweep>();
        services.AddSingleton<ErasureJournal>();
        services.AddSingleton<IErasureJournal>(provider => provider.GetRequiredService<ErasureJournal>());
        services.AddSingleton<ConversationErasure>();
        services.AddSingleton<IConversationErasure>(provider => provider.GetRequiredService<ConversationErasure>());
        services.AddSingleton<IValidateOptions<PrivacyOptions>, PrivacyOptionsValidator>();
        services.AddOptions<PrivacyOptions>().ValidateOnStart();
        services.AddSingleton<IRetention, RetentionRun>();
        services.AddHostedService<RetentionClock>();
        services.AddSingleton<ErasedAgain>();
        services.AddHostedService<JournalClock>();
        services.AddSingleton<IOutbox, OutboxStore>();
        services.AddSingleton<IBacklogs, BacklogStore>();
        services.AddSingleton<IFeedbackStore, FeedbackStore>();
        services.AddSingleton<IKeyStore, KeyStore>();
        services.AddSingleton<IKeyRing, KeyRing>();
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

    /// <summary>Opens the database, brings its schema up to date, and erases again what a backup has brought back, before the host does: for a program that tells what is wrong in one sentence of its own.</summary>
    /// <returns>The receipt of what was erased again; <see langword="null"/> when nothing was.</returns>
    /// <exception cref="StorageException">It cannot be opened or is not ours; the message says what to do.</exception>
    /// <exception cref="OptionsValidationException">The settings are wrong.</exception>
    public static async Task<ErasureReceipt?> OpenConversationsAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IDatabase>().OpenAsync(cancellationToken);
        return await services.GetRequiredService<ErasedAgain>().StartAsync(cancellationToken);
    }

    /// <summary>Adds what each engine has its own of; the settings, read when it is first asked for, choose.</summary>
    private static void AddEngine<T>(this IServiceCollection services, Func<IServiceProvider, T> sqlite, Func<IServiceProvider, T> postgres)
        where T : class =>
        services.AddSingleton(provider =>
            (provider.GetRequiredService<IOptions<StorageOptions>>().Value.IsPostgres ? postgres : sqlite)(provider));

    private static PostgresNews MakeNews(IServiceProvider provider) => new(
        provider.GetRequiredService<NpgsqlDataSource>(),
        provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString,
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<PostgresNews>>());

    private static PostgresLocks MakeLocks(IServiceProvider provider) => new(
        provider.GetRequiredService<NpgsqlDataSource>(),
        PostgresLocation.Name(provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString));

    private static IDatabase MakePostgres(IServiceProvider provider) => new PostgresDatabase(
        provider.GetRequiredService<NpgsqlDataSource>(),
        PostgresLocation.Name(provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString),
        MigrationScripts.Load("postgres"),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<PostgresDatabase>>());

    private static IDatabase MakeSqlite(IServiceProvider provider) => new SqliteDatabase(
        SqliteLocation.File(provider.GetRequiredService<IOptions<StorageOptions>>().Value),
        MigrationScripts.Load("sqlite"),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<SqliteDatabase>>());
}
