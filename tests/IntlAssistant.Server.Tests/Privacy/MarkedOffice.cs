using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Tests.Hosting;
using IntlAssistant.Server.Tests.Staff;
using IntlAssistant.Server.Tests.Staff.Cases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Server.Tests.Privacy;

/// <summary>The whole server with its own assistant over the office's content, where a visitor and staff write a marked word wherever something can be written.</summary>
internal sealed partial class MarkedOffice : IDisposable
{
    public const string Mark = "canary";

    private readonly Heard heard = new();
    private HttpClient? visitor;
    private PlainForm? form;

    /// <param name="settings">Settings beside those that the test needs.</param>
    public MarkedOffice(params (string Key, string Value)[] settings) => Site = new Site(
    [
        ("Knowledge:Folder", Path.Combine(Root(), "knowledge")),
        ("Logging:LogLevel:IntlAssistant", "Trace"),

        // Nobody takes mails there: what cannot be told stays to be told.
        ("Mail:Host", "127.0.0.1"), ("Mail:Port", "9"), ("Mail:StartTls", "false"), ("Mail:From", "assistant@office.example"),
        .. settings,
    ])
    {
        HasOwnBot = true,
        Further = services => services.AddSingleton<ILoggerProvider>(heard),
    };

    public Site Site { get; }

    /// <summary>All that the server has logged.</summary>
    public IReadOnlyCollection<string> Log => heard.Lines;

    /// <summary>A visitor asks, leaves an address and a file, and staff write into the case all that they can.</summary>
    /// <returns>The case.</returns>
    public async Task<Case> TalkAsync()
    {
        visitor = Site.Browser();
        form = await PlainForm.OpenAsync(visitor);
        await form.ReadAfterAsync("How do I get a student visa? My name is canary-chat.");
        await form.ReadAfterAsync("what is the tuition for a degree on the canary-moon");
        using var passed = await form.ChooseAsync("Yes, pass it on");
        await form.ReadAfterAsync("canary.mail@example.org");
        using var sent = await form.SendAsync("Here is my canary-letter.", ("canary-name.txt", Encoding.UTF8.GetBytes("canary-content")));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var first = await Site.CaseAsync(new CaseId(1)); // Maybe one that was only offered.
        var of = (await Site.Services.GetRequiredService<ICaseStore>().NewestAsync(first.Conversation, default))!; // there is one
        using var staff = await Site.SignedInAsync(StaffRole.Agent);
        await WorkAsync(staff, of);
        return of;
    }

    /// <summary>The visitor erases the conversation from the chat.</summary>
    /// <returns>The receipt's number, as the visitor reads it.</returns>
    public async Task<Guid> EraseAsync()
    {
        using var asked = await form!.ChooseAsync("Erase this conversation"); // they have talked
        using var erased = await form.ChooseAsync("Yes, erase everything");
        var farewell = WebUtility.HtmlDecode(await visitor!.GetStringAsync("/chat"));
        return Guid.Parse(Receipt().Match(farewell).Value);
    }

    /// <summary>The files of a folder that the mark stands in, as it was written or in a form that is as good.</summary>
    public static IReadOnlyList<string> MarkedFiles(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file =>
        {
            var bytes = BytesOf(file);
            return IsMarked(Encoding.Latin1.GetString(bytes)) || IsMarked(Encoding.Unicode.GetString(bytes));
        }),
    ];

    public static bool IsMarked(string text) =>
        text.Contains(Mark, StringComparison.OrdinalIgnoreCase)
        || text.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(Mark)), StringComparison.Ordinal);

    public void Dispose()
    {
        visitor?.Dispose();
        Site.Dispose();
    }

    // The database's side files go with its last connection: what is gone holds nothing.
    private static byte[] BytesOf(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

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
}
