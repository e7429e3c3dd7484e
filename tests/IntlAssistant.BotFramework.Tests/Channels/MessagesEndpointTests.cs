using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Tests.Hosting;

namespace IntlAssistant.BotFramework.Tests.Channels;

public sealed class MessagesEndpointTests : IAsyncLifetime
{
    private readonly RecordingTurns turns = new();
    private ChannelHost host = null!; // Set before any test runs.

    private HttpClient Client => host.Client;

    public async Task InitializeAsync() => host = await ChannelHost.StartAsync(turns, "Development");

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("message")]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("somethingNew")]
    public async Task Whatever_is_well_formed_is_accepted_with_202_and_nothing_else(string type)
    {
        using HttpResponseMessage response = await PostAsync(Activity(activity => activity["type"] = type));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Equal(type, turns.Accepted.Single().Type);
    }

    [Fact]
    public async Task The_same_activity_again_is_202_and_one_turn_also_at_the_same_moment()
    {
        HttpResponseMessage[] responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(Activity())));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Accepted, response.StatusCode));
        Assert.Single(turns.Accepted);
    }

    [Fact]
    public async Task A_full_house_is_503_with_a_time_to_come_back()
    {
        turns.IsBusy = true;
        using HttpResponseMessage response = await PostAsync(Activity());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task A_full_house_takes_no_inline_turn_either()
    {
        turns.IsBusy = true;
        using HttpResponseMessage response = await PostAsync(Activity(activity => activity["deliveryMode"] = "expectReplies"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task An_invoke_that_does_not_end_is_given_up_in_time_for_the_channel()
    {
        var time = new ManualTime();
        await using ChannelHost slow = await ChannelHost.StartAsync(turns, "Development", time: time);
        time.TimerStarted = due => ThreadPool.QueueUserWorkItem(_ => time.Advance(due));

        using HttpResponseMessage response = await PostAsync(slow, Activity(activity =>
        {
            activity["type"] = "invoke";
            activity["name"] = "endless";
        }));

        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        Assert.Contains(slow.Log.Lines, line => line.Event.Id == 5105);
        Assert.True(time.GetUtcNow() - new ManualTime().GetUtcNow() <= TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task ExpectReplies_is_answered_inline_with_complete_replies()
    {
        using HttpResponseMessage response = await PostAsync(Activity(activity =>
        {
            activity["deliveryMode"] = "expectReplies";
            activity.Remove("serviceUrl");
        }));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        string body = await response.Content.ReadAsStringAsync();
        Assert.Contains("You said: سلام", body, StringComparison.Ordinal);
        JsonArray replies = JsonNode.Parse(body)!["activities"]!.AsArray();
        Assert.Equal("You said: سلام", replies[1]!["text"]!.GetValue<string>());
        Assert.Equal(2, replies.Select(reply => reply!["id"]!.GetValue<string>()).Distinct().Count());
        Assert.All(replies, reply =>
        {
            Assert.Equal("1", reply!["replyToId"]!.GetValue<string>());
            Assert.Equal("c", reply["conversation"]!["id"]!.GetValue<string>());
            Assert.Equal(("bot", "user"), (reply["from"]!["id"]!.GetValue<string>(), reply["recipient"]!["id"]!.GetValue<string>()));
            Assert.NotNull(reply["timestamp"]);
        });
        Assert.Empty(turns.Accepted);
    }

    [Fact]
    public async Task An_unknown_delivery_mode_is_the_normal_one()
    {
        using HttpResponseMessage response = await PostAsync(Activity(activity => activity["deliveryMode"] = "stream"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Theory]
    [InlineData("known", HttpStatusCode.OK, """{"statusCode":200}""")]
    [InlineData("empty", HttpStatusCode.NoContent, "")]
    [InlineData("unknown", HttpStatusCode.NotImplemented, "")]
    [InlineData(null, HttpStatusCode.NotImplemented, "")]
    public async Task An_invoke_is_answered_in_its_own_response(string? name, HttpStatusCode status, string body)
    {
        using HttpResponseMessage response = await PostAsync(Activity(activity =>
        {
            activity["type"] = "invoke";
            activity["name"] = name;
            activity["value"] = new JsonObject { ["statusCode"] = 200 };
        }));

        Assert.Equal((status, body), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("type")]
    [InlineData("from")]
    [InlineData("conversation")]
    [InlineData("serviceUrl")]
    public async Task A_missing_field_is_400_and_named(string field)
    {
        using HttpResponseMessage response = await PostAsync(Activity(activity => activity.Remove(field)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"'{field}", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(turns.Accepted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":[]}")]
    [InlineData("{\"type\":\"message\",\"from\":5}")]
    [InlineData("{\"type\":\"message\",\"channelData\":{\"a\":\"\\udfff\"}}")]
    [InlineData("{\"type\":\"\\u0000\"}")]
    public async Task A_hostile_shape_is_400(string body)
    {
        using HttpResponseMessage response = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(turns.Accepted);
    }

    [Fact]
    public async Task No_broken_body_gives_a_failure_of_the_server()
    {
        foreach (string body in Mutations.Of(Activity(), 500))
        {
            using HttpResponseMessage response = await PostAsync(body);
            Assert.True((int)response.StatusCode < 500, $"{response.StatusCode}, seed {Mutations.Seed}: {body}");
        }
    }

    [Fact]
    public async Task Deep_is_400_large_413_another_type_415_another_method_405_and_HEAD_200()
    {
        using HttpResponseMessage deep = await PostAsync($$"""{"type":"message","value":{{new string('[', 9000)}}{{new string(']', 9000)}}}""");
        using HttpResponseMessage large = await PostAsync($$"""{"type":"message","text":"{{new string('x', 300_000)}}"}""");
        using HttpResponseMessage text = await Client.PostAsync("/api/messages", new StringContent("{}", new MediaTypeHeaderValue("text/plain")));
        using HttpResponseMessage get = await Client.GetAsync("/api/messages");
        using HttpResponseMessage head = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/messages"));

        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.MethodNotAllowed, HttpStatusCode.OK],
            new[] { deep, large, text, get, head }.Select(response => response.StatusCode));
    }

    [Fact]
    public async Task Size_comes_before_type_and_JSON_before_credential()
    {
        await using ChannelHost production = await ChannelHost.StartAsync(turns, "Production");
        using HttpResponseMessage large = await production.Client.PostAsync("/api/messages", new StringContent(new string('x', 300_000), new MediaTypeHeaderValue("text/plain")));
        using HttpResponseMessage malformed = await PostAsync(production, "{");
        using HttpResponseMessage fieldless = await PostAsync(production, "{}");

        Assert.Equal(
            [HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized],
            new[] { large, malformed, fieldless }.Select(response => response.StatusCode));
    }

    [Fact]
    public async Task Without_an_app_id_nobody_may_call_in_Production()
    {
        await using ChannelHost production = await ChannelHost.StartAsync(turns, "Production");
        using HttpResponseMessage response = await PostAsync(production, Activity());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Empty(turns.Accepted);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//localhost/")]
    [InlineData("garbage")]
    public async Task Without_an_app_id_only_this_machine_may_be_answered(string serviceUrl)
    {
        using HttpResponseMessage response = await PostAsync(Activity(activity => activity["serviceUrl"] = serviceUrl));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("http://localhost:3978/")]
    [InlineData("http://127.0.0.1:56150/_connector")]
    [InlineData("https://[::1]:1/")]
    public async Task Programs_of_this_machine_may_be_answered(string serviceUrl)
    {
        using HttpResponseMessage response = await PostAsync(Activity(activity => activity["serviceUrl"] = serviceUrl));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Host", "chat.university.example")]
    public async Task What_a_proxy_brings_is_not_of_this_machine(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = Json(Activity()) };
        request.Headers.TryAddWithoutValidation(header, value);
        using HttpResponseMessage response = await Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static string Activity(Action<JsonObject>? change = null)
    {
        JsonObject activity = new()
        {
            ["type"] = "message",
            ["id"] = "1",
            ["channelId"] = "emulator",
            ["serviceUrl"] = "http://127.0.0.1:1/",
            ["from"] = new JsonObject { ["id"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = "c" },
            ["text"] = "سلام",
        };
        change?.Invoke(activity);
        return activity.ToJsonString();
    }

    private static StringContent Json(string body) => new(body, new MediaTypeHeaderValue("application/json"));

    private Task<HttpResponseMessage> PostAsync(string body) => PostAsync(host, body);

    private static Task<HttpResponseMessage> PostAsync(ChannelHost host, string body) => host.Client.PostAsync("/api/messages", Json(body));
}
