using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.BotFramework.Tests.Hosting;

namespace IntlAssistant.BotFramework.Tests.DirectLine;

public sealed class TokenTests
{
    [Fact]
    public async Task Generate_gives_the_secret_s_holder_a_token_for_the_user_that_it_names()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        using HttpResponseMessage response = await host.SendAsync(
            HttpMethod.Post, "/tokens/generate", DirectLineHost.Secret, new { user = new { id = "dl_known", name = "Known" }, trustedOrigins = new[] { "https://a.example" } });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        JsonObject answer = await DirectLineHost.ReadAsync(response);
        Assert.Equal(1800, answer["expires_in"]!.GetValue<int>());
        DirectLineToken? token = await host.Tokens.ReadAsync(answer["token"]!.GetValue<string>(), default);
        Assert.Equal(("dl_known", "Known"), (token!.Grant.UserId, token.Grant.UserName));
        Assert.Equal(["https://a.example"], token.Grant.Origins);
        Assert.Equal(answer["conversationId"]!.GetValue<string>(), token.Grant.ConversationId);
    }

    [Fact]
    public async Task Clients_can_read_the_user_in_the_token()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineToken token = await host.Tokens.IssueNewAsync(null, default);

        string payload = token.Token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        JsonNode claims = JsonNode.Parse(Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '=')))!;

        Assert.Equal(token.Grant.UserId, claims["user"]!.GetValue<string>());
        Assert.StartsWith("dl_", token.Grant.UserId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"user":{"id":"somebody"}}""")]
    [InlineData("""{"user":{"id":""}}""")]
    [InlineData("""{"user":{"id":"dl_\u0000"}}""")]
    [InlineData("""{"user":{"id":5}}""")]
    [InlineData("""{"user":"dl_x"}""")]
    [InlineData("""{"trustedOrigins":["https://a.example/path"]}""")]
    [InlineData("""{"trustedOrigins":["javascript:alert(1)"]}""")]
    [InlineData("""{"trustedOrigins":[null]}""")]
    [InlineData("""{"trustedOrigins":"https://a.example"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task Generate_refuses_what_it_cannot_grant(string body)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        using HttpResponseMessage response = await host.SendAsync(HttpMethod.Post, "/tokens/generate", DirectLineHost.Secret, body);

        await AssertErrorAsync(response, HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task Generate_is_not_for_tokens()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineToken token = await host.Tokens.IssueNewAsync(null, default);
        using HttpResponseMessage response = await host.SendAsync(HttpMethod.Post, "/tokens/generate", token.Token);

        await AssertErrorAsync(response, HttpStatusCode.Forbidden, "BadCredentials");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(DirectLineHost.Secret)]
    public async Task Without_a_configured_secret_there_is_no_secret(string guess)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(options => options.Secret = null);
        using HttpResponseMessage response = await host.SendAsync(HttpMethod.Post, "/tokens/generate", null, null, ("Authorization", "Bearer " + guess));

        await AssertErrorAsync(response, HttpStatusCode.Forbidden, "TokenExpired");
    }

    [Fact]
    public async Task Refresh_keeps_conversation_and_user_and_gives_a_whole_new_life()
    {
        var time = new ManualTime();
        await using DirectLineHost host = await DirectLineHost.StartAsync(time: time);
        DirectLineToken token = await host.Tokens.IssueNewAsync("https://a.example", default);
        time.Advance(TimeSpan.FromMinutes(29));
        using HttpResponseMessage response = await host.SendAsync(HttpMethod.Post, "/tokens/refresh", token.Token);
        JsonObject answer = await DirectLineHost.ReadAsync(response);
        time.Advance(TimeSpan.FromMinutes(29));

        DirectLineToken? refreshed = await host.Tokens.ReadAsync(answer["token"]!.GetValue<string>(), default);

        Assert.Equal(token.Grant.ConversationId, answer["conversationId"]!.GetValue<string>());
        Assert.Equal((token.Grant.UserId, token.Grant.ConversationId), (refreshed!.Grant.UserId, refreshed.Grant.ConversationId));
        Assert.Equal(["https://a.example"], refreshed.Grant.Origins);
    }

    [Fact]
    public async Task An_expired_token_is_dead()
    {
        var time = new ManualTime();
        await using DirectLineHost host = await DirectLineHost.StartAsync(time: time);
        DirectLineToken token = await host.Tokens.IssueNewAsync(null, default);
        time.Advance(TimeSpan.FromMinutes(30));

        foreach ((HttpMethod method, string path) in Calls(token.Grant.ConversationId))
        {
            using HttpResponseMessage response = await host.SendAsync(method, path, token.Token);
            await AssertErrorAsync(response, HttpStatusCode.Forbidden, "TokenExpired");
        }
    }

    [Fact]
    public async Task Without_a_header_every_call_is_401()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        foreach ((HttpMethod method, string path) in Calls("c"))
        {
            using HttpResponseMessage response = await host.SendAsync(method, path);
            await AssertErrorAsync(response, HttpStatusCode.Unauthorized, "MissingToken");
        }
    }

    [Theory]
    [InlineData("Basic abc")]
    [InlineData("Bearer")]
    [InlineData("Bearer x")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.e30.")]
    public async Task A_header_with_something_else_is_403(string authorization)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        using HttpResponseMessage response = await host.SendAsync(HttpMethod.Post, "/conversations", null, null, ("Authorization", authorization));

        await AssertErrorAsync(response, HttpStatusCode.Forbidden, "TokenExpired");
    }

    [Fact]
    public async Task A_forged_token_is_403_however_it_was_forged()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        await using DirectLineHost other = await DirectLineHost.StartAsync(key: [.. Enumerable.Repeat((byte)9, 32)]);
        string mine = (await host.Tokens.IssueNewAsync(null, default)).Token;
        string theirs = (await other.Tokens.IssueNewAsync(null, default)).Token;
        string[] own = mine.Split('.'), foreign = theirs.Split('.');
        string unsigned = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"alg":"none","typ":"JWT"}""")).TrimEnd('=');
        JsonObject started = await host.StartConversationAsync(mine);
        string streamCredential = started["streamUrl"]!.GetValue<string>().Split("&t=")[1];

        string[] forgeries =
        [
            theirs, $"{own[0]}.{foreign[1]}.{own[2]}", $"{own[0]}.{own[1]}.{foreign[2]}", $"{own[0]}.{own[1]}.", $"{own[0]}.{own[1]}",
            $"{unsigned}.{own[1]}.", $"{unsigned}.{own[1]}.{own[2]}", mine + "x", new string('a', 20_000), streamCredential,
        ];
        foreach (string forgery in forgeries)
        {
            using HttpResponseMessage response = await host.SendAsync(HttpMethod.Post, "/tokens/refresh", forgery);
            await AssertErrorAsync(response, HttpStatusCode.Forbidden, "TokenExpired");
        }
    }

    [Fact]
    public async Task A_token_opens_no_other_conversation()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        JsonObject victim = await host.StartConversationAsync();
        string intruder = (await host.Tokens.IssueNewAsync(null, default)).Token;

        foreach ((HttpMethod method, string path) in Calls(victim["conversationId"]!.GetValue<string>()).Where(call => call.Path.StartsWith("/conversations/", StringComparison.Ordinal)))
        {
            using HttpResponseMessage response = await host.SendAsync(method, path, intruder, new { type = "message", text = "let me in" });
            await AssertErrorAsync(response, HttpStatusCode.Forbidden, "BadConversation");
        }

        Assert.DoesNotContain(host.Conversations.Received, activity => activity.Text is not null);
    }

    [Fact]
    public async Task The_secret_works_only_whole()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        foreach (string almost in (string[])[DirectLineHost.Secret[..^1], DirectLineHost.Secret + "x", DirectLineHost.Secret.ToUpperInvariant()])
        {
            using HttpResponseMessage response = await host.SendAsync(HttpMethod.Post, "/tokens/generate", almost);
            await AssertErrorAsync(response, HttpStatusCode.Forbidden, "TokenExpired");
        }
    }

    [Fact]
    public async Task A_short_signing_key_is_refused()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(key: new byte[16]);

        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await host.Tokens.IssueNewAsync(null, default));

        Assert.Equal("The signing key has 16 bytes; it needs 32 or more.", refused.Message);
    }

    internal static IEnumerable<(HttpMethod Method, string Path)> Calls(string conversationId) =>
    [
        (HttpMethod.Post, "/tokens/generate"), (HttpMethod.Post, "/tokens/refresh"), (HttpMethod.Post, "/conversations"),
        (HttpMethod.Get, $"/conversations/{conversationId}"), (HttpMethod.Post, $"/conversations/{conversationId}/activities"),
        (HttpMethod.Get, $"/conversations/{conversationId}/activities"), (HttpMethod.Post, $"/conversations/{conversationId}/upload"),
    ];

    internal static async Task AssertErrorAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        string body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{response.StatusCode}: {body}");
        JsonNode error = JsonNode.Parse(body)!["error"]!;
        Assert.Equal(code, error["code"]!.GetValue<string>());
        Assert.NotEmpty(error["message"]!.GetValue<string>());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }
}
