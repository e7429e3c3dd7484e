using System.Text;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Desks;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Conversations.Reports;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.StaffChannels;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;
using IntlAssistant.Conversations.Unanswered;

namespace IntlAssistant.Conversations.Tests.Moves;

/// <summary>An office that has used everything: a row in every table, in several scripts.</summary>
internal sealed class FullOffice
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 a passport");

    /// <summary>What stands in it of the visitor, by name or in his words, and of staff about him.</summary>
    public static readonly IReadOnlyList<string> OfTheVisitor =
        ["visitor@mail.example", "dl_1", "ویزا و بورسیه", "passport", "Zürich", "calls back", "Of course", "smba.example"];

    private readonly FakeTime _time;

    private FullOffice(FakeTime time) => _time = time;

    /// <summary>The conversation that everything hangs on.</summary>
    public Conversation Conversation { get; private set; } = null!;

    private CaseId Case { get; set; }

    private CaseId Erased { get; set; }

    private Attachment File { get; set; } = null!;

    private byte[] Key { get; set; } = [];

    private string Transcript { get; set; } = "";

    public static async Task<FullOffice> FillAsync(TestStores stores, FakeTime time)
    {
        var office = new FullOffice(time);
        await office.TalkAsync(stores);
        await office.EraseAnotherAsync(stores);
        await office.HandOverAsync(stores);
        await office.CurateAsync(stores);
        await office.StaffAsync(stores);
        await office.SettleAsync(stores);
        office.Transcript = await TranscriptAsync(stores, office.Conversation);
        return office;
    }

    /// <summary>What was stored is read as it was.</summary>
    public async Task VerifyAsync(TestStores stores)
    {
        Assert.Equal(Transcript, await TranscriptAsync(stores, Conversation));
        Assert.Equal(Key, await stores.Keys.GetOrCreateAsync("tokens", 64, default));
        var found = Assert.Single(await stores.Search.FindAsync("ویزا", 5, default));
        Assert.Equal((Conversation.Id, Case), (found.Conversation, found.Case!.Value));
        await using var content = await stores.Attachments.OpenAsync(File.Id, default);
        using var read = new MemoryStream();
        await content!.CopyToAsync(read);
        Assert.Equal(Pdf, read.ToArray());
        Assert.Equal(CaseState.Assigned, Assert.Single(await stores.Cases.OfConversationAsync(Conversation.Id, default)).State);
    }

    /// <summary>Numbers go on after the last that was ever given, and work is taken up.</summary>
    public async Task GoOnAsync(TestStores stores)
    {
        _time.Move(TimeSpan.FromDays(1));
        var conversation = await stores.StartAsync("after");
        var next = await WaitAsync(stores, conversation);
        Assert.True(next.Value > Case.Value && next.Value > Erased.Value);
        await stores.AskAsync(Conversation, "after the move");
        Assert.Single(await stores.Outbox.ClaimAsync(10, _time.Now.AddMinutes(1), default));
        await stores.CaseCards.SaveAsync(new CaseCard(next, "19:x", "{}", "1", "s", IsSettled: true), default);
        await stores.Audit.AddAsync(new AuditEntry { At = _time.Now, Action = "server.start", Outcome = AuditOutcome.Done }, default);
        await stores.Conversations.AcceptAsync(conversation.Id, A.Message("m9", "scholarship"), turnIsDue: false, default);
        Assert.Single(await stores.Search.FindAsync("scholar", 5, default));
    }

    private static async Task<string> TranscriptAsync(TestStores stores, Conversation conversation) => string.Join(
        '\n', (await stores.TranscriptAsync(conversation)).Select(activity => activity.ToString()));

    private static async Task<CaseId> WaitAsync(TestStores stores, Conversation conversation) => Assert.Single(Assert.IsType<TurnCommitted.Done>(
        await stores.CommitAsync(conversation.Id, turn => turn with
        {
            Cases = [new CaseChange.Open(CaseState.Waiting, "asked", "visa", null, "visitor") { Desk = "visa", Language = "fa" }],
        })).Opened);

    private async Task TalkAsync(TestStores stores)
    {
        Conversation = await stores.StartAsync("c1", reference: "{\"serviceUrl\":\"https://smba.example\"}");
        await stores.Contacts.SaveAsync(Conversation.Id, new Contact("visitor@mail.example", Contact.CaseReplies, _time.Now), default);
        var kept = await stores.Attachments.SaveAsync(Conversation.Id, [new SentFile("passport.pdf", Pdf)], default);
        File = Assert.Single(Assert.IsType<AttachmentsSaved.Done>(kept).Attachments);
        var asked = await stores.Conversations.AcceptAsync(
            Conversation.Id, A.Message("m1", $"ویزا و بورسیه؟ {AttachmentReference.Of(File.Id)}"), turnIsDue: true, default);
        await stores.CommitAsync(Conversation.Id, turn => turn with
        {
            Answers = asked.Activity.Sequence,
            ThroughOutbox = true,
            Activities =
            [
                A.Reply("Zürich – 你好 👋") with { Receipt = "{\"reply\":{}}", Reply = new ReplyNote(ReplyKind.Answer, null, "visa", "fa", ["visa-page", "fees-page"]) },
            ],
            Unanswered = [new UnansweredNote(asked.Activity.Sequence, UnansweredKind.NotHelpful)],
        });
        await stores.Conversations.AcceptAsync(Conversation.Id, A.Message("m2"), turnIsDue: true, default);
        await stores.Feedback.RecordAsync(Conversation.Id, (await stores.TranscriptAsync(Conversation))[1].ActivityId, helpful: false, default);
    }

    private async Task EraseAnotherAsync(TestStores stores)
    {
        var erased = await stores.StartAsync("erased");
        Erased = await WaitAsync(stores, erased);
        Assert.NotNull(await stores.Erasure.EraseAsync(erased.Id, "visitor", null, default));
    }

    private async Task HandOverAsync(TestStores stores)
    {
        Case = await WaitAsync(stores, Conversation);
        await stores.CommitAsync(Conversation.Id, turn => turn with
        {
            Activities = [A.Message(text: "Of course", origin: ActivityOrigin.Staff) with { Author = "ada" }],
            Cases = [new CaseChange.Move(Case, CaseState.Assigned, null, "ada"), new CaseChange.Answer(Case, "ada"), new CaseChange.Note(Case, "ada", "calls back")],
        });
        Assert.NotEmpty(await stores.Notifications.ClaimAsync("mail", 10, _time.Now.AddMinutes(5), default));
        await stores.CaseCards.SaveAsync(new CaseCard(Case, "19:office", "{}", "1", "shown", IsSettled: false), default);
    }

    private async Task CurateAsync(TestStores stores)
    {
        var unread = Assert.Single(await stores.Unanswered.UnreadAsync(10, default));
        var group = await stores.Unanswered.GroupAsync(unread with { Wording = "Is there a visa?", Language = "en", Sketch = "{}" }, null, default);
        var content = new EntryContent("---\nid: visa\n---\n# Visa", [new EntryQuestion("Is there a visa?", "en") { Conversation = Conversation.Id }]);
        await stores.Entries.CreateAsync(new NewEntry("visa", content, "ada") { Case = Case, Group = group, Note = "first" }, default);
        await stores.Entries.PublishAsync(new EntryAction("visa", "ada", 1), 1, null, "{}", default);
    }

    private async Task StaffAsync(TestStores stores)
    {
        var account = new StaffAccount
        {
            Id = StaffId.New(),
            Email = "one@university.example",
            Name = "A member of staff",
            Role = StaffRole.Administrator,
            PasswordHash = "hash",
            RecoveryCodes = ["one", "two"],
            IsNotified = true,
            CreatedAt = _time.Now,
        };
        await stores.Staff.AddAsync(account, default);
        await stores.StaffSessions.AddAsync(
            new StaffSession { Id = "s", SecretHash = "h", Account = account.Id, Method = "password", StartedAt = _time.Now, SeenAt = _time.Now, ExpiresAt = _time.Now.AddDays(9) },
            default);
        await stores.StaffLinks.AddAsync(new StaffLink("link", account.Id, _time.Now.AddHours(1)), default);
        await stores.Audit.AddAsync(
            new AuditEntry { At = _time.Now, Account = account.Id, Session = "s", Action = "case.assign", Outcome = AuditOutcome.Done, Subject = "1", Detail = "d" }, default);
        await stores.StaffChannels.AddCodeAsync(new StaffChannelCode("code", "visa", "maker", _time.Now.AddMinutes(10)), default);
        await stores.StaffChannels.ConnectAsync(
            "code", code => new StaffChannel(code.Desk, "19:visa", "channel", "Visa", "{}", code.MadeBy, _time.Now), default);
    }

    private async Task SettleAsync(TestStores stores)
    {
        await stores.Desks.SaveAsync(new Desk { Id = "visa", Name = "Visa", Members = ["ada"] }, "ada", default);
        await stores.Settings.SaveAsync("office-times", "{\"hours\":{}}", 0, "ada", default);
        Key = await stores.Keys.GetOrCreateAsync("tokens", 64, default);
    }
}
