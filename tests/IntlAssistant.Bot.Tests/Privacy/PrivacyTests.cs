using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using IntlAssistant.Bot.Links;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Feedback;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Tests.Privacy;

public sealed class PrivacyTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Theory]
    [InlineData("Download this conversation")]
    [InlineData("دریافت متن گفت‌وگو")]
    [InlineData("download my data")]
    public async Task A_visitor_gets_links_to_the_whole_conversation_as_text_and_JSON(string asked)
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();
        await bot.SayAsync("Where is the Visa Office?");
        await bot.Get<IStaffDesk>().BeginAsync(conversation, "ada", "Next to <the> gate: https://office.example/map", default);
        await bot.Get<IStaffDesk>().NoteAsync(new StaffAction(new CaseId(1), "ada"), "A difficult one.", default);
        await bot.Get<IStaffDesk>().GiveBackAsync(new StaffAction(new CaseId(1), "ada"), null, default);

        var said = Assert.Single(await bot.SayAsync(asked));

        var tokens = Regex.Matches(said.Text!, @"/chat/transcript\?format=(text|json)&t=([\w-]+)").Select(match => match.Groups[2].Value).ToList();
        Assert.Equal(2, tokens.Count);
        Assert.All(tokens, token => Assert.Equal(conversation, bot.Get<IChatLinks>().ReadAsync(token, ChatLinkUse.Download, default).Result));
        var text = Encoding.UTF8.GetString((await bot.Get<ITranscriptExport>().WriteAsync(conversation, TranscriptFormat.Text, default))!);
        Assert.Contains("You\nWhere is the Visa Office?", text, StringComparison.Ordinal);
        Assert.Contains("Office staff\nNext to <the> gate: https://office.example/map", text, StringComparison.Ordinal);
        Assert.DoesNotContain("difficult", text, StringComparison.Ordinal);
        var json = JsonDocument.Parse((await bot.Get<ITranscriptExport>().WriteAsync(conversation, TranscriptFormat.Json, default))!);
        Assert.Contains(json.RootElement.GetProperty("messages").EnumerateArray(), message => message.GetProperty("from").GetString() == "staff");
        Assert.Contains("/chat/transcript?format=archive&t=", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_archive_has_all_that_is_kept_of_the_visitor_but_the_notes_of_staff()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();
        await bot.SayAsync("Where is the Visa Office?");
        var answer = (await bot.StoredAsync())[^1].ActivityId;
        Assert.True(await bot.Get<IFeedbackStore>().RecordAsync(conversation, answer, helpful: false, default));
        bot.Assistant.Says(SomeReplies.Escalate());
        await bot.SayAsync("And my own case?");
        await bot.ClickAsync("Yes, pass it on");
        await bot.SayAsync("visitor@mail.example");
        var kept = Assert.IsType<AttachmentsSaved.Done>(await bot.Get<IAttachmentStore>().SaveAsync(
            conversation, [new SentFile("../my pass.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 a pass"))], default));
        await bot.SendAsync(TestBot.AMessage("Here") with { Attachments = [new BotFramework.Activities.Attachment { ContentType = "application/pdf", ContentUrl = AttachmentReference.Of(kept.Attachments[0].Id) }] });
        await bot.Get<IStaffDesk>().NoteAsync(new StaffAction(new CaseId(1), "ada"), "A difficult one.", default);

        using var archive = new ZipArchive(new MemoryStream((await bot.Get<ITranscriptExport>().WriteAsync(conversation, TranscriptFormat.Archive, default))!));
        var json = Read("conversation.json");

        Assert.Equal(["conversation.json", "conversation.txt", "files/01-my pass.pdf"], archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Equal("%PDF-1.7 a pass", Read("files/01-my pass.pdf"));
        Assert.Contains("Where is the Visa Office?", Read("conversation.txt"), StringComparison.Ordinal);
        Assert.All(
            (string[])["Where is the Visa Office?", "visitor@mail.example", "\"helpful\": false", TestBot.Visitor, "pass.pdf", "\"number\": 1"],
            words => Assert.Contains(words, json, StringComparison.Ordinal));
        Assert.DoesNotContain("difficult", json, StringComparison.Ordinal);

        string Read(string name)
        {
            using var reader = new StreamReader(archive.GetEntry(name)!.Open()); // it is among those above
            return reader.ReadToEnd();
        }
    }

    [Fact]
    public async Task What_is_erased_is_in_no_file_any_more_and_the_chat_goes_on()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();
        bot.Assistant.Says(SomeReplies.Escalate());
        await bot.SayAsync("My passport is CANARY-PASSPORT-77.");
        await bot.ClickAsync("Yes, pass it on");
        await bot.SayAsync("canary.mail@example.org");
        await bot.Get<IStaffDesk>().ReplyAsync(new StaffAction(new CaseId(1), "ada"), "CANARY-REPLY", default);
        await bot.Get<IStaffDesk>().NoteAsync(new StaffAction(new CaseId(1), "ada"), "CANARY-NOTE", default);
        await bot.Get<IStaffDesk>().GiveBackAsync(new StaffAction(new CaseId(1), "ada"), "CANARY-REASON", default);
        Assert.NotEmpty(Found());

        Assert.Contains("This cannot be undone", Assert.Single(await bot.SayAsync("Erase this conversation")).Text, StringComparison.Ordinal);
        await bot.ClickAsync("Yes, erase everything");

        var farewell = Assert.Single(await bot.TranscriptAsync());
        Assert.StartsWith("The conversation is erased.", farewell.Text, StringComparison.Ordinal);
        Assert.Empty(Found());
        var receipt = Guid.Parse(Regex.Match(farewell.Text!, "[0-9a-f]{8}-[0-9a-f-]{27}").Value);
        var proof = await bot.Get<IConversationErasure>().FindAsync(receipt, default);
        Assert.Equal(1, proof!.Places.Single(place => place.Place == "cases").Count);
        Assert.EndsWith($"Erased entries: {proof.Places.Sum(place => place.Count)}.", farewell.Text, StringComparison.Ordinal);
        Assert.True(proof.Places.Single(place => place.Place == "activities").Count >= 8);
        Assert.Null(await bot.CaseAsync());

        bot.Assistant.OnAsked = (question, _) => Task.FromResult<Answering.Replies.Reply>(SomeReplies.Answer($"About {question.Text}"));
        Assert.Contains("About What now?", Assert.Single(await bot.SayAsync("What now?")).Text, StringComparison.Ordinal);
        Assert.Equal(conversation, (await bot.ConversationAsync()).Id);

        IReadOnlyList<string> Found() =>
        [
            .. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file =>
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                var text = Encoding.Latin1.GetString(bytes);
                return text.Contains("canary", StringComparison.OrdinalIgnoreCase);
            }),
        ];
    }

    [Fact]
    public async Task A_no_erases_nothing_and_a_yes_without_the_question_neither()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();
        await bot.SayAsync("Yes, erase everything");
        await bot.SayAsync("erase my data");

        Assert.Equal("Nothing was erased.", Assert.Single(await bot.ClickAsync("No, keep it")).Text);

        Assert.True((await bot.TranscriptAsync()).Count > 4);
    }

    [Fact]
    public async Task While_a_person_has_the_floor_the_bot_puts_nothing_into_the_transcript_and_erases_all_the_same()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();
        await bot.Get<IStaffDesk>().BeginAsync(conversation, "ada", "Hello.", default);

        Assert.Empty(await bot.SayAsync("Erase this conversation"));
        await bot.SayAsync("Yes, erase everything");

        Assert.StartsWith("The conversation is erased.", Assert.Single(await bot.TranscriptAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(Speaker.Bot, (await bot.ConversationAsync()).Speaker);
        var refused = Assert.IsType<StaffOutcome.Refused>(await bot.Get<IStaffDesk>().ReplyAsync(new StaffAction(new CaseId(1), "ada"), "Hello?", default));
        Assert.Equal(StaffRefusal.NotFound, refused.Why);
    }

    public void Dispose() => folder.Dispose();
}
