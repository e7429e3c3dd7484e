using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Tests.Hosting;
using IntlAssistant.Server.Tests.Staff;

namespace IntlAssistant.Server.Tests.Security;

/// <summary>Every kind of answer that the server gives, as a browser gets it in production: none is without its headers, and no cookie is open.</summary>
public sealed partial class AnswerHeaderTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Foreign = "https://elsewhere.example";
    private const string DirectLine = "/v3/directline/conversations";

    private static readonly Dictionary<string, (int Status, Func<Site, Task<HttpResponseMessage>> Ask)> Kinds = new()
    {
        ["page"] = (200, site => site.Browser().GetAsync("/")),
        ["page from right to left"] = (200, site => site.Browser().GetAsync("/?lang=fa")),
        ["chat"] = (200, site => site.Browser().GetAsync("/chat")),
        ["widget"] = (200, site => site.Browser().GetAsync("/widget.js")),
        ["asset"] = (200, AssetAsync),
        ["no asset"] = (404, site => site.Browser().GetAsync("/assets/x/y.css")),
        ["no page"] = (404, site => site.Browser().GetAsync("/nowhere")),
        ["problem document"] = (404, site => site.CreateClient(new() { BaseAddress = new Uri("https://office.example") }).GetAsync(new Uri("/nowhere", UriKind.Relative))),
        ["health"] = (200, site => site.Browser().GetAsync("/health/ready")),
        ["life"] = (200, site => site.Browser().GetAsync("/health/live")),
        ["token"] = (200, site => site.Browser().PostAsync("/api/chat/token", null)),
        ["token for a foreign page"] = (403, site => site.Browser(Foreign).PostAsync("/api/chat/token", null)),
        ["token from nonsense"] = (400, site => site.Browser().PostAsync("/api/chat/token", Json("nonsense"))),
        ["method that there is not"] = (405, site => site.Browser(Foreign).SendAsync(new HttpRequestMessage(HttpMethod.Options, "/api/chat/token"))),
        ["conversation without a token"] = (401, site => site.Browser().PostAsync(DirectLine, null)),
        ["conversation for a foreign page"] = (403, site => site.Browser(Foreign).PostAsync(DirectLine, null)),
        ["preflight of a conversation"] = (403, site => site.Browser(Foreign).SendAsync(new HttpRequestMessage(HttpMethod.Options, DirectLine))),
        ["channel without a token"] = (401, site => site.Browser().PostAsync("/api/messages", Json("""{"type":"message","id":"1","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/","from":{"id":"a"},"recipient":{"id":"b"},"conversation":{"id":"c"}}"""))),
        ["form without its page"] = (422, site => site.Browser().PostAsync("/chat", new FormUrlEncodedContent([new("question", "Visa?")]))),
        ["question"] = (302, async site => await (await PlainForm.OpenAsync(site.Browser())).AskAsync("Visa?")),
        ["too many"] = (429, TooManyAsync),
        ["no link"] = (404, site => site.Browser().GetAsync("/chat/files/nonsense")),
        ["sign-in"] = (200, site => site.Browser().GetAsync("/staff/sign-in")),
        ["wrong password"] = (422, site => site.Browser().SignInAsync("a@b.example", "wrong")),
        ["right password"] = (302, async site => await site.Browser().SignInAsync((await site.HireAsync(StaffRole.Agent)).Email, Staff.Console.Password)),
        ["closed page"] = (302, site => site.Browser().GetAsync("/staff/inbox")),
        ["console"] = (200, async site => await (await site.SignedInAsync(StaffRole.Agent)).GetAsync("/staff/inbox?lang=fa")),
        ["console refused"] = (403, async site => await (await site.SignedInAsync(StaffRole.Viewer)).GetAsync("/staff/people")),
        ["console without such a page"] = (404, async site => await (await site.SignedInAsync(StaffRole.Viewer)).GetAsync("/staff/nowhere")),
        ["foreign form"] = (400, async site => await (await site.SignedInAsync(StaffRole.Agent)).PostAsync("/staff/account/password", new FormUrlEncodedContent([]))),
        ["events"] = (200, async site => await (await site.SignedInAsync(StaffRole.Agent)).GetAsync("/staff/events", HttpCompletionOption.ResponseHeadersRead)),
        ["sheet"] = (200, async site => await (await site.SignedInAsync(StaffRole.Editor)).GetAsync("/staff/reports")),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_kind_of_answer_carries_the_strict_headers_and_closed_cookies(string kind)
    {
        var site = shared.With(("environment", "Production"), ("RateLimits:MessagesPerVisitor", "2"));
        var (status, ask) = Kinds[kind];

        using var answer = await ask(site);

        Assert.Equal(status, (int)answer.StatusCode);
        var policy = Header(answer, "Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.StartsWith("max-age=", Header(answer, "Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
        Assert.All(Cookies(answer), IsClosed);
    }

    [Fact]
    public async Task Pages_of_the_chat_the_site_and_the_console_hold_no_script_that_the_policy_would_have_to_let_in()
    {
        using var site = new Site();
        using var staff = await site.SignedInAsync(StaffRole.Administrator);
        foreach (var address in (string[])["/", "/chat", "/staff/inbox", "/staff/people", "/staff/people/deleted", "/staff/knowledge", "/staff/reports", "/staff/settings", "/staff/account"])
        {
            var page = await staff.GetStringAsync(address);
            Assert.DoesNotMatch(InlineScript(), page);
            Assert.DoesNotMatch(InlineHandler(), page);
        }
    }

    private static async Task<HttpResponseMessage> AssetAsync(Site site)
    {
        var browser = site.Browser();
        var page = await browser.GetStringAsync("/");
        return await browser.GetAsync(Asset().Match(page).Groups[1].Value);
    }

    private static async Task<HttpResponseMessage> TooManyAsync(Site site)
    {
        var form = await PlainForm.OpenAsync(site.Browser());
        HttpResponseMessage answer;
        do
        {
            answer = await form.AskAsync("Visa?");
        }
        while (answer.StatusCode == HttpStatusCode.Redirect);

        return answer;
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    private static void IsClosed(string cookie)
    {
        var parts = cookie.Split(';', StringSplitOptions.TrimEntries);
        Assert.Contains("httponly", parts, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("secure", parts, StringComparer.OrdinalIgnoreCase);
        Assert.Contains(parts, part => part.ToUpperInvariant() is "SAMESITE=LAX" or "SAMESITE=STRICT");
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.Single() : "";

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    [GeneratedRegex("href=\"(/assets/[^\"]+)\"")]
    private static partial Regex Asset();

    [GeneratedRegex("<script(?![^>]*\\b(?:src=|type=\"application/(?:ld\\+)?json\"))[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex("<[^>]+\\s(?:on[a-z]+|style)\\s*=\\s*\"", RegexOptions.IgnoreCase)]
    private static partial Regex InlineHandler();
}
