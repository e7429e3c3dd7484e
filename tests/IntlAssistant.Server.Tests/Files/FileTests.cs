using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Tests.Hosting;
using IntlAssistant.Server.Tests.Staff;
using IntlAssistant.Server.Tests.Staff.Cases;

namespace IntlAssistant.Server.Tests.Files;

public sealed partial class FileTests : IDisposable
{
    private const string HostileName = "<img src=x onerror=alert(2)>.png";
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 something");

    private readonly Site site = new(("Attachments:MaxBytes", "2048"), ("Attachments:MaxAtOnce", "2")) { HasOwnBot = true };

    [Fact]
    public async Task A_visitor_without_script_sends_a_file_and_is_offered_a_person()
    {
        using var browser = site.Browser();
        var form = await PlainForm.OpenAsync(browser);

        using var answer = await form.SendAsync("", ("photo.png", Png), ("letter.pdf", Pdf));
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/chat"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("I cannot read files", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>photo.png</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>letter.pdf</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("At most 2 files at once", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_shown_and_all_else_is_saved_and_neither_can_do_anything()
    {
        using var browser = site.Browser();
        using var sent = await (await PlainForm.OpenAsync(browser)).SendAsync("", (HostileName, Png), ("حرف.txt", "<script>alert(1)</script>"u8.ToArray()));
        var page = await browser.GetStringAsync("/chat");
        var links = Links().Matches(page).Select(match => match.Groups[1].Value).Distinct().ToList();

        using var picture = await browser.GetAsync(links[0]);
        using var text = await browser.GetAsync(links[1]);

        Assert.Equal(Png, await picture.Content.ReadAsByteArrayAsync());
        Assert.Equal(("image/png", "inline"), (picture.Content.Headers.ContentType!.MediaType, picture.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal(("text/plain", "attachment"), (text.Content.Headers.ContentType!.MediaType, text.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("حرف.txt", text.Content.Headers.ContentDisposition.FileNameStar);
        foreach (var answer in (HttpResponseMessage[])[picture, text])
        {
            Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }

        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.html", "<script>", "en", "was not accepted. These kinds of files can be sent")]
    [InlineData("a.svg", "<svg onload=alert(1)>", "fa", "این گونه فایل‌ها را می‌توان فرستاد")]
    [InlineData("a.txt", "3000", "de", "ist größer als")]
    public async Task A_refusal_names_the_limit_and_what_was_typed_stays(string name, string content, string language, string words)
    {
        using var browser = site.Browser();
        var form = await PlainForm.OpenAsync(browser, $"/chat?lang={language}");

        using var answer = await form.SendAsync("My question", (name, int.TryParse(content, out var length) ? new byte[length].Select(_ => (byte)'a').ToArray() : Encoding.UTF8.GetBytes(content)));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("My question</textarea>", page, StringComparison.Ordinal);
        Assert.Empty(StoredFiles());
    }

    [Fact]
    public async Task A_form_that_is_far_too_large_is_told_so_and_not_read()
    {
        using var browser = site.Browser();
        var form = await PlainForm.OpenAsync(browser);

        using var answer = await form.SendAsync("x", ("a.pdf", new byte[2 * 1024 * 1024]));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("at most 2 files can be sent at once", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_nobodys_to_make_up_and_ends()
    {
        using var browser = site.Browser();
        using var sent = await (await PlainForm.OpenAsync(browser)).SendAsync("", ("photo.png", Png));
        var link = Links().Match(await browser.GetStringAsync("/chat")).Groups[1].Value;

        using var forged = await browser.GetAsync(link[..^2] + (link.EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA"));
        using var guessed = await browser.GetAsync($"/chat/files/{Guid.NewGuid():N}");
        site.Time.Move(TimeSpan.FromHours(25));
        using var late = await browser.GetAsync(link);

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [forged.StatusCode, guessed.StatusCode, late.StatusCode]);
    }

    [Fact]
    public async Task Staff_see_the_files_of_a_case_and_open_them_under_their_role_and_in_the_audit_trail()
    {
        using var visitor = site.Browser();
        var form = await PlainForm.OpenAsync(visitor);
        using var sent = await form.SendAsync("", (HostileName, Png), ("letter.pdf", Pdf));
        using var asked = await form.PressAsync("Person");
        var of = await CaseAsync();
        var agent = await site.HireAsync(StaffRole.Agent);
        using var browser = await site.SignedInAsync(agent);
        using var onlooker = await site.SignedInAsync(StaffRole.Viewer);

        var page = await browser.GetStringAsync(of.Address());
        var seen = await onlooker.GetStringAsync(of.Address());
        var links = StaffLinks().Matches(page).Select(match => match.Groups[1].Value).Distinct().ToList();
        using var opened = await browser.GetAsync(links[^1]);
        using var refused = await onlooker.GetAsync(links[0]);
        using var stranger = await visitor.GetAsync(links[0]);

        Assert.Contains("letter.pdf", page, StringComparison.Ordinal);
        Assert.Contains("1 KB", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.Contains("letter.pdf", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("/staff/files/", seen, StringComparison.Ordinal);
        Assert.Equal(Pdf, await opened.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", opened.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        Assert.Contains(await site.TrailAsync(agent), entry => entry.StartsWith("file.open Done ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Staff_reply_with_a_file_and_a_refused_reply_leaves_none()
    {
        using var visitor = site.Browser();
        var form = await PlainForm.OpenAsync(visitor);
        using var asked = await form.PressAsync("Person");
        var of = await CaseAsync();
        using var browser = await site.SignedInAsync(StaffRole.Agent);

        using var wrong = await ReplyAsync(browser, of, "Fill this in.", ("form.svg", "<svg/>"u8.ToArray()));
        using var stale = await ReplyAsync(browser, of with { Version = of.Version - 1 }, "Fill this in.", ("form.pdf", Pdf));
        using var empty = await ReplyAsync(browser, of, "");
        Assert.Empty(StoredFiles());
        using var done = await ReplyAsync(browser, of, "", ("form.pdf", Pdf));

        Assert.Contains("not what its name says", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("Write a reply or choose a file first.", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains("<bdi>form.pdf</bdi>", await visitor.GetStringAsync("/chat"), StringComparison.Ordinal);
        Assert.Single(StoredFiles());
    }

    public void Dispose() => site.Dispose();

    private async Task<Case> CaseAsync() => await site.CaseAsync(new CaseId(1)) is { State: CaseState.Waiting } of
        ? of
        : throw new InvalidOperationException("The case does not wait.");

    private string[] StoredFiles()
    {
        var folder = Path.Combine(site.Folder.Path, "data", "attachments");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }

    private static async Task<HttpResponseMessage> ReplyAsync(HttpClient browser, Case of, string text, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(text), "text" },
            { new StringContent(of.Seen()), "version" },
            { new StringContent(await browser.TokenAsync(of.Address())), "__RequestVerificationToken" },
        };
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        return await browser.PostAsync(of.Address("Reply"), form);
    }

    [GeneratedRegex("href=\"(/chat/files/[^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("(?:href|src)=\"(/staff/files/[^\"]+)\"")]
    private static partial Regex StaffLinks();
}
