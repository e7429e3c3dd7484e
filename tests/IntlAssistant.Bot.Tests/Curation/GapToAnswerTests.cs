using IntlAssistant.Bot.Curation;
using IntlAssistant.Bot.Mail;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Notifications;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Bot.Tests.Curation;

public sealed class GapToAnswerTests : IDisposable
{
    private const string Persian =
        "سلام، اسم من سارا احمدی است و شماره پاسپورتم X12345678 است. آیا دانشگاه برای فرزندم مهدکودک دارد؟";

    private const string Turkish = "Üniversitede çocuklar için kreş var mı?";

    private const string Arabic = "هل توجد حضانة للأطفال في الجامعة؟";

    private const string Reply =
        "Dear Ms. Ahmadi,\nThe university has a day care for the children of international students. The day care is open from 8:00 to 14:00 and costs 3,000,000 rials a month. Your passport X12345678 is noted.\nKind regards,\nReza Karimi";

    private static readonly string[] Personal = ["سارا", "احمدی", "Ahmadi", "12345678", "۱۲۳۴۵۶۷۸", "Karimi"];

    private readonly TestFolder folder = new();

    [Fact]
    public async Task A_question_asked_in_Persian_and_answered_in_English_answers_the_next_visitor_in_Arabic_and_names_nobody()
    {
        await using var bot = await RealOffice.StartAsync(folder);
        var curation = bot.Get<ICuration>();
        await AskAsync(bot, "turkish", "tr", Turkish);
        var draft = await DraftAsync(bot);

        var written = draft.Entry.Newest.Content;
        Assert.All(Personal, each => Assert.DoesNotContain(each, written.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(written.Questions, question => Assert.All(Personal, each => Assert.DoesNotContain(each, question.Text, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(2, written.Questions.Count);
        Assert.Contains(written.Questions, question => question is { Language: "tr", Text: Turkish });
        Assert.Contains(written.Questions, question => question.Language == "fa" && question.Text.Contains("مهدکودک", StringComparison.Ordinal));
        Assert.Contains("[personal number]", written.Text, StringComparison.Ordinal);
        Assert.Empty(draft.Problems);

        var refused = Assert.IsType<EntryPublished.Invalid>(await PublishAsync(curation, draft));
        Assert.Contains(refused.Problems, problem => problem.Message.Contains("placeholder", StringComparison.Ordinal));

        var edited = await SaveAsync(curation, draft, WithoutPassport(draft));
        var preview = await curation.PreviewAsync(edited.Entry.Id, null, Arabic, default);
        Assert.True(preview!.IsFromDraft, preview.Then?.Text);
        Assert.Equal("escalate", preview.Now.Kind);

        var published = Assert.IsType<EntryPublished.Done>(await PublishAsync(curation, edited));
        Assert.True(published.Report!.Passes);
        Assert.Equal(2, published.Report.Answered.Count);

        await bot.BeginAsync("arabic", "ar");
        var said = await bot.SayAsync(Arabic, "arabic");
        Assert.Contains("8:00 to 14:00", Assert.Single(said).Text, StringComparison.Ordinal);
        Assert.Contains("أجاب عنه المكتب", said[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asked_and_was_left_is_told_once_and_who_was_answered_by_staff_is_not()
    {
        await using var bot = await RealOffice.StartAsync(folder);
        var curation = bot.Get<ICuration>();
        await AskAsync(bot, "turkish", "tr", Turkish);
        var draft = await DraftAsync(bot);
        var staffSaid = (await bot.TranscriptAsync("persian")).Count;
        var edited = await SaveAsync(curation, draft, WithoutPassport(draft));
        var news = bot.Get<PhraseBook>().In(LanguageTag.Parse("tr")).AnsweredSince;

        Assert.IsType<EntryPublished.Done>(await PublishAsync(curation, edited));
        await WaitAsync(bot, "turkish", said => said.Any(activity => activity.Text?.StartsWith(news, StringComparison.Ordinal) == true));
        await bot.Get<AnswerNews>().TellAsync(default);

        var told = Assert.Single(await bot.TranscriptAsync("turkish"), activity => activity.Text?.StartsWith(news, StringComparison.Ordinal) == true);
        Assert.Contains("8:00 to 14:00", told.Text, StringComparison.Ordinal);
        Assert.Equal(staffSaid, (await bot.TranscriptAsync("persian")).Count);
        Assert.Equal(GroupState.Answered, Assert.Single(await curation.GroupsAsync(GroupState.Answered, default)).Group.State);
    }

    [Fact]
    public async Task Who_left_an_address_is_mailed_that_an_answer_was_published_and_not_that_somebody_replied()
    {
        await using var bot = await RealOffice.StartAsync(folder);
        await AskAsync(bot, "turkish", "tr", Turkish);
        var asked = await bot.ConversationAsync("turkish");
        await bot.Get<IContactStore>().SaveAsync(asked.Id, new Contact("visitor@home.example", Contact.CaseReplies, bot.Time.GetUtcNow()), default);
        var phrases = bot.Get<PhraseBook>().In(LanguageTag.Parse("tr"));
        var draft = await DraftAsync(bot);
        var edited = await SaveAsync(bot.Get<ICuration>(), draft, WithoutPassport(draft));
        Assert.IsType<EntryPublished.Done>(await PublishAsync(bot.Get<ICuration>(), edited));
        await WaitAsync(bot, "turkish", said => said.Any(activity => activity.Text?.StartsWith(phrases.AnsweredSince, StringComparison.Ordinal) == true));
        bot.Time.Advance(TimeSpan.FromMinutes(3));

        var notice = Assert.Single(await bot.Get<INotificationStore>().ClaimAsync("test", 10, bot.Time.GetUtcNow().AddMinutes(1), default), each => each.Kind == NotificationKind.StaffReplied && each.Conversation == asked.Id);
        var letter = await bot.Get<VisitorLetters>().WriteAsync(notice, default);

        Assert.StartsWith(phrases.MailPublished.Split('{')[0], letter!.Subject, StringComparison.Ordinal);
        Assert.StartsWith(phrases.AnsweredSince, letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(phrases.MailIntro, letter.Text, StringComparison.Ordinal);
        Assert.Contains("8:00 to 14:00", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_that_the_entry_was_not_written_for_is_closed_when_it_answers_it_too_and_opened_when_it_is_withdrawn()
    {
        await using var bot = await RealOffice.StartAsync(folder);
        var (curation, store) = (bot.Get<ICuration>(), bot.Get<IUnansweredStore>());
        var draft = await DraftAsync(bot);
        await AskAsync(bot, "arabic", "ar", Arabic);
        await AskAsync(bot, "other", "en", "Is there a swimming pool for students?");
        await curation.GroupsAsync(GroupState.Open, default);
        var asked = Assert.Single(await store.OfConversationAsync((await bot.ConversationAsync("arabic")).Id, default));
        var own = await store.GroupAsync(asked, null, default); // As if it had been read as another question.
        Assert.Equal(3, (await curation.GroupsAsync(GroupState.Open, default)).Count);
        var edited = await SaveAsync(curation, draft, WithoutPassport(draft));
        var news = bot.Get<PhraseBook>().In(LanguageTag.Parse("ar")).AnsweredSince;

        var published = Assert.IsType<EntryPublished.Done>(await PublishAsync(curation, edited)).File.Entry;

        await WaitAsync(bot, "arabic", said => said.Any(activity => activity.Text?.StartsWith(news, StringComparison.Ordinal) == true));
        var closed = await store.FindAsync(own!.Value, default);
        Assert.Equal((GroupState.Answered, published.Id), (closed!.State, closed.Entry));
        Assert.Contains("swimming", Assert.Single(await curation.GroupsAsync(GroupState.Open, default)).Group.Questions[0].Wording, StringComparison.Ordinal);

        await curation.WithdrawAsync(new EntryAction(published.Id, "editor", published.Version), null, default);
        Assert.Equal(3, (await curation.GroupsAsync(GroupState.Open, default)).Count);
    }

    [Fact]
    public async Task A_person_who_has_the_floor_is_not_talked_over()
    {
        await using var bot = await RealOffice.StartAsync(folder);
        var curation = bot.Get<ICuration>();
        await AskAsync(bot, "turkish", "tr", Turkish);
        await bot.ClickAsync(bot.Get<PhraseBook>().In(LanguageTag.Parse("tr")).PassOn, "turkish");
        var held = await bot.CaseAsync("turkish");
        await bot.Get<IStaffDesk>().TakeAsync(new StaffAction(held!.Id, "colleague"), default);
        var draft = await DraftAsync(bot);
        var edited = await SaveAsync(curation, draft, WithoutPassport(draft));
        var before = (await bot.TranscriptAsync("turkish")).Count;

        Assert.IsType<EntryPublished.Done>(await PublishAsync(curation, edited));
        await bot.Get<AnswerNews>().TellAsync(default);

        Assert.Equal(before, (await bot.TranscriptAsync("turkish")).Count);
        Assert.Empty(await bot.Get<IUnansweredStore>().UntoldAsync(10, default));
    }

    [Fact]
    public async Task An_erased_conversation_takes_its_words_out_of_the_group_and_the_draft()
    {
        await using var bot = await RealOffice.StartAsync(folder);
        var curation = bot.Get<ICuration>();
        await AskAsync(bot, "turkish", "tr", Turkish);
        var draft = await DraftAsync(bot);
        var turkish = (await bot.ConversationAsync("turkish")).Id;

        var receipt = await bot.Get<IConversationErasure>().EraseAsync(turkish, "visitor", null, default);

        Assert.Contains(receipt!.Places, place => place is { Place: "draft-questions", Count: 1 });
        Assert.Contains(receipt.Places, place => place is { Place: "unanswered-questions", Count: 1 });
        Assert.DoesNotContain((await curation.FindAsync(draft.Entry.Id, default))!.Entry.Newest.Content.Questions, question => question.Language == "tr");
        Assert.DoesNotContain(Assert.Single(await curation.GroupsAsync(GroupState.Open, default)).Wordings, wording => wording.Language == "tr");
    }

    [Fact]
    public async Task An_edit_of_a_page_that_loses_a_fact_is_stopped_overridden_with_a_reason_and_undone()
    {
        await using var bot = await RealOffice.StartAsync(folder);
        var curation = bot.Get<ICuration>();
        var draft = Assert.IsType<EntrySaved.Done>(await curation.DraftFromPageAsync(new PageId("visa"), "editor", default)).File;
        Assert.False(draft.FolderChanged);
        const string fact = "The permanent exit permit is ready after 25 working days, and buying the ticket before the permission is not advised. ";
        var edited = await SaveAsync(curation, draft, draft.Entry.Newest.Content.Text.Replace(fact, "", StringComparison.Ordinal));

        var stopped = Assert.IsType<EntryPublished.Stopped>(await PublishAsync(curation, edited)).Report;
        Assert.NotEmpty(stopped.Stops);
        var forced = Assert.IsType<EntryPublished.Done>(await curation.PublishAsync(
            new EntryAction("visa", "editor", edited.Entry.Version), edited.Entry.Newest.Number, "The rule has changed.", default)).File;
        Assert.Contains(await curation.HistoryAsync("visa", default), each => each is { Kind: EntryEventKind.PublishedAgainstGate, Reason: "The rule has changed.", By: "editor" });

        var undone = Assert.IsType<EntryPublished.Done>(await curation.PublishAsync(new EntryAction("visa", "editor", forced.Entry.Version), 1, null, default)).File;
        Assert.Equal(1, undone.Entry.Published);
        var withdrawn = Assert.IsType<EntryPublished.Done>(await curation.WithdrawAsync(new EntryAction("visa", "editor", undone.Entry.Version), null, default));
        Assert.Equal(EntryState.Withdrawn, withdrawn.File.Entry.State);
        Assert.IsType<EntrySaved.Stale>(await curation.SaveAsync(new EntryAction("visa", "other", 1), edited.Entry.Newest.Content, null, default));
    }

    public void Dispose() => folder.Dispose();

    private static async Task AskAsync(TestBot bot, string name, string locale, string text)
    {
        await bot.BeginAsync(name, locale);
        await bot.SayAsync(text, name);
        Assert.Equal(CaseState.Offered, (await bot.CaseAsync(name))?.State);
    }

    /// <summary>The Persian question is passed on, answered by a member of staff, and drafted from the answer.</summary>
    private static async Task<EntryFile> DraftAsync(TestBot bot)
    {
        await AskAsync(bot, "persian", "fa", Persian);
        await bot.ClickAsync(bot.Get<PhraseBook>().In(LanguageTag.Parse("fa")).PassOn, "persian");
        var waiting = await bot.CaseAsync("persian");
        Assert.IsType<StaffOutcome.Done>(await bot.Get<IStaffDesk>().ReplyAsync(new StaffAction(waiting!.Id, "staff"), Reply, default));
        var drafted = await bot.Get<ICuration>().DraftFromReplyAsync(waiting.Id, null, "staff", default);
        Assert.IsType<EntrySaved.Exists>(await bot.Get<ICuration>().DraftFromReplyAsync(waiting.Id, null, "staff", default));
        return Assert.IsType<EntrySaved.Done>(drafted).File;
    }

    private static string WithoutPassport(EntryFile draft) =>
        draft.Entry.Newest.Content.Text.Replace(" Your passport [personal number] is noted.", "", StringComparison.Ordinal);

    private static Task<EntryPublished> PublishAsync(ICuration curation, EntryFile file) =>
        curation.PublishAsync(new EntryAction(file.Entry.Id, "editor", file.Entry.Version), file.Entry.Newest.Number, null, default);

    private static async Task<EntryFile> SaveAsync(ICuration curation, EntryFile file, string text)
    {
        var content = file.Entry.Newest.Content;
        Assert.NotEqual(content.Text, text);

        // As a form posts it: without where the words are from.
        var posted = new EntryContent(text, [.. content.Questions.Select(question => question with { Conversation = null })]);
        var saved = Assert.IsType<EntrySaved.Done>(await curation.SaveAsync(
            new EntryAction(file.Entry.Id, "editor", file.Entry.Version), posted, "edited", default)).File;
        Assert.Equal(content.Questions.Select(question => question.Conversation), saved.Entry.Newest.Content.Questions.Select(question => question.Conversation));
        return saved;
    }

    private static async Task WaitAsync(TestBot bot, string name, Predicate<IReadOnlyList<Activity>> isThere)
    {
        var conversation = await bot.ConversationAsync(name);
        using var changed = new SemaphoreSlim(0);
        using var subscription = bot.Get<IConversationSignals>().Subscribe(conversation.Id, () => changed.Release());
        while (!isThere(await bot.TranscriptAsync(name)))
        {
            Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(60)), "Nothing more was said.");
        }
    }
}
