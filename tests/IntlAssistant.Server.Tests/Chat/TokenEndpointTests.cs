using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.Chat;

public sealed class TokenEndpointTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Address = "/api/chat/token";

    [Theory]
    [InlineData("https://office.example", HttpStatusCode.OK)]
    [InlineData("https://www.university.example", HttpStatusCode.OK)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Only_pages_of_allowed_origins_get_a_token(string origin, HttpStatusCode expected)
    {
        var site = shared.With(("DirectLine:AllowedOrigins:0", "https://www.university.example"));
        using var browser = site.Browser(origin);

        using var answer = await browser.PostAsync(Address, null);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_opens_the_conversation_that_it_names_and_is_not_stored()
    {
        using var site = new Site();
        using var browser = site.Browser();

        using var answer = await browser.PostAsync(Address, null);
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>();
        browser.DefaultRequestHeaders.Authorization = new("Bearer", token.GetProperty("token").GetString());
        using var opened = await browser.PostAsync("/v3/directline/conversations", null);
        var conversation = await opened.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal(token.GetProperty("conversationId").GetString(), conversation.GetProperty("conversationId").GetString());
        Assert.StartsWith("dl_", token.GetProperty("userId").GetString(), StringComparison.Ordinal);
        Assert.InRange(token.GetProperty("expires_in").GetInt32(), 60, 3600);
    }

    [Fact]
    public async Task A_new_chat_is_refused_while_too_much_waits_and_one_that_goes_on_is_not()
    {
        using var site = new Site();
        using var known = site.Browser();
        using var other = site.Browser();
        await TokenAsync(known, "{}");
        site.Conversations.IsBusy = true;

        using var refused = await other.PostAsync(Address, null);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter!.Delta);
        await TokenAsync(known, "{}");
    }

    [Fact]
    public async Task A_page_hears_at_once_that_its_address_has_as_many_chats_open_as_it_may()
    {
        using var site = new Site(("DirectLine:MaxStreamsPerAddress", "1"));
        using var known = site.Browser();
        using var other = site.Browser();
        using var opening = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        opening.Headers.Authorization = new("Bearer", (await TokenAsync(known, "{}")).GetProperty("token").GetString());
        using var opened = await known.SendAsync(opening);
        var stream = (await opened.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("streamUrl").GetString()!;
        using var socket = await site.Server.CreateWebSocketClient().ConnectAsync(new Uri(stream), CancellationToken.None);

        using var refused = await other.PostAsync(Address, null);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        await TokenAsync(known, "{}");
    }

    [Fact]
    public async Task The_proof_or_the_cookie_resume_the_visitors_own_conversation()
    {
        using var site = new Site();
        using var browser = site.Browser();
        using var elsewhere = site.Browser();
        var first = await TokenAsync(browser, "{}");

        var byCookie = await TokenAsync(browser, "{}");
        var byProof = await TokenAsync(elsewhere, $$"""{"resume":"{{first.GetProperty("resume").GetString()}}"}""");

        Assert.Equal(Conversation(first), Conversation(byCookie));
        Assert.Equal(Conversation(first), Conversation(byProof));
    }

    [Fact]
    public async Task Nobody_gets_anothers_conversation()
    {
        using var site = new Site();
        using var visitor = site.Browser();
        using var stranger = site.Browser();
        var own = await TokenAsync(visitor, "{}");

        var byId = await TokenAsync(stranger, $$"""{"resume":"{{Conversation(own)}}","conversationId":"{{Conversation(own)}}"}""");
        var byToken = await TokenAsync(stranger, $$"""{"resume":"{{own.GetProperty("token").GetString()}}","new":true}""");

        Assert.NotEqual(Conversation(own), Conversation(byId));
        Assert.NotEqual(Conversation(own), Conversation(byToken));
    }

    [Fact]
    public async Task A_new_conversation_is_new_although_the_browser_has_one()
    {
        using var site = new Site();
        using var browser = site.Browser();
        var first = await TokenAsync(browser, "{}");

        Assert.NotEqual(Conversation(first), Conversation(await TokenAsync(browser, """{"new":true}""")));
    }

    [Fact]
    public async Task An_ended_conversation_is_not_resumed()
    {
        using var site = new Site();
        using var browser = site.Browser();
        var first = await TokenAsync(browser, "{}");
        site.Conversations.Ended[Conversation(first)!] = true;

        Assert.NotEqual(Conversation(first), Conversation(await TokenAsync(browser, "{}")));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    [InlineData("""{"resume":{"a":1}}""")]
    public async Task Nonsense_is_refused_with_a_problem(string body)
    {
        var site = shared.With();
        using var client = site.CreateClient();

        using var answer = await client.PostAsync(Address, new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_preflight_of_an_allowed_origin_is_answered_and_of_another_is_not()
    {
        using var site = new Site(("DirectLine:AllowedOrigins:0", "https://www.university.example"));
        using var allowed = await PreflightAsync(site, "https://www.university.example");
        using var refused = await PreflightAsync(site, "https://evil.example");

        Assert.Equal("https://www.university.example", allowed.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(allowed.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.False(refused.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        using var site = new Site();
        using var browser = site.Browser();

        using var answer = await browser.PostAsync(Address, null);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("intl-assistant=", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<JsonElement> TokenAsync(HttpClient browser, string body)
    {
        using var answer = await browser.PostAsync(Address, new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<HttpResponseMessage> PreflightAsync(Site site, string origin)
    {
        using var browser = site.Browser(origin);
        using var request = new HttpRequestMessage(HttpMethod.Options, Address);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        return await browser.SendAsync(request);
    }

    private static string? Conversation(JsonElement token) => token.GetProperty("conversationId").GetString();
}
