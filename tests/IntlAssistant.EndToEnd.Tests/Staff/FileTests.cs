using System.Text;
using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Browsers;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Staff;

/// <summary>Files between a visitor and a member of staff, each in a browser.</summary>
[Collection(OneAtATime.Name)]
public sealed partial class FileTests(SharedServer shared, ITestOutputHelper output) : ConsoleTest(shared, output)
{
    private const string HostileName = "<img src=x onerror=alert(1)>.png";
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    [Fact]
    public async Task A_visitor_sends_files_staff_see_them_and_send_one_back()
    {
        var staff = await AdministratorAsync();
        var visitor = await VisitAsync();
        var alerts = 0;
        visitor.Page.Dialog += (_, dialog) => { alerts++; _ = dialog.DismissAsync(); };
        staff.Page.Dialog += (_, dialog) => { alerts++; _ = dialog.DismissAsync(); };
        var chat = await visitor.OpenChatAsync();

        // The files wait in the box until they are sent; the bot says that it does not read them.
        await AttachAsync(visitor.Page, (HostileName, await visitor.Page.ScreenshotAsync()), ("letter.pdf", Pdf));
        await chat.AnswerToAsync("");
        await Assertions.Expect(chat.Last).ToContainTextAsync("I cannot read files");
        await Assertions.Expect(visitor.Page.Locator($"a[download='letter.pdf'], a:has-text('letter.pdf')").First).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator(".webchat__bubble--from-user img[src*='/chat/files/']")).ToBeVisibleAsync();
        var number = NumberIn(await (await chat.ChooseAsync("Yes, pass it on")).InnerTextAsync());

        // Staff see the picture small, and both names and sizes.
        await staff.Page.GotoAsync($"/staff/cases/{number}");
        var files = staff.Page.Locator("#talk .sent-files li");
        await Assertions.Expect(files).ToHaveCountAsync(2);
        await Assertions.Expect(files.First).ToContainTextAsync(HostileName);
        await Assertions.Expect(files.Last).ToContainTextAsync("1 KB");
        Assert.True(await files.First.Locator("img").EvaluateAsync<bool>("img => img.decode().then(() => img.naturalWidth > 100)"));
        var saved = await staff.Page.RunAndWaitForDownloadAsync(() => files.Last.Locator("a").ClickAsync());
        Assert.Equal("letter.pdf", saved.SuggestedFilename);

