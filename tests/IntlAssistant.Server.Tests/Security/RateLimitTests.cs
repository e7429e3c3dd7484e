using System.Net;
using System.Text;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.Security;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Tokens_are_limited_by_address_and_the_refusal_says_how_long_to_wait()
    {
        using var site = new Site(("RateLimits:TokensPerAddress", "2"));
        using var browser = site.Browser();
        await Token(browser);
        await Token(browser);

        using var refused = await Token(browser);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task The_plain_form_is_limited_by_visitor_and_others_go_on()
    {
        using var site = new Site(("RateLimits:MessagesPerVisitor", "2"));
        using var eager = site.Browser();
        using var patient = site.Browser();
        var form = await PlainForm.OpenAsync(eager);
        await form.ReadAfterAsync("one");
        await form.ReadAfterAsync("two");
        await form.ReadAfterAsync("three");

        using var refused = await form.AskAsync("four");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        await (await PlainForm.OpenAsync(patient)).ReadAfterAsync("one");
    }

    [Fact]
    public async Task Direct_line_is_refused_in_its_own_words_and_reading_is_never_limited()
    {
        using var site = new Site(("RateLimits:MessagesPerVisitor", "1"));
        using var client = site.CreateClient();
        const string Activities = "/v3/directline/conversations/any/activities";
        await client.PostAsync(Activities, Json("{}"));

        using var refused = await client.PostAsync(Activities, Json("{}"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.StartsWith("{\"error\":{\"code\":", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        for (var poll = 0; poll < 50; poll++)
        {
            using var read = await client.GetAsync(new Uri(Activities, UriKind.Relative));
            Assert.NotEqual(HttpStatusCode.TooManyRequests, read.StatusCode);
        }
    }

    [Fact]
    public async Task An_office_may_do_without_limits()
    {
        using var site = new Site(("RateLimits:Enabled", "false"), ("RateLimits:TokensPerAddress", "1"));
        using var browser = site.Browser();
        await Token(browser);

        using var second = await Token(browser);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    private static Task<HttpResponseMessage> Token(HttpClient browser) => browser.PostAsync("/api/chat/token", null);

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}
