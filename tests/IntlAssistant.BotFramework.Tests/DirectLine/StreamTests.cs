using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.BotFramework.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using StreamReader = IntlAssistant.BotFramework.Tests.Hosting.StreamReader;

namespace IntlAssistant.BotFramework.Tests.DirectLine;

public sealed class StreamTests
{
    [Fact]
    public async Task It_sends_what_was_said_and_then_what_is_said()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        (string id, string token, string streamUrl) = await StartAsync(host);
        using StreamReader stream = await StreamReader.OpenAsync(streamUrl);
        JsonObject first = (await stream.NextAsync())!;
        await PostAsync(host, id, token, "hello");

        List<JsonObject> seen = await stream.UntilAsync(activity => activity["text"]?.GetValue<string>() == "You said: hello");

        Assert.Equal("1", first["watermark"]!.GetValue<string>());
        Assert.Equal(["message", "typing", "message"], seen.Select(activity => activity["type"]!.GetValue<string>()));
        Assert.Equal("hello", seen[0]["text"]!.GetValue<string>());
        Assert.Equal(seen[0]["id"]!.GetValue<string>(), seen[2]["replyToId"]!.GetValue<string>());
        Assert.True(seen[0]["timestamp"]!.GetValue<DateTimeOffset>() < seen[2]["timestamp"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task Reconnecting_at_any_moment_misses_and_doubles_nothing()
    {
        const int Messages = 60;
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        (string id, string token, string streamUrl) = await StartAsync(host);
        Task talking = Task.Run(async () =>
        {
            for (int number = 0; number < Messages; number++)
            {
                host.Conversations.Say(id, $"{number}");
                await Task.Yield();
            }
        });

        var texts = new List<string>();
        string watermark = "0";
        while (texts.Count < Messages + 1)
        {
            using StreamReader stream = await StreamReader.OpenAsync(await ReconnectAsync(host, id, token, watermark));
            for (int frames = 0; frames < 7 && texts.Count < Messages + 1; frames++)
            {
                JsonObject frame = (await stream.NextAsync())!;
                texts.AddRange(frame["activities"]!.AsArray().Select(activity => activity!["text"]!.GetValue<string>()));
                watermark = frame["watermark"]!.GetValue<string>();
            }
        }

        await talking;
        Assert.Equal(Enumerable.Range(0, Messages).Select(number => $"{number}"), texts.Skip(1));
    }

    [Fact]
    public async Task A_newer_socket_ends_the_older_one_with_collision()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        (string id, _, string streamUrl) = await StartAsync(host);
        using StreamReader older = await StreamReader.OpenAsync(streamUrl);
        await older.NextAsync();
        using StreamReader newer = await StreamReader.OpenAsync(streamUrl);

        Assert.Null(await older.NextAsync());
        Assert.Equal("collision", older.Socket.CloseStatusDescription);
        await newer.NextAsync();
        host.Conversations.Say(id, "for the newer");
        await newer.UntilAsync(activity => activity["text"]?.GetValue<string>() == "for the newer");
    }

    [Fact]
    public async Task It_is_refused_before_the_upgrade()
    {
        var time = new ManualTime();
        await using DirectLineHost host = await DirectLineHost.StartAsync(options => options.AllowedOrigins.Add("https://a.example"), time);
        (string id, string token, string streamUrl) = await StartAsync(host);
        (string otherId, _, string otherUrl) = await StartAsync(host);
        string bare = streamUrl.Split("&t=")[0];

        Assert.Equal(403, await StreamReader.RefusalAsync(bare));
        Assert.Equal(403, await StreamReader.RefusalAsync($"{bare}&t={token}"));
        Assert.Equal(403, await StreamReader.RefusalAsync($"{bare}&t=garbage"));
        Assert.Equal(403, await StreamReader.RefusalAsync(otherUrl.Replace(otherId, id, StringComparison.Ordinal)));
        Assert.Equal(403, await StreamReader.RefusalAsync(streamUrl, "https://evil.example"));
        Assert.Equal(403, await StreamReader.RefusalAsync(streamUrl, "null"));
        Assert.Equal(400, await StreamReader.RefusalAsync(streamUrl.Replace("watermark=0", "watermark=x", StringComparison.Ordinal)));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(403, await StreamReader.RefusalAsync(streamUrl));
    }

    [Fact]
    public async Task It_opens_only_to_pages_that_the_token_was_made_for()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(options =>
        {
            options.AllowedOrigins.Add("https://a.example");
            options.AllowedOrigins.Add("https://b.example");
        });
        DirectLineToken token = await host.Tokens.IssueNewAsync("https://a.example", default);
        string streamUrl = (await host.StartConversationAsync(token.Token))["streamUrl"]!.GetValue<string>();

        Assert.Equal(403, await StreamReader.RefusalAsync(streamUrl, "https://b.example"));
        using StreamReader stream = await StreamReader.OpenAsync(streamUrl, "https://a.example");
        Assert.NotNull(await stream.NextAsync());
    }

