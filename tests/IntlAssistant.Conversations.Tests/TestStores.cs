using IntlAssistant.Conversations.Activities;
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
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;
using IntlAssistant.Conversations.Unanswered;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Conversations.Tests;

/// <summary>The stores as a host wires them. Disposing them closes the database and leaves its data.</summary>
internal sealed class TestStores(ServiceProvider services, string journal) : IAsyncDisposable
{
    /// <remarks>Where a test does not name a place for the journal, it has one that goes with the stores.</remarks>
    public static TestStores Open(Action<StorageOptions> configure, TimeProvider time, Action<IServiceCollection>? further = null)
    {
        var journal = Path.Combine(Path.GetTempPath(), $"erasures-{Guid.NewGuid():N}");
        var services = new ServiceCollection().AddSingleton(time).AddConversations(options =>
        {
            options.ErasureFolder = journal;
            configure(options);
        });
        further?.Invoke(services);
        return new TestStores(services.BuildServiceProvider(), journal);
    }

    /// <summary>How long things are kept; a test may change it.</summary>
    public RetentionOptions Kept => services.GetRequiredService<IOptions<PrivacyOptions>>().Value.Retention;

    public IRetention Retention => services.GetRequiredService<IRetention>();

    public IConversationStore Conversations => services.GetRequiredService<IConversationStore>();

    public ICaseStore Cases => services.GetRequiredService<ICaseStore>();

    public IInbox Inbox => services.GetRequiredService<IInbox>();

    public ITranscriptSearch Search => services.GetRequiredService<ITranscriptSearch>();

    public IVisitorReach Reach => services.GetRequiredService<IVisitorReach>();

    public ICaseAlarms Alarms => services.GetRequiredService<ICaseAlarms>();

    public INotificationStore Notifications => services.GetRequiredService<INotificationStore>();

    public IContactStore Contacts => services.GetRequiredService<IContactStore>();

    public IDeskStore Desks => services.GetRequiredService<IDeskStore>();

    public IConversationErasure Erasure => services.GetRequiredService<IConversationErasure>();

    public IAttachmentStore Attachments => services.GetRequiredService<IAttachmentStore>();

    public ICasePresence Presence => services.GetRequiredService<ICasePresence>();

    public ICaseSignals CaseSignals => services.GetRequiredService<ICaseSignals>();

    public IBacklogs Backlogs => services.GetRequiredService<IBacklogs>();

    public IOutbox Outbox => services.GetRequiredService<IOutbox>();

    public IFeedbackStore Feedback => services.GetRequiredService<IFeedbackStore>();

    public IKeyStore Keys => services.GetRequiredService<IKeyStore>();

    public IReports Reports => services.GetRequiredService<IReports>();

    public IEntryStore Entries => services.GetRequiredService<IEntryStore>();

    public IUnansweredStore Unanswered => services.GetRequiredService<IUnansweredStore>();

    public IReceiptStore Receipts => services.GetRequiredService<IReceiptStore>();

    public ISettingStore Settings => services.GetRequiredService<ISettingStore>();

    public IStaffAccounts Staff => services.GetRequiredService<IStaffAccounts>();

    public IStaffSessions StaffSessions => services.GetRequiredService<IStaffSessions>();

    public IStaffLinks StaffLinks => services.GetRequiredService<IStaffLinks>();

    public IAuditTrail Audit => services.GetRequiredService<IAuditTrail>();

    public IStaffChannels StaffChannels => services.GetRequiredService<IStaffChannels>();

    public ICaseCards CaseCards => services.GetRequiredService<ICaseCards>();

    public IReplicaNews News => services.GetRequiredService<IReplicaNews>();

    public IReplicaLocks Locks => services.GetRequiredService<IReplicaLocks>();

    public IKeyRing KeyRing => services.GetRequiredService<IKeyRing>();

    public IConversationSignals Signals => services.GetRequiredService<IConversationSignals>();

    public IStorageHealth Health => services.GetRequiredService<IStorageHealth>();

    public IDatabase Database => services.GetRequiredService<IDatabase>();

    /// <summary>What the journal's clock does every minute.</summary>
    public Task FollowAsync() => services.GetRequiredService<ErasedAgain>().FollowAsync(default);

    public IErasureJournal Journal => services.GetRequiredService<IErasureJournal>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (Directory.Exists(journal))
        {
            Directory.Delete(journal, recursive: true);
        }
    }

    /// <summary>Opens the database as a server does before it serves anybody.</summary>
    public Task<ErasureReceipt?> OpenAsync() => services.OpenConversationsAsync(default);

    /// <summary>Starts what a host would start.</summary>
    public async Task StartHostedAsync()
    {
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StartAsync(default);
        }
    }

    public async Task<Conversation> StartAsync(string channelId = "c1", string? reference = null) =>
        (await Conversations.StartAsync(A.Conversation(channelId, reference), default)).Conversation;

    public Task<Acceptance> AskAsync(Conversation conversation, string? id = null) =>
        Conversations.AcceptAsync(conversation.Id, A.Message(id), turnIsDue: true, default);

    /// <summary>Commits a turn over the conversation as it is now; the floor goes where the cases say.</summary>
    public async Task<TurnCommitted> CommitAsync(ConversationId id, Func<TurnCommit, TurnCommit> change)
    {
        var conversation = await Conversations.FindAsync(id, default);
        var turn = change(new TurnCommit { Conversation = conversation!, Speaker = conversation!.Speaker, State = conversation.State });
        return await Conversations.CommitAsync(turn with { Speaker = await FloorAfterAsync(turn) }, default);
    }

    /// <summary>Who has the floor when a turn's changes are made.</summary>
    public async Task<Speaker> FloorAfterAsync(TurnCommit turn)
    {
        var open = (await Cases.OfConversationAsync(turn.Conversation.Id, default))
            .Where(each => CaseTransitions.IsOpen(each.State)).Select(each => (CaseState?)each.State).SingleOrDefault();
        foreach (var change in turn.Cases)
        {
            open = change switch
            {
                CaseChange.Open opened => opened.State,
                CaseChange.Move moved => moved.State,
                _ => open,
            };
        }

        return Floor.Of(open);
    }

    public async Task<IReadOnlyList<StoredActivity>> TranscriptAsync(Conversation conversation) =>
        await Conversations.ReadAsync(conversation.Id, 0, int.MaxValue, default);
}
