using System.Net;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.BotFramework.Tests.Hosting;

namespace IntlAssistant.BotFramework.Tests.DirectLine;

public sealed class OriginTests
{
    private const string Page = "https://www.university.example";

    [Fact]
    public async Task Preflights_of_every_call_are_answered_without_a_token()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(options => options.AllowedOrigins.Add(Page));
        foreach ((HttpMethod method, string path) in TokenTests.Calls("c"))
        {
            using HttpResponseMessage response = await host.SendAsync(
                HttpMethod.Options, path, null, null, ("Origin", Page), ("Access-Control-Request-Method", method.Method),
                ("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with"));

            Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
            Assert.Equal(Page, Header(response, "Access-Control-Allow-Origin"));
            Assert.Equal("authorization, content-type, x-ms-bot-agent, x-requested-with", Header(response, "Access-Control-Allow-Headers"));
            Assert.Contains(method.Method, Header(response, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
            Assert.Equal("3600", Header(response, "Access-Control-Max-Age"));
            Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
            Assert.Contains("Origin", response.Headers.Vary);
        }
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://www.university.example")]
    [InlineData("https://www.university.example.evil.example")]
    [InlineData("https://www.university.example:8443")]
    [InlineData("null")]
    [InlineData("garbage")]
    public async Task Other_pages_get_nothing(string origin)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(options => options.AllowedOrigins.Add(Page));
        string token = (await host.Tokens.IssueNewAsync(null, default)).Token;
        using HttpResponseMessage preflight = await host.SendAsync(HttpMethod.Options, "/conversations", null, null, ("Origin", origin));
        using HttpResponseMessage started = await host.SendAsync(HttpMethod.Post, "/conversations", token, null, ("Origin", origin));

        await TokenTests.AssertErrorAsync(preflight, HttpStatusCode.Forbidden, "BadOrigin");
        await TokenTests.AssertErrorAsync(started, HttpStatusCode.Forbidden, "BadOrigin");
        Assert.False(started.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Empty(host.Conversations.Received);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(Page, Page)]
    [InlineData("HTTPS://WWW.University.Example", Page)]
    [InlineData("own", null)]
    [InlineData("https://chat.example", null)]
    [InlineData("https://any.example", "*")]
    [InlineData("null", "*")]
    public async Task Allowed_pages_read_answers_and_refusals(string? origin, string? allowed)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(options =>
        {
            options.PublicUrl = "https://chat.example/base";
            foreach (string name in new[] { allowed }.OfType<string>())
            {
                options.AllowedOrigins.Add(name);
            }
        });
        origin = origin == "own" ? host.Address.GetLeftPart(UriPartial.Authority) : origin;
        string token = (await host.Tokens.IssueNewAsync(null, default)).Token;
        (string, string)[] headers = origin is null ? [] : [("Origin", origin)];
        using HttpResponseMessage started = await host.SendAsync(HttpMethod.Post, "/conversations", token, null, headers);
        using HttpResponseMessage refused = await host.SendAsync(HttpMethod.Post, "/conversations", "bad", null, headers);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Forbidden), (started.StatusCode, refused.StatusCode));
        Assert.Equal(origin, Header(started, "Access-Control-Allow-Origin"));
        Assert.Equal(origin, Header(refused, "Access-Control-Allow-Origin"));
        Assert.Equal(origin is null ? null : "Retry-After", Header(started, "Access-Control-Expose-Headers"));
    }

    [Fact]
    public async Task A_token_is_refused_on_pages_that_it_was_not_made_for()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(options => options.AllowedOrigins.Add("*"));
        DirectLineToken token = await host.Tokens.IssueNewAsync(Page, default);
        using HttpResponseMessage elsewhere = await host.SendAsync(HttpMethod.Post, "/conversations", token.Token, null, ("Origin", "https://other.example"));
        using HttpResponseMessage here = await host.SendAsync(HttpMethod.Post, "/conversations", token.Token, null, ("Origin", Page));

        await TokenTests.AssertErrorAsync(elsewhere, HttpStatusCode.Forbidden, "BadOrigin");
        Assert.Equal(HttpStatusCode.Created, here.StatusCode);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(", ", values) : null;
}