    [Fact]
    public async Task A_plain_request_is_told_what_it_is()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        (_, _, string streamUrl) = await StartAsync(host);
        using HttpResponseMessage response = await host.Client.GetAsync(new Uri("http" + streamUrl[2..]));

        await TokenTests.AssertErrorAsync(response, System.Net.HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task One_visitor_holds_only_so_many()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(options => options.MaxStreamsPerUser = 2);
        var open = new List<StreamReader>();
        for (int number = 0; number < 2; number++)
        {
            open.Add(await StreamReader.OpenAsync(await OfUserAsync("dl_many")));
        }

        Assert.Equal(429, await StreamReader.RefusalAsync(await OfUserAsync("dl_many")));
        using StreamReader other = await StreamReader.OpenAsync(await OfUserAsync("dl_other"));
        await open[0].NextAsync();
        await open[0].Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        await Wait.UntilAsync(() => host.Log.Lines.Any(line => line.Event.Id == 5002));
        string again = await OfUserAsync("dl_many");
        using StreamReader third = await Wait.ForAsync(() => StreamReader.OpenAsync(again));
        open.ForEach(stream => stream.Dispose());

        async Task<string> OfUserAsync(string user)
        {
            DirectLineToken token = await host.Tokens.IssueAsync(new DirectLineGrant(DirectLineTokens.NewConversationId(), user, null, []), default);
            return (await host.StartConversationAsync(token.Token))["streamUrl"]!.GetValue<string>();
        }
    }

    [Fact]
    public async Task One_address_holds_only_so_many_and_another_is_not_in_its_way()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(options => options.MaxStreamsPerAddress = 2, app: FromForwardedAddress);
        using StreamReader first = await StreamReader.OpenAsync(await NewUrlAsync(host), from: "203.0.113.7");
        string secondUrl = await NewUrlAsync(host);
        using StreamReader second = await StreamReader.OpenAsync(secondUrl, from: "203.0.113.7");

        Assert.Equal(429, await StreamReader.RefusalAsync(await NewUrlAsync(host), from: "203.0.113.7"));
        Assert.Contains(host.Log.Lines, line => line.Event.Id == 5003 && line.Text.Contains("AddressFull", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, line => line.Text.Contains("203.0.113.7", StringComparison.Ordinal));
        using StreamReader elsewhere = await StreamReader.OpenAsync(await NewUrlAsync(host), from: "203.0.113.8");

        // The same chat again takes its own place, and one that is closed makes room.
        using StreamReader again = await StreamReader.OpenAsync(secondUrl, from: "203.0.113.7");
        await first.NextAsync();
        await first.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        string later = await NewUrlAsync(host);
        using StreamReader third = await Wait.ForAsync(() => StreamReader.OpenAsync(later, from: "203.0.113.7"));
        Assert.NotNull(await third.NextAsync());
    }

    [Fact]
    public async Task One_household_counts_as_one_address_of_the_many_that_it_has()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(options => options.MaxStreamsPerAddress = 1, app: FromForwardedAddress);
        using StreamReader first = await StreamReader.OpenAsync(await NewUrlAsync(host), from: "2001:db8:1:2::7");

