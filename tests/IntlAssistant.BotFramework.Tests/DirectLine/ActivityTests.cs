using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.BotFramework.Tests.Hosting;

namespace IntlAssistant.BotFramework.Tests.DirectLine;

public sealed class ActivityTests
{
    [Fact]
    public async Task A_visitor_cannot_speak_as_anybody_else()
    {
        await using var chat = await Chat.StartAsync();
        await chat.PostAsync("""
            { "type": "message", "text": "I am the office", "id": "mine", "timestamp": "2001-01-01T00:00:00Z", "channelId": "msteams",
              "serviceUrl": "https://evil.example", "deliveryMode": "expectReplies", "conversation": { "id": "other", "isGroup": true },
              "from": { "id": "assistant", "name": "The \u202eoffice\u0000", "role": "bot", "aadObjectId": "admin" }, "recipient": { "id": "victim" } }
            """);

        Activity received = chat.Host.Conversations.Received[^1];
        Assert.Equal(new ChannelAccount { Id = chat.Token.Grant.UserId, Name = "The office", Role = "user" }, received.From);
        Assert.Equal(new ConversationAccount { Id = chat.Id }, received.Conversation);
        Assert.Equal((null, null, null), (received.Id, received.Timestamp, received.DeliveryMode));
        Assert.Equal(("directline", chat.Host.Address.AbsoluteUri), (received.ChannelId, received.ServiceUrl));
        Assert.Equal(("assistant", "bot"), (received.Recipient!.Id, received.Recipient.Role));
    }

    [Fact]
    public async Task A_name_in_the_token_wins_over_the_client_s()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineToken token = await host.Tokens.IssueAsync(new DirectLineGrant("c", "dl_u", "Known", []), default);
        await using var chat = await Chat.StartAsync(host, token);
        await chat.PostAsync("""{ "type": "message", "from": { "name": "Invented" } }""");

