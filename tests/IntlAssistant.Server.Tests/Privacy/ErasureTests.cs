using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Search;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Tests.Hosting;
using IntlAssistant.Server.Tests.Staff;
using IntlAssistant.Server.Tests.Staff.Cases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Server.Tests.Privacy;

/// <summary>A conversation through the whole server with its own assistant over the office's content: whatever a person wrote, marked, and looked for afterwards.</summary>
public sealed partial class ErasureTests : IDisposable
{
    private const string Mark = "canary";

    private readonly Heard heard = new();
    private readonly Site site;

    public ErasureTests() => site = new Site(
        ("Knowledge:Folder", Path.Combine(Root(), "knowledge")),
        ("Logging:LogLevel:IntlAssistant", "Trace"),

        // Nobody takes mails there: what cannot be told stays to be told.
        ("Mail:Host", "127.0.0.1"), ("Mail:Port", "9"), ("Mail:StartTls", "false"), ("Mail:From", "assistant@office.example"))
    {
        HasOwnBot = true,
        Further = services => services.AddSingleton<ILoggerProvider>(heard),
    };

    [Fact]
    public async Task What_anybody_wrote_is_in_no_file_and_no_log_after_the_erasure_and_in_the_audit_trail_never()
    {
        using var visitor = site.Browser();
        var form = await PlainForm.OpenAsync(visitor);
        await form.ReadAfterAsync("How do I get a student visa? My name is canary-chat.");
        await form.ReadAfterAsync("what is the tuition for a degree on the canary-moon");
        using var passed = await form.ChooseAsync("Yes, pass it on");
        await form.ReadAfterAsync("canary.mail@example.org");
        using var sent = await form.SendAsync("Here is my canary-letter.", ("canary-name.txt", Encoding.UTF8.GetBytes("canary-content")));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var first = await site.CaseAsync(new CaseId(1)); // Maybe one that was only offered.
        var of = (await site.Services.GetRequiredService<ICaseStore>().NewestAsync(first.Conversation, default))!; // there is one
        using var staff = await site.SignedInAsync(StaffRole.Agent);
        await WorkAsync(staff, of);

        var conversation = of.Conversation;
        Assert.NotEmpty(await site.Services.GetRequiredService<ITranscriptSearch>().FindAsync("canary-moon", 10, default));
        Assert.Equal(2, (await site.Services.GetRequiredService<IAttachmentStore>().ListAsync(conversation, default)).Count);
        Assert.Contains(Marked(), file => file.EndsWith(".db", StringComparison.Ordinal) || file.EndsWith("-wal", StringComparison.Ordinal));
        Assert.Contains(Marked(), file => file.Contains("attachments", StringComparison.Ordinal));
        var trail = await site.TrailAsync();
        Assert.Contains(trail, entry => entry.StartsWith("case.note Done", StringComparison.Ordinal));
        Assert.Contains(trail, entry => entry.StartsWith("file.open Done", StringComparison.Ordinal));
        Assert.DoesNotContain(trail, IsMarked);

        using var asked = await form.ChooseAsync("Erase this conversation");
        using var erased = await form.ChooseAsync("Yes, erase everything");
        var farewell = WebUtility.HtmlDecode(await visitor.GetStringAsync("/chat"));

        var receipt = await site.Services.GetRequiredService<IConversationErasure>().FindAsync(Guid.Parse(Receipt().Match(farewell).Value), default);
        Assert.Equal(2, receipt!.Places.Single(place => place.Place == "attachments").Count);
        Assert.All((string[])["cases", "notes", "contacts", "search", "notifications"], place => Assert.True(receipt.Places.Single(each => each.Place == place).Count > 0, place));
        Assert.Empty(Marked());
        Assert.DoesNotContain(heard.Lines, IsMarked);
        Assert.DoesNotContain(await site.TrailAsync(), IsMarked);
        Assert.NotEmpty(heard.Lines);
    }

    public void Dispose() => site.Dispose();

    /// <summary>All that staff can write in a case.</summary>
    private static async Task WorkAsync(HttpClient staff, Case of)
    {
        await ActAsync(staff, of, "Take");
        await ActAsync(staff, of, "Note", ("text", "canary-note"));
        await ActAsync(staff, of, "Tag", ("tags", "canary-tag"));
        await ActAsync(staff, of, "Reply", ("text", "Dear canary-reply"));
        var reply = new MultipartFormDataContent
        {
            { new StringContent("canary-words"), "text" },
            { new StringContent(await staff.TokenAsync(of.Address())), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("canary-form-content")), "files", "canary-form.txt" },
        };
        using var replied = await staff.PostAsync(of.Address("Reply"), reply);
        Assert.Equal(HttpStatusCode.Redirect, replied.StatusCode);
        foreach (Match file in StaffLinks().Matches(await staff.GetStringAsync(of.Address())))
        {
            using var opened = await staff.GetAsync(file.Groups[1].Value);
            Assert.Contains("content", await opened.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var found = await staff.GetAsync("/staff/inbox?q=canary-moon");
        await ActAsync(staff, of, "Transfer", ("to", ""), ("reason", "canary-reason"));
        await ActAsync(staff, of, "Take");
        await ActAsync(staff, of, "GiveBack", ("reason", "canary-back"));
    }

    private static async Task ActAsync(HttpClient staff, Case of, string handler, params (string Key, string Value)[] fields)
    {
        using var answer = await staff.SendAsync(of.Address(), of.Address(handler), fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{handler} answered {(int)answer.StatusCode}.");
    }

    /// <summary>The files of the data folder that a mark stands in, as it was written or in a form that is as good.</summary>
    private IReadOnlyList<string> Marked() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(site.Folder.Path, "data"), "*", SearchOption.AllDirectories).Where(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return IsMarked(Encoding.Latin1.GetString(bytes)) || IsMarked(Encoding.Unicode.GetString(bytes));
        }),
    ];

    private static bool IsMarked(string text) =>
        text.Contains(Mark, StringComparison.OrdinalIgnoreCase)
        || text.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(Mark)), StringComparison.Ordinal);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "IntlAssistant.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"There is no IntlAssistant.sln above {AppContext.BaseDirectory}.");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}")]
    private static partial Regex Receipt();

    [GeneratedRegex("href=\"(/staff/files/[^\"]+)\"")]
    private static partial Regex StaffLinks();

    /// <summary>All that the server logs.</summary>
    private sealed class Heard : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = [];

        public IReadOnlyCollection<string> Lines => lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
