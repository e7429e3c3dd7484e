using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.Bot.Files;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Links;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Attachment = IntlAssistant.BotFramework.Activities.Attachment;
using Kept = IntlAssistant.Conversations.Attachments.Attachment;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class TeamsFileTests : TeamsTest, IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 something");

    private FakeFileHost host = null!; // Set before any test runs.

    public async Task InitializeAsync()
    {
        host = await FakeFileHost.StartAsync();
        host.Files["/v3/attachments/1/views/original"] = Png;
        host.Files["/letter.pdf"] = Pdf;
        host.Files["/program.exe"] = Encoding.ASCII.GetBytes("MZ program");
        host.Files["/large.pdf"] = [.. Pdf, .. new byte[2000]];
    }

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_pasted_picture_alone_is_kept_not_read_and_offered_to_staff()
    {
        await using var bot = await BotAsync();

        await SayAsync(bot, Says("1", null, Picture()));

        Assert.Contains("I cannot read files", Wire(await SentAsync(1)), StringComparison.Ordinal);
        var kept = Assert.Single(await FilesAsync(bot));
        Assert.Equal(("image.png", "image/png", (long)Png.Length), (kept.Name, kept.ContentType, kept.Length));
        Assert.Equal(kept, Assert.Single(SentFiles.In((await bot.TranscriptAsync(Personal, "msteams"))[0], [kept])));
        Assert.Equal((CaseState.Offered, CaseReasons.FileSent), await CaseAsync(bot));
    }

    [Fact]
    public async Task A_question_with_several_files_is_answered_and_no_address_that_opens_one_stays()
    {
        await using var bot = await BotAsync();
        bot.Assistant.Says(SomeReplies.Answer("About the visa."));

        await SayAsync(bot, Says("1", "Do I need a visa?", Picture(), File("letter.pdf"), new Attachment { ContentType = "text/html", Content = "<p>Do I need a visa?</p>" }));

        Assert.Contains("About the visa.", Wire(await SentAsync(1)), StringComparison.Ordinal);
        Assert.Contains("I answer only what you wrote", Wire(await SentAsync(2)), StringComparison.Ordinal);
        Assert.Equal(["image.png", "letter.pdf"], (await FilesAsync(bot)).Select(file => file.Name).Order(StringComparer.Ordinal));
        var stored = (await bot.StoredAsync(Personal, "msteams"))[0].Json;
        Assert.DoesNotContain("/letter.pdf", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("text/html", stored, StringComparison.Ordinal);
        Assert.Null(await bot.CaseAsync(Personal, "msteams"));
    }

    [Fact]
    public async Task While_staff_have_the_floor_the_file_stands_in_the_case_and_the_bot_is_silent()
    {
        await using var bot = await BotAsync();
        await SayAsync(bot, FakeTeams.Says("1", "Hello") with { ServiceUrl = host.Address });
        var conversation = (await bot.ConversationAsync(Personal, "msteams")).Id;
        await bot.Get<IStaffDesk>().BeginAsync(conversation, "ada", "Please send your letter.", default);
        var before = (await bot.TranscriptAsync(Personal, "msteams")).Count;

        await SayAsync(bot, Says("2", null, File("letter.pdf")));

        var after = await bot.TranscriptAsync(Personal, "msteams");
        Assert.Equal(before + 1, after.Count);
        Assert.Equal("letter.pdf", Assert.Single(SentFiles.In(after[^1], await FilesAsync(bot))).Name);
        Assert.Equal(1, (await bot.CaseAsync(Personal, "msteams"))!.Unanswered);
        var text = Encoding.UTF8.GetString((await bot.Get<ITranscriptExport>().WriteAsync(conversation, TranscriptFormat.Text, default))!);
        Assert.Contains("letter.pdf", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "/program.exe", "program.exe", "was not accepted. These kinds of files can be sent: PDF, PNG")]
    [InlineData("en-US", "/large.pdf", "large.pdf", "it is larger than 0.001 MB")]
    [InlineData("de-DE", "/none.pdf", "none.pdf", "konnte nicht abgerufen werden")]
    [InlineData("fa-IR", "/none.pdf", "none.pdf", "دریافت نشد")]
    public async Task A_file_that_is_not_taken_is_told_of_in_the_visitors_language_and_nothing_else(string locale, string path, string name, string words)
    {
        await using var bot = await BotAsync(new() { ["Attachments:MaxBytes"] = "1024" });

        await SayAsync(bot, Says("1", null, File(name, path)) with { Locale = locale });

        var said = Wire(await SentAsync(1));
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Contains(name, said, StringComparison.Ordinal);
        Assert.Equal(2, (await bot.TranscriptAsync(Personal, "msteams")).Count);
        Assert.Empty(await FilesAsync(bot));
        Assert.DoesNotContain(host.Address + path, (await bot.StoredAsync(Personal, "msteams"))[0].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_answered_although_one_of_its_files_is_refused_and_the_other_is_kept()
    {
        await using var bot = await BotAsync();

        await SayAsync(bot, Says("1", "What is the fee?", File("program.exe"), Picture()));

        Assert.Contains("What is the fee?", Wire(await SentAsync(1)), StringComparison.Ordinal);
        Assert.Contains("program.exe", Wire(await SentAsync(3)), StringComparison.Ordinal);
        Assert.Equal("image.png", Assert.Single(await FilesAsync(bot)).Name);
    }

    [Fact]
    public async Task More_files_than_allowed_or_any_where_none_is_are_not_even_fetched()
    {
        await using var bot = await BotAsync(new() { ["Attachments:MaxAtOnce"] = "1" });

        await SayAsync(bot, Says("1", null, Picture(), File("letter.pdf")));

        Assert.Contains("at most 1 files can be sent at once", Wire(await SentAsync(1)), StringComparison.Ordinal);
        Assert.Empty(host.Asked);
        Assert.Empty(await FilesAsync(bot));
    }

    [Fact]
    public async Task A_message_is_accepted_before_its_files_are_fetched_and_they_are_fetched_once()
    {
        await using var bot = await BotAsync();
        var gate = new TaskCompletionSource();
        host.Gate = gate.Task;

        await bot.Channels.AcceptAsync(Says("1", null, Picture()), CancellationToken.None);
        await bot.Channels.AcceptAsync(Says("1", null, Picture()), CancellationToken.None);
        Assert.Empty(await FilesAsync(bot));
        gate.SetResult();
        await bot.SettleAsync(Personal, "msteams");

        Assert.Single(host.Asked);
        Assert.Single(await FilesAsync(bot));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_gone_with_its_message_and_with_the_conversation(bool message)
    {
        await using var bot = await BotAsync();
        await SayAsync(bot, Says("1", null, File("letter.pdf")));
        var conversation = (await bot.ConversationAsync(Personal, "msteams")).Id;
        var kept = Assert.Single(await FilesAsync(bot));

        if (message)
        {
            await SayAsync(bot, FakeTeams.Says("1", null) with { Type = ActivityTypes.MessageDelete });
        }
        else
        {
            await bot.Get<IConversationErasure>().EraseAsync(conversation, ActorNames.Visitor, farewell: null, default);
        }

        Assert.Null(await bot.Get<IAttachmentStore>().OpenAsync(kept.Id, default));
        Assert.Empty(await bot.Get<IAttachmentStore>().ListAsync(conversation, default));
    }

    [Theory]
    [InlineData("https://chat.university.example/", "[form.pdf](https://chat.university.example/chat/files/")]
    [InlineData(null, "form.pdf")]
    public async Task What_staff_send_with_a_file_has_a_link_to_it(string? site, string words)
    {
        await using var bot = await BotAsync(new() { ["Office:Site"] = site });
        await SayAsync(bot, Says("1", "Hello"));
        var conversation = (await bot.ConversationAsync(Personal, "msteams")).Id;
        await bot.Get<IStaffDesk>().BeginAsync(conversation, "ada", "Welcome.", default);
        var form = Assert.IsType<AttachmentsSaved.Done>(
            await bot.Get<IAttachmentStore>().SaveAsync(conversation, [new SentFile("form.pdf", Pdf)], default)).Attachments;

        Assert.IsType<StaffOutcome.Done>(
            await bot.Get<IStaffDesk>().ReplyAsync(new StaffAction(new CaseId(1), "ada"), "Please fill this in.", form, default));

        await HeardAsync(() => Teams.Sent.Any(said => said.Text?.Contains("Please fill this in.", StringComparison.Ordinal) == true));
        var said = Teams.Sent.Single(said => said.Text?.Contains("Please fill this in.", StringComparison.Ordinal) == true);
        Assert.Contains(words, said.Text, StringComparison.Ordinal);
        Assert.Null(said.Attachments);
        if (site is not null)
        {
            var token = said.Text!.Split(ChatLinkPaths.File + "/")[1].TrimEnd(')');
            Assert.Equal(form[0].Id, await bot.Get<IFileLinks>().ReadAsync(token, default));
        }
    }

    /// <summary>Development, where a host of this machine is as good as one of the internet.</summary>
    private Task<TestBot> BotAsync(Dictionary<string, string?>? settings = null) => StartAsync(
        settings, services => services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Development }));

    private Activity Says(string id, string? text, params Attachment[] files) =>
        FakeTeams.Says(id, text) with { ServiceUrl = host.Address + "/", Attachments = files };

    private Attachment Picture() => new() { ContentType = "image/*", ContentUrl = host.Address + "/v3/attachments/1/views/original" };

    private Attachment File(string name, string? path = null) => new()
    {
        ContentType = "application/vnd.microsoft.teams.file.download.info",
        ContentUrl = "https://university.example/personal/" + name,
        Name = name,
        Content = new JsonObject { ["downloadUrl"] = $"{host.Address}{path ?? "/" + name}", ["fileType"] = "pdf" },
    };

    private static async Task<IReadOnlyList<Kept>> FilesAsync(TestBot bot) =>
        await bot.Get<IAttachmentStore>().ListAsync((await bot.ConversationAsync(Personal, "msteams")).Id, default);

    private static async Task<(CaseState, string)> CaseAsync(TestBot bot)
    {
        var offered = (await bot.CaseAsync(Personal, "msteams"))!; // the test fails without one
        return (offered.State, offered.Reason);
    }

    private static string Wire(Activity said) => JsonNode.Parse(JsonSerializer.Serialize(said, ActivityJson.Default.Activity))!
        .ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