        Assert.Equal("Known", host.Conversations.Received[^1].From!.Name);
    }

    [Fact]
    public async Task The_echo_has_the_id_that_the_post_returned_and_all_that_was_sent()
    {
        await using var chat = await Chat.StartAsync();
        JsonObject posted = await chat.PostAsync("""
            { "type": "message", "text": "سلام \u202e 👋", "channelData": { "clientActivityID": "c1", "more": [1] }, "attachments": [],
              "entities": [ { "type": "ClientCapabilities", "supportsListening": true } ], "unknown": { "x": 1 }, "localTimezone": "Asia/Tehran" }
            """);

        JsonObject[] activities = await chat.ReadAsync(1);
        Assert.Equal(posted["id"]!.GetValue<string>(), activities[0]["id"]!.GetValue<string>());
        Assert.Equal("""{"clientActivityID":"c1","more":[1]}""", activities[0]["channelData"]!.ToJsonString());
        Assert.Equal("سلام \u202e 👋", activities[0]["text"]!.GetValue<string>());
        Assert.Equal(1, activities[0]["unknown"]!["x"]!.GetValue<int>());
        Assert.Equal("ClientCapabilities", activities[0]["entities"]![0]!["type"]!.GetValue<string>());
        Assert.Equal(posted["id"]!.GetValue<string>(), activities[1]["replyToId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Letters_of_other_alphabets_go_out_as_letters()
    {
        await using var chat = await Chat.StartAsync();
        await chat.PostAsync("""{ "type": "message", "text": "سلام <b>&\u2028" }""");
        using HttpResponseMessage response = await chat.GetAsync("1");

        string raw = await response.Content.ReadAsStringAsync();
        Assert.Contains("سلام", raw, StringComparison.Ordinal);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task An_unknown_type_is_no_error()
    {
        await using var chat = await Chat.StartAsync();
        await chat.PostAsync("""{ "type": "somethingNew", "name": "x" }""");

        Assert.Equal("somethingNew", chat.Host.Conversations.Received[^1].Type);
    }

    [Fact]
    public async Task Typing_gets_an_id_and_is_not_in_the_transcript()
    {
        await using var chat = await Chat.StartAsync();
        JsonObject posted = await chat.PostAsync("""{ "type": "typing" }""");

        Assert.StartsWith(chat.Id, posted["id"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(await chat.ReadAsync(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "text": "no type" }""")]
    [InlineData("""{ "type": " " }""")]
    [InlineData("""{ "type": 5 }""")]
    [InlineData("""{ "type": "message", "text": { } }""")]
    [InlineData("""{ "type": "message", "from": "me" }""")]
    [InlineData("""{ "type": "message", "channelData": { "a": "\ud800" } }""")]
    [InlineData("""{ "type": "conversationUpdate", "membersAdded": [ { "id": "assistant" } ] }""")]
    [InlineData("""{ "type": "installationUpdate", "action": "add" }""")]
    [InlineData("""{ "type": "Invoke", "name": "adaptiveCard/action" }""")]
    public async Task What_a_visitor_cannot_send_is_400_and_reaches_nobody(string body)
    {
        await using var chat = await Chat.StartAsync();
        int before = chat.Host.Conversations.Received.Count;
        using HttpResponseMessage response = await chat.SendAsync(body);

        await TokenTests.AssertErrorAsync(response, HttpStatusCode.BadRequest, "BadArgument");
        Assert.Equal(before, chat.Host.Conversations.Received.Count);
    }

    [Fact]
    public async Task No_broken_body_gives_a_failure_of_the_server_or_breaks_the_transcript()
    {
        await using var chat = await Chat.StartAsync();
        const string Sound = """{"type":"message","text":"hi","from":{"id":"u"},"channelData":{"clientActivityID":"c"},"attachments":[],"value":{"a":[1]}}""";
        int stored = 1;
        foreach (string body in Mutations.Of(Sound, 500))
        {
            using HttpResponseMessage response = await chat.SendAsync(body);
            Assert.True((int)response.StatusCode < 500, $"{response.StatusCode}, seed {Mutations.Seed}: {body}");
            stored += response.IsSuccessStatusCode ? 1 : 0;
        }

        Assert.True((await chat.ReadAsync(0)).Length >= stored);
    }

    [Fact]
    public async Task A_deep_body_is_400_and_a_huge_one_413()
    {
        await using var chat = await Chat.StartAsync(configure: options => options.MaxActivityBytes = 20_000);
        using HttpResponseMessage deep = await chat.SendAsync($$"""{"type":"message","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}""");
        using HttpResponseMessage huge = await chat.SendAsync($$"""{"type":"message","text":"{{new string('x', 30_000)}}"}""");
        using HttpResponseMessage chunked = await chat.SendAsync(new Chunked());

        await TokenTests.AssertErrorAsync(deep, HttpStatusCode.BadRequest, "BadArgument");
        await TokenTests.AssertErrorAsync(huge, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        await TokenTests.AssertErrorAsync(chunked, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonp")]
    public async Task Anything_but_JSON_is_415(string contentType)
    {
        await using var chat = await Chat.StartAsync();
        var content = new ByteArrayContent("""{"type":"message"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using HttpResponseMessage response = await chat.SendAsync(content);

        await TokenTests.AssertErrorAsync(response, HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType");
    }

    [Fact]
    public async Task With_the_secret_the_body_says_whom_it_is_from()
    {
        await using var chat = await Chat.StartAsync();
        string path = $"/conversations/{chat.Id}/activities";
        using HttpResponseMessage named = await chat.Host.SendAsync(HttpMethod.Post, path, DirectLineHost.Secret, """{"type":"message","from":{"id":"dl_a","role":"bot"}}""");
        using HttpResponseMessage nameless = await chat.Host.SendAsync(HttpMethod.Post, path, DirectLineHost.Secret, """{"type":"message"}""");

        Assert.Equal(HttpStatusCode.OK, named.StatusCode);
        Assert.Equal(("dl_a", "user"), (chat.Host.Conversations.Received[^1].From!.Id, chat.Host.Conversations.Received[^1].From!.Role));
        await TokenTests.AssertErrorAsync(nameless, HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task Polling_from_watermark_to_watermark_misses_and_doubles_nothing()
    {
        await using var chat = await Chat.StartAsync();
        var seen = new List<string>();
        string watermark = string.Empty;
        for (int round = 0; round < 6; round++)
        {
            await chat.PostAsync($$"""{ "type": "message", "text": "{{round}}" }""");
            using HttpResponseMessage response = await chat.GetAsync(watermark);
            JsonObject set = await DirectLineHost.ReadAsync(response);
            seen.AddRange(set["activities"]!.AsArray().Select(activity => activity!["id"]!.GetValue<string>()));
            watermark = set["watermark"]!.GetValue<string>();
        }

        string[] all = [.. (await chat.ReadAsync(0)).Select(activity => activity["id"]!.GetValue<string>())];
        Assert.Equal(all, seen);
        Assert.Equal(all.Order(StringComparer.Ordinal), all);
        Assert.Equal(13, all.Length);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999999")]
    [InlineData("%00")]
    [InlineData("1%202")]
    [InlineData("۱")]
    public async Task A_watermark_that_nobody_gave_out_is_400(string watermark)
    {
        await using var chat = await Chat.StartAsync();
        using HttpResponseMessage polled = await chat.GetAsync(watermark);
        using HttpResponseMessage reconnected = await chat.Host.SendAsync(HttpMethod.Get, $"/conversations/{chat.Id}?watermark={watermark}", chat.Token.Token);

        await TokenTests.AssertErrorAsync(polled, HttpStatusCode.BadRequest, "BadArgument");
        await TokenTests.AssertErrorAsync(reconnected, HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task A_watermark_from_the_future_is_nothing_new()
    {
        await using var chat = await Chat.StartAsync();

        Assert.Empty(await chat.ReadAsync(long.MaxValue));
    }

    [Fact]
    public async Task Polling_never_sees_a_failure_of_the_store()
    {
        await using var chat = await Chat.StartAsync();
        chat.Host.Conversations.ReadFailure = new IOException("the disk is gone");
        using HttpResponseMessage failed = await chat.GetAsync("0");
        chat.Host.Conversations.ReadFailure = null;

        Assert.Equal(HttpStatusCode.OK, failed.StatusCode);
        Assert.Equal("""{"activities":[],"watermark":"0"}""", await failed.Content.ReadAsStringAsync());
        Assert.Contains(chat.Host.Log.Lines, line => line.Event.Id == 5000);
        Assert.Single(await chat.ReadAsync(0));
    }

    /// <summary>A conversation that has been started.</summary>
    private sealed class Chat(DirectLineHost host, DirectLineToken token) : IAsyncDisposable
    {
        public DirectLineHost Host => host;

        public DirectLineToken Token => token;

        public string Id => token.Grant.ConversationId;

        public static async Task<Chat> StartAsync(
            DirectLineHost? host = null, DirectLineToken? token = null, Action<IntlAssistant.BotFramework.DirectLine.DirectLineOptions>? configure = null)
        {
            host ??= await DirectLineHost.StartAsync(configure);
            token ??= await host.Tokens.IssueNewAsync(null, default);
            await host.StartConversationAsync(token.Token);
            return new Chat(host, token);
        }

        public Task<HttpResponseMessage> SendAsync(object body) => host.SendAsync(HttpMethod.Post, $"/conversations/{Id}/activities", token.Token, body);

        public Task<HttpResponseMessage> GetAsync(string watermark) =>
            host.SendAsync(HttpMethod.Get, $"/conversations/{Id}/activities?watermark={watermark}", token.Token);

        public async Task<JsonObject> PostAsync(string json)
        {
            using HttpResponseMessage response = await SendAsync(json);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return await DirectLineHost.ReadAsync(response);
        }

        public async Task<JsonObject[]> ReadAsync(long watermark)
        {
            using HttpResponseMessage response = await GetAsync(JsonSerializer.Serialize(watermark));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return [.. (await DirectLineHost.ReadAsync(response))["activities"]!.AsArray().Select(activity => activity!.AsObject())];
        }

        public ValueTask DisposeAsync() => host.DisposeAsync();
    }

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Chunked : HttpContent
    {
        public Chunked() => Headers.ContentType = new("application/json");

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(new byte[30_000]).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