        Assert.Equal(429, await StreamReader.RefusalAsync(await NewUrlAsync(host), from: "2001:db8:1:2:ffff::8"));
        using StreamReader neighbour = await StreamReader.OpenAsync(await NewUrlAsync(host), from: "2001:db8:1:3::7");
        Assert.NotNull(await neighbour.NextAsync());
    }

    [Fact]
    public async Task One_server_holds_only_so_many()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(options => options.MaxStreams = 1);
        string url = await NewUrlAsync(host);
        using StreamReader only = await StreamReader.OpenAsync(url);

        Assert.Equal(429, await StreamReader.RefusalAsync(await NewUrlAsync(host)));
        using StreamReader again = await StreamReader.OpenAsync(url);
        Assert.NotNull(await again.NextAsync());
    }

    [Fact]
    public async Task It_ends_with_the_token_and_lasts_with_a_refreshed_one()
    {
        var time = new ManualTime();
        await using DirectLineHost host = await DirectLineHost.StartAsync(time: time);
        (string id, string token, string streamUrl) = await StartAsync(host);
        using StreamReader stream = await StreamReader.OpenAsync(streamUrl);
        await stream.NextAsync();
        time.Advance(TimeSpan.FromMinutes(29));
        using HttpResponseMessage refreshed = await host.SendAsync(HttpMethod.Post, "/tokens/refresh", token);
        time.Advance(TimeSpan.FromMinutes(29));
        host.Conversations.Say(id, "still here");
        await stream.UntilAsync(activity => activity["text"]?.GetValue<string>() == "still here");

        time.Advance(TimeSpan.FromMinutes(2));

        Assert.Null(await stream.NextAsync());
        Assert.Equal("token expired", stream.Socket.CloseStatusDescription);
    }

    [Fact]
    public async Task It_closes_in_order_after_the_last_words()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        (string id, string token, string streamUrl) = await StartAsync(host);
        using StreamReader stream = await StreamReader.OpenAsync(streamUrl);
        await PostAsync(host, id, token, "bye");

        await stream.UntilAsync(activity => activity["type"]?.GetValue<string>() == "endOfConversation");

        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.NormalClosure, stream.Socket.CloseStatus);
    }

    [Fact]
    public async Task Empty_frames_of_the_client_change_nothing_and_long_ones_end_it()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        (string id, _, string streamUrl) = await StartAsync(host);
        using StreamReader stream = await StreamReader.OpenAsync(streamUrl);
        await stream.NextAsync();
        await stream.Socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, default);
        await stream.Socket.SendAsync("""{"type":"message","text":"by socket"}"""u8.ToArray(), WebSocketMessageType.Text, true, default);
        host.Conversations.Say(id, "after the ping");
        List<JsonObject> seen = await stream.UntilAsync(activity => activity["text"]?.GetValue<string>() == "after the ping");
        Assert.Single(seen);

        await stream.Socket.SendAsync(Encoding.UTF8.GetBytes(new string('x', 20_000)), WebSocketMessageType.Text, true, default);

        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, stream.Socket.CloseStatus);
    }

    [Fact]
    public async Task A_reader_that_does_not_read_is_let_go_and_misses_nothing_when_it_comes_back()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(options =>
        {
            options.StreamBuffer = 2;
            options.SendTimeout = TimeSpan.FromSeconds(1);
        });
        (string id, string token, string streamUrl) = await StartAsync(host);
        using StreamReader slow = await StreamReader.OpenAsync(streamUrl);
        string long_ = new('x', 1024 * 1024);
        int said = 0;
        await Wait.UntilAsync(() =>
        {
            host.Conversations.Say(id, long_);
            said++;
            return host.Log.Lines.Any(line => line.Event.Id == 5002 && line.Text.Contains("too slow", StringComparison.Ordinal));
        });
        using HttpResponseMessage all = await host.SendAsync(HttpMethod.Get, $"/conversations/{id}/activities?watermark=1", token);

        Assert.Equal(said, (await DirectLineHost.ReadAsync(all))["activities"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_stopping_server_sends_its_clients_away_at_once()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        (_, _, string streamUrl) = await StartAsync(host);
        using StreamReader stream = await StreamReader.OpenAsync(streamUrl);
        await stream.NextAsync();
        Task stopping = host.StopAsync();

        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.Socket.CloseStatus);
        await stopping;
    }

    [Fact]
    public async Task Its_own_log_holds_no_credential()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        (_, string token, string streamUrl) = await StartAsync(host);
        using (StreamReader stream = await StreamReader.OpenAsync(streamUrl))
        {
            await stream.NextAsync();
        }

        await Wait.UntilAsync(() => host.Log.Lines.Any(line => line.Event.Id == 5002));

        string credential = streamUrl.Split("&t=")[1];
        Assert.DoesNotContain(
            host.Log.Lines,
            line => line.Event.Id >= 5000 && (line.Text.Contains(credential, StringComparison.Ordinal) || line.Text.Contains(token, StringComparison.Ordinal)));
    }

    private static async Task<(string Id, string Token, string StreamUrl)> StartAsync(DirectLineHost host)
    {
        JsonObject started = await host.StartConversationAsync();
        return (started["conversationId"]!.GetValue<string>(), started["token"]!.GetValue<string>(), started["streamUrl"]!.GetValue<string>());
    }

    private static async Task PostAsync(DirectLineHost host, string id, string token, string text)
    {
        using HttpResponseMessage posted = await host.SendAsync(HttpMethod.Post, $"/conversations/{id}/activities", token, new { type = "message", text });
        Assert.True(posted.IsSuccessStatusCode);
    }

    private static async Task<string> ReconnectAsync(DirectLineHost host, string id, string token, string watermark)
    {
        using HttpResponseMessage response = await host.SendAsync(HttpMethod.Get, $"/conversations/{id}?watermark={watermark}", token);
        return (await DirectLineHost.ReadAsync(response))["streamUrl"]!.GetValue<string>();
    }

    /// <summary>Believes the address that a proxy of this machine tells, as the server does of proxies that it trusts.</summary>
    private static void FromForwardedAddress(WebApplication app) =>
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });

    private static async Task<string> NewUrlAsync(DirectLineHost host) => (await StartAsync(host)).StreamUrl;
}
