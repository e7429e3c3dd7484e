using System.Text;
using System.Text.Json;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Files;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Links;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine.Uploads;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;
using Store = IntlAssistant.Conversations.Attachments.IAttachmentStore;
using Uploads = IntlAssistant.BotFramework.DirectLine.Uploads.IAttachmentStore;

namespace IntlAssistant.Bot.Tests.Files;

public sealed class FileTests : IDisposable
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 something");

    private readonly TestFolder folder = new();

    [Theory]
    [InlineData("en", "I cannot read files", "Yes, pass it on")]
    [InlineData("fa", "نمی‌توانم فایل‌ها را بخوانم", null)]
    [InlineData("zh", "我无法读取文件", null)]
    public async Task A_file_without_a_question_is_kept_not_read_and_offered_to_staff(string language, string says, string? button)
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync(locale: language);

        var said = Assert.Single(await UploadAsync(bot, null, ("passport.pdf", Pdf)));

        Assert.Contains(says, said.Text, StringComparison.Ordinal);
        Assert.Equal((CaseState.Offered, CaseReasons.FileSent), ((await bot.CaseAsync())!.State, (await bot.CaseAsync())!.Reason));
        Assert.Empty(bot.Assistant.Asked);
        if (button is not null)
        {
            await bot.ClickAsync(button);
            Assert.Equal(CaseState.Waiting, (await bot.CaseAsync())!.State);
        }
    }

    [Fact]
    public async Task A_question_with_a_file_is_answered_from_its_words_and_says_so_under_the_answers_buttons()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();
        bot.Assistant.Says(SomeReplies.Answer("About the visa."));

        var said = await UploadAsync(bot, "Do I need a visa?", ("letter.pdf", Pdf));

        Assert.Equal(2, said.Count);
        Assert.Contains("About the visa.", said[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("I cannot read files, so I answer only what you wrote.", said[1].Text, StringComparison.Ordinal);
        Assert.Equal(said[0].SuggestedActions?.Actions.Select(action => action.Title), said[1].SuggestedActions?.Actions.Select(action => action.Title));
        Assert.Null(await bot.CaseAsync());
    }

    [Fact]
    public async Task While_staff_have_the_floor_the_bot_is_silent_and_the_file_is_in_the_conversation()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();
        await bot.Get<IStaffDesk>().BeginAsync(conversation, "ada", "Please send your letter.", default);

        Assert.Empty(await UploadAsync(bot, null, ("letter.pdf", Pdf)));

        Assert.Equal(Speaker.Staff, (await bot.ConversationAsync()).Speaker);
        Assert.Equal(1, (await bot.CaseAsync())!.Unanswered);
        Assert.Equal("letter.pdf", Assert.Single(SentFiles.In((await bot.TranscriptAsync())[^1], await FilesAsync(bot, conversation))).Name);
    }

    [Theory]
    [InlineData("en", "page.html", "<script>", "“page.html” was not accepted. These kinds of files can be sent: PDF, PNG, JPG, GIF, WEBP, DOCX, XLSX, TXT.")]
    [InlineData("fa", "a.svg", "<svg/>", "«a.svg» پذیرفته نشد.")]
    [InlineData("de", "a.pdf", "", "Die Datei ist leer.")]
    [InlineData("fr", "a.png", "%PDF-", "On peut envoyer ces types de fichiers")]
    public async Task A_refusal_names_the_limit_in_the_visitors_language_and_is_kept_nowhere(string language, string name, string content, string words)
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync(locale: language);
        var heard = new List<Activity>();
        using var watching = bot.Get<TransientActivities>().Subscribe(conversation, heard.Add);
        var before = (await bot.StoredAsync()).Count;

        var refused = Assert.IsType<UploadOutcome.Refused>(
            await bot.Get<Uploads>().KeepAsync("chat", [new UploadedFile(name, Encoding.UTF8.GetBytes(content))], default));

        Assert.Contains(words, WithoutIsolates(MarkdownReading.ToText(Assert.Single(heard).Text)), StringComparison.Ordinal);
        Assert.Contains("Nothing was sent", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, (await bot.StoredAsync()).Count);
        Assert.Empty(await FilesAsync(bot, conversation));
    }

    [Theory]
    [InlineData(null, "at most 5 files can be sent at once, each up to 10 MB")]
    [InlineData("big.pdf", "it is larger than 10 MB")]
    public async Task Too_much_is_told_with_the_number_that_is_possible(string? name, string words)
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();

        var refused = await bot.Get<Uploads>().RefuseAsync("chat", new UploadExcess(name), default);

        Assert.True(refused.IsTooLarge);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_can_be_forbidden_by_settings()
    {
        await using var bot = await TestBot.StartAsync(folder, new() { ["Attachments:Enabled"] = "false" });

        Assert.Null(bot.Get<Uploads>().Limits);
        Assert.Null(bot.Get<IVisitorFiles>().RulesIn(Knowledge.Languages.LanguageTag.English));
    }

    [Fact]
    public async Task A_client_gets_an_address_that_holds_for_a_day_and_none_for_a_file_of_somebody_else()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();
        await bot.BeginAsync("other");
        await UploadAsync(bot, null, ("mine.pdf", Pdf));
        var mine = Assert.Single(await FilesAsync(bot, conversation));

        await bot.SendAsync(TestBot.AMessage("look") with { Attachments = [Named(mine.Id)], Conversation = new ConversationAccount { Id = "other" } }, "other");

        var shown = Assert.Single(await AttachmentsAsync(bot, "chat"));
        Assert.Equal(("mine.pdf", "application/pdf"), (shown.Name, shown.ContentType));
        var token = shown.ContentUrl!.Split(ChatLinkPaths.File + "/")[1];
        Assert.Equal(mine.Id, await bot.Get<IFileLinks>().ReadAsync(token, default));
        Assert.Null(await bot.Get<IChatLinks>().ReadAsync(token, ChatLinkUse.Download, default));
        bot.Time.Advance(TimeSpan.FromHours(25));
        Assert.Null(await bot.Get<IFileLinks>().ReadAsync(token, default));
        Assert.Null(Assert.Single(await AttachmentsAsync(bot, "other")).ContentUrl);
    }

    [Fact]
    public async Task Staff_reply_with_a_file_and_without_words()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();
        await bot.SayAsync("I want to talk to a person");
        await bot.SayAsync("Talk to a person");
        var form = await KeptAsync(bot, conversation, "form.pdf");

        var done = Assert.IsType<StaffOutcome.Done>(await bot.Get<IStaffDesk>().ReplyAsync(new StaffAction(new CaseId(1), "ada"), null, form, default));

        Assert.Equal(CaseState.Assigned, done.Case.State);
        Assert.Equal("form.pdf", Assert.Single(await AttachmentsAsync(bot, "chat")).Name);
        var text = Encoding.UTF8.GetString((await bot.Get<ITranscriptExport>().WriteAsync(conversation, TranscriptFormat.Text, default))!);
        Assert.Contains("Office staff\nFile: \u2068form.pdf\u2069", text, StringComparison.Ordinal);
        var json = JsonDocument.Parse((await bot.Get<ITranscriptExport>().WriteAsync(conversation, TranscriptFormat.Json, default))!);
        var file = json.RootElement.GetProperty("messages").EnumerateArray().Last().GetProperty("files")[0];
        Assert.Equal(("form.pdf", Pdf.Length), (file.GetProperty("name").GetString(), file.GetProperty("length").GetInt32()));
    }

    [Fact]
    public async Task Staff_cannot_send_a_file_of_another_conversation()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();
        var other = await bot.BeginAsync("other");
        await bot.SayAsync("Talk to a person");
        var foreign = await KeptAsync(bot, other, "secret.pdf");

        var refused = Assert.IsType<StaffOutcome.Refused>(
            await bot.Get<IStaffDesk>().ReplyAsync(new StaffAction(new CaseId(1), "ada"), "Here.", foreign, default));

        Assert.Equal(StaffRefusal.Invalid, refused.Why);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<IReadOnlyList<Activity>> UploadAsync(TestBot bot, string? text, params (string Name, byte[] Content)[] files)
    {
        var kept = Assert.IsType<UploadOutcome.Kept>(
            await bot.Get<Uploads>().KeepAsync("chat", [.. files.Select(file => new UploadedFile(file.Name, file.Content))], default));
        return await bot.SendAsync(TestBot.AMessage(text) with { Attachments = kept.Attachments });
    }

    private static Task<IReadOnlyList<Conversations.Attachments.Attachment>> FilesAsync(TestBot bot, ConversationId conversation) =>
        bot.Get<Store>().ListAsync(conversation, default);

    private static async Task<IReadOnlyList<Conversations.Attachments.Attachment>> KeptAsync(TestBot bot, ConversationId conversation, string name) =>
        Assert.IsType<AttachmentsSaved.Done>(await bot.Get<Store>().SaveAsync(conversation, [new SentFile(name, Pdf)], default)).Attachments;

    /// <summary>The attachments that a client of the conversation is shown.</summary>
    private static async Task<IReadOnlyList<BotFramework.Activities.Attachment>> AttachmentsAsync(TestBot bot, string name) =>
        [.. (await bot.DirectLine.ReadAsync(name, 0, default)).Activities
            .SelectMany(json => json.Deserialize(ActivityJson.Default.Activity)!.Attachments ?? [])];

    private static BotFramework.Activities.Attachment Named(Guid file) => new() { Name = "x", ContentType = "text/html", ContentUrl = AttachmentReference.Of(file) };

    private static string WithoutIsolates(string? text) =>
        (text ?? "").Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}
