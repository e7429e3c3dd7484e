using System.Net;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.BotFramework.Tests.Hosting;

namespace IntlAssistant.BotFramework.Tests.DirectLine;

public sealed class ConversationTests
{
    [Fact]
    public async Task Start_is_201_once_and_200_after_that()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        string token = (await host.Tokens.IssueNewAsync(null, default)).Token;
        using HttpResponseMessage first = await host.SendAsync(HttpMethod.Post, "/conversations", token, new { user = new { }, locale = "fa-IR" });
        using HttpResponseMessage second = await host.SendAsync(HttpMethod.Post, "/conversations", token);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Activity welcomed = Assert.Single(host.Conversations.Received, activity => activity.Type == ActivityTypes.ConversationUpdate);
        Assert.Equal("fa-IR", welcomed.Locale);
    }

    [Fact]
    public async Task Start_takes_the_user_from_the_token()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineToken token = await host.Tokens.IssueNewAsync(null, default);
        await host.StartConversationAsync(token.Token, new { user = new { id = "dl_somebody_else", name = "\u202eeman\u0007" } });

        ChannelAccount user = host.Conversations.Received.Single().From!;
        Assert.Equal((token.Grant.UserId, "eman", RoleTypes.User), (user.Id, user.Name, user.Role));
    }

    [Theory]
    [InlineData("en<script>")]
    [InlineData("a very long locale that is no locale at all")]
    [InlineData("")]
    public async Task Start_lets_in_a_client_with_a_nonsensical_locale(string locale)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        await host.StartConversationAsync(body: new { locale });

        Assert.Null(host.Conversations.Received.Single().Locale);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"user\":[]}")]
    [InlineData("{\"locale\":{}}")]
    public async Task Start_refuses_a_malformed_body(string body)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        string token = (await host.Tokens.IssueNewAsync(null, default)).Token;
        using HttpResponseMessage response = await host.SendAsync(HttpMethod.Post, "/conversations", token, body);

        await TokenTests.AssertErrorAsync(response, HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task Start_refuses_a_huge_body_and_one_that_is_not_JSON()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        string token = (await host.Tokens.IssueNewAsync(null, default)).Token;
        using HttpResponseMessage huge = await host.SendAsync(HttpMethod.Post, "/conversations", token, new string(' ', 100_000));
        using HttpResponseMessage form = await host.SendAsync(HttpMethod.Post, "/conversations", token, new FormUrlEncodedContent([new("a", "b")]));

        await TokenTests.AssertErrorAsync(huge, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        await TokenTests.AssertErrorAsync(form, HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType");
    }

    [Fact]
    public async Task With_the_secret_a_conversation_starts_for_a_user_of_its_holder_s_choice()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        JsonObject started = await host.StartConversationAsync(DirectLineHost.Secret, new { user = new { id = "dl_mine" } });
        using HttpResponseMessage wrong = await host.SendAsync(HttpMethod.Post, "/conversations", DirectLineHost.Secret, new { user = new { id = "mine" } });

        Assert.Equal("dl_mine", (await host.Tokens.ReadAsync(started["token"]!.GetValue<string>(), default))!.Grant.UserId);
        await TokenTests.AssertErrorAsync(wrong, HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task With_the_secret_a_conversation_is_taken_up_as_its_visitor()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineToken token = await host.Tokens.IssueNewAsync(null, default);
        await host.StartConversationAsync(token.Token);
        string path = $"/conversations/{token.Grant.ConversationId}";
        using HttpResponseMessage posted = await host.SendAsync(HttpMethod.Post, path + "/activities", token.Token, new { type = "message", text = "hi" });
        using HttpResponseMessage response = await host.SendAsync(HttpMethod.Get, path, DirectLineHost.Secret);

        string fresh = (await DirectLineHost.ReadAsync(response))["token"]!.GetValue<string>();
        Assert.Equal(token.Grant.UserId, (await host.Tokens.ReadAsync(fresh, default))!.Grant.UserId);
    }

    [Fact]
    public async Task Reconnect_gives_a_token_and_a_stream_from_the_watermark_on()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        JsonObject started = await host.StartConversationAsync();
        string id = started["conversationId"]!.GetValue<string>();
        using HttpResponseMessage response = await host.SendAsync(HttpMethod.Get, $"/conversations/{id}?watermark=1", started["token"]!.GetValue<string>());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        JsonObject again = await DirectLineHost.ReadAsync(response);
        Assert.NotNull(await host.Tokens.ReadAsync(again["token"]!.GetValue<string>(), default));
        Assert.Contains("stream?watermark=1&t=", again["streamUrl"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(id, again["conversationId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Reconnect_starts_a_conversation_of_which_there_is_only_the_token()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineToken token = await host.Tokens.IssueNewAsync(null, default);
        using HttpResponseMessage response = await host.SendAsync(HttpMethod.Get, $"/conversations/{token.Grant.ConversationId}", token.Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(host.Conversations.Received, activity => activity.Type == ActivityTypes.ConversationUpdate);
    }

    [Fact]
    public async Task A_conversation_that_is_over_gives_its_last_words_and_then_404()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        JsonObject started = await host.StartConversationAsync();
        string token = started["token"]!.GetValue<string>();
        string path = $"/conversations/{started["conversationId"]!.GetValue<string>()}";
        using HttpResponseMessage bye = await host.SendAsync(HttpMethod.Post, path + "/activities", token, new { type = "endOfConversation" });
        Assert.Equal(HttpStatusCode.OK, bye.StatusCode);

        using HttpResponseMessage more = await host.SendAsync(HttpMethod.Get, path + "?watermark=1", token);
        using HttpResponseMessage last = await host.SendAsync(HttpMethod.Get, path + "/activities?watermark=1", token);
        string end = (await DirectLineHost.ReadAsync(last))["watermark"]!.GetValue<string>();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (more.StatusCode, last.StatusCode));

        (HttpMethod Method, string Path)[] calls =
        [
            (HttpMethod.Get, $"{path}?watermark={end}"), (HttpMethod.Get, $"{path}/activities?watermark={end}"),
            (HttpMethod.Post, $"{path}/activities"), (HttpMethod.Post, "/conversations"),
        ];
        foreach ((HttpMethod method, string call) in calls)
        {
            using HttpResponseMessage response = await host.SendAsync(method, call, token, method == HttpMethod.Post ? new { type = "message" } : null);
            await TokenTests.AssertErrorAsync(response, HttpStatusCode.NotFound, "ConversationNotFound");
        }
    }

    [Fact]
    public async Task A_conversation_that_nobody_started_is_404()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineToken token = await host.Tokens.IssueNewAsync(null, default);
        string path = $"/conversations/{token.Grant.ConversationId}";
        using HttpResponseMessage read = await host.SendAsync(HttpMethod.Get, path + "/activities", token.Token);
        using HttpResponseMessage posted = await host.SendAsync(HttpMethod.Post, path + "/activities", token.Token, new { type = "message" });
        using HttpResponseMessage withSecret = await host.SendAsync(HttpMethod.Get, path, DirectLineHost.Secret);

        await TokenTests.AssertErrorAsync(read, HttpStatusCode.NotFound, "ConversationNotFound");
        await TokenTests.AssertErrorAsync(posted, HttpStatusCode.NotFound, "ConversationNotFound");
        await TokenTests.AssertErrorAsync(withSecret, HttpStatusCode.NotFound, "ConversationNotFound");
    }

    [Theory]
    [InlineData(null, null, null, "ws://")]
    [InlineData(null, "https", null, "wss://")]
    [InlineData(null, "https, http", "chat.example", "wss://chat.example/v3/directline/")]
    [InlineData(null, null, "chat.example:8443", "ws://chat.example:8443/v3/directline/")]
    [InlineData(null, "ftp", "chat.example/path?x", "ws://127.0.0.1:")]
    [InlineData("https://chat.example", null, null, "wss://chat.example/v3/directline/")]
    [InlineData("https://www.example/assistant/", "http", "evil.example", "wss://www.example/assistant/v3/directline/")]
    public async Task The_stream_s_address_is_the_one_that_browsers_reach(string? publicUrl, string? proto, string? forwardedHost, string expected)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(options => options.PublicUrl = publicUrl);
        string token = (await host.Tokens.IssueNewAsync(null, default)).Token;
        (string, string)[] headers = [.. new[] { ("X-Forwarded-Proto", proto), ("X-Forwarded-Host", forwardedHost) }.Where(header => header.Item2 is not null).Select(header => (header.Item1, header.Item2!))];
        using HttpResponseMessage response = await host.SendAsync(HttpMethod.Post, "/conversations", token, null, headers);

        Assert.StartsWith(expected, (await DirectLineHost.ReadAsync(response))["streamUrl"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
