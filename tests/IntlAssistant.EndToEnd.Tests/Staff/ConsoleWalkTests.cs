using System.Globalization;
using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Browsers;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Staff;

/// <summary>Walks every page of the console that a link leads to, also those that are added later: what axe finds, what is too wide, what is not in the reader's language.</summary>
[Collection(OneAtATime.Name)]
public sealed partial class ConsoleWalkTests(SharedServer shared, ITestOutputHelper output) : ConsoleTest(shared, output)
{
    private const int Phone = 390;
    private const int Desktop = 1366;

    // What a visitor writes shows on many pages, and does nothing on any.
    private const string Script = "<script>console.error('ran')</script><img src=x onerror=console.error('ran')>";

    private static readonly string[] OpenPages = ["/staff/sign-in", "/staff/first?key=used", "/staff/welcome?key=used"];

    // What no link leads to.
    private static readonly string[] FurtherPages =
    [
        "/staff/inbox?view=all", "/staff/inbox?view=found&q=moon", "/staff/inbox?view=found&q=nothingatall", "/staff/inbox?view=all&channel=emulator", "/staff/cases/999999",
        "/staff/people/invite", "/staff/account/second-factor",
    ];

    [Theory]
    [InlineData("en", ColorScheme.Light, Desktop)]
    [InlineData("en", ColorScheme.Dark, Phone)]
    [InlineData("fa", ColorScheme.Light, Phone)]
    [InlineData("fa", ColorScheme.Dark, Desktop)]
    public async Task Every_page_is_accessible_fits_its_window_and_speaks_the_readers_language(string language, ColorScheme scheme, int width)
    {
        void Set(BrowserNewContextOptions options)
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new() { Width = width, Height = width == Phone ? 844 : 820 };
        }

        var walk = new Walk(language, scheme, width);
        var stranger = await VisitAsync(Set);
        foreach (var page in OpenPages)
        {
            await stranger.Page.GotoAsync($"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");
            await LookAsync(stranger.Page, walk);
        }

        var staff = await AdministratorAsync(Set);
        staff.MayBeMissing = true; // One page is meant not to be there.
        var number = await HandOverAsync(language);
        await ReadAsync(staff.Page, language);
        await staff.Page.GotoAsync($"/staff/cases/{number}");
        await WriteAsync(staff.Page);
        await WalkAsync(staff.Page, walk, ["/staff", $"/staff/cases/{number}", .. FurtherPages]);