        // A file goes back without a word, and stands in the chat at once.
        await staff.Page.Locator(".files-form summary").ClickAsync();
        await staff.Page.Locator("#reply-files").SetInputFilesAsync(new FilePayload { Name = "form.pdf", MimeType = "application/pdf", Buffer = Pdf });
        await staff.Page.Locator(".reply button[type=submit]").ClickAsync();
        await Assertions.Expect(staff.Page.Locator("#talk .message.staff .sent-files")).ToContainTextAsync("form.pdf");
        await Assertions.Expect(visitor.Page.Locator("a:has-text('form.pdf')")).ToBeVisibleAsync();
        var form = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.Locator("a:has-text('form.pdf')").ClickAsync());
        Assert.Equal(Pdf, await File.ReadAllBytesAsync(await form.PathAsync()));
        Assert.Equal(0, alerts);
    }

    [Fact]
    public async Task What_could_run_is_refused_with_the_kinds_that_are_possible()
    {
        var visitor = await VisitAsync();
        visitor.MayBeRefused = true;
        visitor.Refusals = ["400", "Failed to post activity"];
        var chat = await visitor.OpenChatAsync();

        // By its name, before anything is sent.
        await AttachAsync(visitor.Page, ("page.html", Encoding.UTF8.GetBytes("<script>alert(1)</script>")));
        await Assertions.Expect(visitor.Page.GetByText("These kinds of files can be sent")).ToBeVisibleAsync();

        // By its content, whatever it is called.
        await AttachAsync(visitor.Page, ("photo.png", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")));
        await chat.AnswerToAsync("");
        await Assertions.Expect(chat.Last).ToContainTextAsync("photo.png");
        await Assertions.Expect(chat.Last).ToContainTextAsync("was not accepted");
        await Assertions.Expect(visitor.Page.Locator("img[src*='/chat/files/']")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("en", ColorScheme.Light, 1366)]
    [InlineData("en", ColorScheme.Dark, 390)]
    [InlineData("fa", ColorScheme.Light, 390)]
    [InlineData("fa", ColorScheme.Dark, 1366)]
    public async Task Files_fit_into_the_chat_and_the_case(string language, ColorScheme scheme, int width)
    {
        void Set(BrowserNewContextOptions options)
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 820 };
        }

        var staff = await AdministratorAsync(Set);
        await ReadAsync(staff.Page, language);
        var visitor = await VisitAsync(Set);
        var chat = await visitor.OpenChatAsync($"?lang={language}");
        await AttachAsync(visitor.Page, (language == "fa" ? "تصویر گذرنامه.png" : "passport.png", await visitor.Page.ScreenshotAsync()), ("a-very-long-name-of-a-letter-of-acceptance-from-the-home-university.pdf", Pdf));
        await PictureAsync(visitor.Page, $"files-box-{language}-{scheme}-{width}");
        await chat.AnswerToAsync("");
        await Assertions.Expect(visitor.Page.Locator(".webchat__bubble--from-user img[src*='/chat/files/']")).ToBeVisibleAsync();
        var number = NumberIn(await (await chat.ChooseAsync(language == "fa" ? "بله، بفرستید" : "Yes, pass it on")).InnerTextAsync());

        await staff.Page.GotoAsync($"/staff/cases/{number}");
        await staff.Page.Locator(".files-form summary").ClickAsync();
        await staff.Page.Locator("#reply-files").SetInputFilesAsync(new FilePayload { Name = "form.pdf", MimeType = "application/pdf", Buffer = Pdf });
        await staff.Page.Locator("#reply-text").FillAsync(language == "fa" ? "لطفاً این فرم را پر کنید." : "Please fill in this form.");
        await staff.Page.Locator(".reply button[type=submit]").ClickAsync();
        await Assertions.Expect(staff.Page.Locator("#talk .message.staff .sent-files")).ToContainTextAsync("form.pdf");
        await Assertions.Expect(visitor.Page.Locator("a:has-text('form.pdf')")).ToBeVisibleAsync();
        await PictureAsync(visitor.Page, $"files-chat-{language}-{scheme}-{width}");
        await PictureAsync(staff.Page, $"files-case-{language}-{scheme}-{width}");

        foreach (var page in (IPage[])[staff.Page, visitor.Page])
        {
            var drawn = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
            Assert.True(drawn <= width, $"{page.Url} is {drawn} pixels wide.");
        }

        var findings = await Axe.FindAsync(staff.Page);
        await ReadAsync(staff.Page, "en"); // The other tests read English.
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private static Task AttachAsync(IPage page, params (string Name, byte[] Content)[] files) =>
        page.Locator("#webchat input[type=file]").SetInputFilesAsync(files.Select(file => new FilePayload
        {
            Name = file.Name,
            MimeType = file.Name.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "application/octet-stream",
            Buffer = file.Content,
        }));

    /// <summary>Chooses the language of the account.</summary>
    private static async Task ReadAsync(IPage page, string language)
    {
        await page.GotoAsync("/staff/account");
        await page.Locator("#language").SelectOptionAsync(language);
        await page.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
    }

    private static string NumberIn(string words) => string.Concat(
        CaseNumber().Match(words).Value.Select(digit => System.Globalization.CharUnicodeInfo.GetDecimalDigitValue(digit)));

    [GeneratedRegex(@"(?<=: ?)\d+")]
    private static partial Regex CaseNumber();
}