        await staff.Page.GotoAsync($"/staff/cases/{number}");
        await staff.Page.Keyboard.PressAsync("Shift+?");
        await Assertions.Expect(staff.Page.Locator("#keys")).ToBeVisibleAsync();
        await LookAsync(staff.Page, walk, "keys");
        await ReadAsync(staff.Page, "en"); // The other tests read English.
        Assert.True(walk.Pages > 20, $"The walk found {walk.Pages} pages.");
        Assert.True(walk.Findings.Count == 0, string.Join('\n', walk.Findings));
    }

    [Fact]
    public async Task What_is_wrong_with_a_form_is_said_in_persian_too()
    {
        var staff = await AdministratorAsync();
        staff.MayBeMissing = true; // Forms that are shown again come with a status that says so.
        await ReadAsync(staff.Page, "fa");
        var walk = new Walk("fa", ColorScheme.Light, Desktop);
        foreach (var (page, fill) in (IEnumerable<(string, (string Field, string Value)[])>)
            [
                ("/staff/desks/new", [("#id", "Not an id"), ("#mail", "nowhere"), ("#goal", "0.01")]),
                ("/staff/settings", [("#goal", "soon")]),
                ("/staff/settings/texts/new", [("#title", "x"), ("#text", "{nobody}")]),
                ("/staff/people/invite", [("#name", "x"), ("#email", "nowhere")]),
                ("/staff/account/password", [("#current", "wrong"), ("#password", "short")]),
            ])
        {
            await staff.Page.GotoAsync(page);
            foreach (var (field, value) in fill)
            {
                if (await staff.Page.Locator(field).CountAsync() > 0)
                {
                    await staff.Page.Locator(field).FillAsync(value);
                }
            }

            await staff.Page.Locator("main form[method=post]:not([data-ask]) button[type=submit]").First.ClickAsync();
            await Assertions.Expect(staff.Page.Locator(".problem").First).ToBeVisibleAsync();
            await LookAsync(staff.Page, walk, "refused");
        }

        await ReadAsync(staff.Page, "en");
        Assert.True(walk.Findings.Count == 0, string.Join('\n', walk.Findings));
    }

    /// <summary>Looks at pages and at all that they lead to, one of each kind.</summary>
    private static async Task WalkAsync(IPage page, Walk walk, IEnumerable<string> addresses)
    {
        var ahead = new Queue<string>(addresses);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ahead.TryDequeue(out var address))
        {
            if (!seen.Add(Kind(address)))
            {
                continue;
            }

            await page.GotoAsync(address);
            await LookAsync(page, walk);
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"/staff\"]:not([download])')].map(a => a.getAttribute('href').split('#')[0])"))
            {
                ahead.Enqueue(link);
            }
        }
    }

    /// <summary>Pages of one kind differ only in numbers and ids; of the inbox, each list is one.</summary>
    private static string Kind(string address)
    {
        if (FurtherPages.Contains(address))
        {
            return address;
        }

        var parts = address.Split('?');
        var path = Ids().Replace(parts[0], "/*");
        return path == "/staff/inbox" && parts is [_, var query] ? $"{path}?{View().Match(query).Value}" : path;
    }

    private static async Task LookAsync(IPage page, Walk walk, string? state = null)
    {
        walk.Pages++;
        var where = $"{page.Url} {state} ({walk.Language}, {walk.Scheme}, {walk.Width})";
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", walk.Language);
        var drawn = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
        if (drawn > walk.Width)
        {
            walk.Findings.Add($"{where} is {drawn} pixels wide.");
        }

        if (await page.Locator("img[src=x]").CountAsync() > 0)
        {
            walk.Findings.Add($"{where} draws what a visitor wrote.");
        }

        foreach (var form in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('form[method=post]')].filter(f => !f.elements.__RequestVerificationToken).map(f => f.action)"))
        {
            walk.Findings.Add($"{where}: the form to {form} carries no token and will be refused.");
        }

        if (walk.Language == "fa")
        {
            walk.Findings.AddRange((await page.EvaluateAsync<string[]>(EnglishOnPage)).Select(words => $"{where}: English on a Persian page: {words}"));
        }

        walk.Findings.AddRange((await Axe.FindAsync(page)).Select(finding => $"{where}: {finding}"));
        await PictureAsync(page, $"{walk.Language}-{walk.Scheme}-{walk.Width}-{Letters().Replace(new Uri(page.Url).PathAndQuery + state, "-")}");
    }

    /// <summary>Chooses the language of the account.</summary>
    private static async Task ReadAsync(IPage page, string language)
    {
        await page.GotoAsync("/staff/account");
        await page.Locator("#language").SelectOptionAsync(language);
        await page.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
    }

    /// <summary>A reply, a note, a day to look again.</summary>
    private static async Task WriteAsync(IPage page)
    {
        await page.Locator("#reply-text").FillAsync("The certificate may be renewed once, within five years.\nhttps://university.example/renewal");
        await page.Locator("#reply-text").PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#talk .message.staff").Last).ToBeVisibleAsync();
        await page.Locator("details.note-form summary").ClickAsync();
        await page.Locator("#note-text").FillAsync("Check with the registry.");
        await page.Locator("#note-text").PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#talk .message.note").Last).ToBeVisibleAsync();
        await page.Locator("#at").FillAsync("2035-01-10T09:30");
        await page.Locator("#at").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#case-head .due")).ToBeVisibleAsync();
    }

    private async Task<string> HandOverAsync(string language)
    {
        var chat = await (await VisitAsync()).OpenChatAsync($"?lang={language}");
        await chat.AnswerToAsync(language == "fa" ? "شهریهٔ تحصیل روی ماه چقدر است؟" : "what is the tuition for a degree on the moon");
        var handedOver = await chat.ChooseAsync(language == "fa" ? "بله، بفرستید" : "Yes, pass it on");
        await chat.AskAsync(Script);
        var digits = Number().Match(await handedOver.InnerTextAsync()).Value;
        return string.Concat(digits.Select(digit => CharUnicodeInfo.GetDecimalDigitValue(digit)));
    }

    // Latin words may stand where they are isolated, as names, addresses, code and texts of another language are.
    private const string EnglishOnPage =
        """
        () => {
          const latin = /[A-Za-z]{2,}/;
          const isolated = 'bdi, code, kbd, .code, [dir="auto"], [dir="ltr"], [lang]:not([lang="fa"]), script, style, svg, noscript, textarea, title';
          const own = text => text.replace(/\u2068[^\u2069]*\u2069/g, '');
          const found = [];
          const named = document.title.replace(document.querySelector('h1')?.innerText ?? '', ''); // A page may be called by a person's name.
          if (latin.test(own(named))) found.push(`title: ${named}`);
          const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const text = own(walker.currentNode.data);
            if (latin.test(text) && !walker.currentNode.parentElement.closest(isolated)) found.push(text.trim().slice(0, 100));
          }
          const names = ['title', 'placeholder', 'aria-label', 'alt', 'data-ask', 'data-copied', 'data-failed', 'data-offline', 'data-refused', 'data-waits', 'data-blocked', 'data-out'];
          for (const element of document.querySelectorAll('*')) for (const name of names) {
            const text = own(element.getAttribute(name) ?? '');
            if (latin.test(text) && !element.matches('[dir="ltr"]')) found.push(`${name}: ${text}`);
          }
          return [...new Set(found)];
        }
        """;

    private sealed record Walk(string Language, ColorScheme Scheme, int Width)
    {
        public List<string> Findings { get; } = [];

        public int Pages { get; set; }
    }

    [GeneratedRegex(@"(?<=: ?)\d+")]
    private static partial Regex Number();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Letters();

    [GeneratedRegex(@"/(?:\d+|[0-9a-f]{16,}|[0-9a-f-]{36}|file-\d+)(?=/|$)|(?<=/desks)/(?!new$)[a-z-]+")]
    private static partial Regex Ids();

    [GeneratedRegex("^view=[a-z]+")]
    private static partial Regex View();
}
