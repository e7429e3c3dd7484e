using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.BotFramework.Tests.Hosting;

namespace IntlAssistant.BotFramework.Tests.Clients;

/// <summary>Microsoft's own client against the server, on real sockets.</summary>
public sealed class MicrosoftClientTests : IClassFixture<NodePackages>
{
    public static TheoryData<bool> Transports => [true, false];

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task It_connects_posts_and_receives(bool webSocket)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineToken token = await host.Tokens.IssueNewAsync(null, default);
        await using NodeClient client = Start(host.Address, token.Token, webSocket);

        await client.UntilConnectionAsync("Online");
        await client.UntilTextAsync($"Welcome {token.Grant.UserId} ");
        await client.PostAsync("hello", "mark-1");
        await client.UntilTextAsync("You said: hello");

        JsonObject echo = client.Activities.Single(activity => activity["text"]?.GetValue<string>() == "hello");
        JsonObject answer = client.Activities.Single(activity => activity["text"]?.GetValue<string>() == "You said: hello");
        string posted = client.Lines.SingleOrDefault(line => line.ContainsKey("posted"))?["posted"]?.GetValue<string>() ?? await client.UntilPostedAsync();
        Assert.Equal(posted, echo["id"]!.GetValue<string>());
        Assert.Equal("mark-1", echo["channelData"]!["clientActivityID"]!.GetValue<string>());
        Assert.Equal(token.Grant.UserId, echo["from"]!["id"]!.GetValue<string>());
        Assert.Equal("user", echo["from"]!["role"]!.GetValue<string>());
        Assert.Equal(posted, answer["replyToId"]!.GetValue<string>());
        Assert.Equal(webSocket, client.Activities.Any(activity => activity["type"]!.GetValue<string>() == "typing"));
    }

    [Fact]
    public async Task It_comes_back_with_its_watermark_after_the_server_drops_the_socket()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        await using var relay = new Relay(host.Address);
        DirectLineToken token = await host.Tokens.IssueNewAsync(null, default);
        await using NodeClient client = Start(relay.Address, token.Token, webSocket: true);
        await client.UntilTextAsync($"Welcome {token.Grant.UserId} ");

        relay.CutAll();
        host.Conversations.Say(token.Grant.ConversationId, "said while away");
        await client.UntilTextAsync("said while away");
        await client.PostAsync("back");
        await client.UntilTextAsync("You said: back");

        string[] texts = [.. client.Activities.Select(activity => activity["text"]?.GetValue<string>()).OfType<string>()];
        Assert.Equal([$"Welcome {token.Grant.UserId} ", "said while away", "back", "You said: back"], texts);
    }

    [Fact]
    public async Task It_goes_on_after_a_restart_of_the_server()
    {
        DirectLineHost first = await DirectLineHost.StartAsync();
        await using var relay = new Relay(first.Address);
        DirectLineToken token = await first.Tokens.IssueNewAsync(null, default);
        await using NodeClient client = Start(relay.Address, token.Token, webSocket: true);
        await client.UntilTextAsync($"Welcome {token.Grant.UserId} ");
        EchoConversations kept = first.Conversations;
        await first.DisposeAsync();
        await relay.UntilRefusedAsync();
        await using DirectLineHost second = await DirectLineHost.StartAsync(conversations: kept);
        relay.Target = second.Address;
        second.Conversations.Say(token.Grant.ConversationId, "said after the restart");

        await client.UntilTextAsync("said after the restart");
        Assert.Single(client.Activities, activity => activity["text"]?.GetValue<string>().StartsWith("Welcome", StringComparison.Ordinal) == true);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_forged_token_does_not_connect(bool webSocket)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        await using DirectLineHost forger = await DirectLineHost.StartAsync(key: [.. Enumerable.Repeat((byte)7, 32)]);
        DirectLineToken forged = await forger.Tokens.IssueNewAsync(null, default);
        await using NodeClient client = Start(host.Address, forged.Token, webSocket);

        await client.UntilConnectionAsync("FailedToConnect");

        Assert.Empty(host.Conversations.Received);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task It_notices_an_expired_token_when_it_posts(bool webSocket)
    {
        var time = new ManualTime();
        await using DirectLineHost host = await DirectLineHost.StartAsync(time: time);
        DirectLineToken token = await host.Tokens.IssueNewAsync(null, default);
        await using NodeClient client = Start(host.Address, token.Token, webSocket);
        await client.UntilTextAsync($"Welcome {token.Grant.UserId} ");

        time.Advance(TimeSpan.FromMinutes(31));
        await client.PostAsync("too late");

        await client.UntilConnectionAsync("ExpiredToken");
        Assert.DoesNotContain(host.Conversations.Received, activity => activity.Text == "too late");
    }

    [Fact]
    public async Task It_lives_on_with_a_refreshed_token_and_the_same_socket()
    {
        var time = new ManualTime();
        await using DirectLineHost host = await DirectLineHost.StartAsync(time: time);
        DirectLineToken token = await host.Tokens.IssueNewAsync(null, default);
        await using NodeClient client = Start(host.Address, token.Token, webSocket: true);
        await client.UntilTextAsync($"Welcome {token.Grant.UserId} ");

        time.Advance(TimeSpan.FromMinutes(20));
        await client.TellAsync("refresh", true);
        string refreshed = (await client.UntilAsync(line => line.ContainsKey("refreshed")))["refreshed"]!.GetValue<string>();
        time.Advance(TimeSpan.FromMinutes(20));
        await client.PostAsync("still here");
        await client.UntilTextAsync("You said: still here");

        Assert.NotEqual(token.Token, refreshed);
        Assert.Equal(["Uninitialized", "Connecting", "Online"], client.Connections);
        Assert.DoesNotContain(host.Log.Lines, line => line.Event.Id == 5002); // No stream was closed meanwhile.
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task It_hears_the_last_words_and_then_that_the_conversation_is_over(bool webSocket)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineToken token = await host.Tokens.IssueNewAsync(null, default);
        await using NodeClient client = Start(host.Address, token.Token, webSocket);
        await client.UntilTextAsync($"Welcome {token.Grant.UserId} ");

        await client.PostAsync("bye");

        await client.UntilAsync(line => line["activity"]?["type"]?.GetValue<string>() == "endOfConversation");
        JsonObject over = await client.UntilAsync(line => line["connection"]?.GetValue<string>() == "Ended" || line.ContainsKey("error"));
        Assert.Equal(webSocket ? "conversation ended" : "Ended", (over["error"] ?? over["connection"])!.GetValue<string>());
    }

    [Fact]
    public async Task A_page_that_is_reloaded_gets_the_whole_conversation_again()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        JsonObject started = await host.StartConversationAsync();
        host.Conversations.Say(started["conversationId"]!.GetValue<string>(), "said before");
        JsonObject options = new() { ["conversationId"] = started["conversationId"]!.DeepClone() };
        await using NodeClient client = Start(host.Address, started["token"]!.GetValue<string>(), webSocket: true, options);

        await client.UntilTextAsync("said before");

        Assert.Equal(2, client.Activities.Count());
    }

    [Fact]
    public async Task It_works_with_the_secret_alone()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        JsonObject options = new() { ["secret"] = DirectLineHost.Secret };
        await using NodeClient client = Start(host.Address, null, webSocket: true, options);
        await client.UntilConnectionAsync("Online");

        await client.PostAsync("from the office's own server");

        await client.UntilTextAsync("You said: from the office's own server");
        JsonObject echo = client.Activities.Single(activity => activity["text"]?.GetValue<string>() == "from the office's own server");
        Assert.Equal("user", echo["from"]!["role"]!.GetValue<string>());
    }

    [Fact]
    public async Task It_takes_the_user_from_the_token_and_not_from_the_page()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineToken token = await host.Tokens.IssueNewAsync(null, default);
        JsonObject options = new() { ["conversationId"] = token.Grant.ConversationId };
        await using NodeClient client = Start(host.Address, token.Token, webSocket: false, options);

        await client.TellAsync("user", "somebody-else");

        Assert.Null((await client.UntilAsync(line => line.ContainsKey("user")))["user"]);
    }

    private static NodeClient Start(Uri server, string? token, bool webSocket, JsonObject? further = null)
    {
        JsonObject options = further ?? [];
        options["webSocket"] = webSocket;
        options["pollingInterval"] = 200;
        options["timeout"] = 5000;
        if (token is not null)
        {
            options["token"] = token;
        }

        return NodeClient.Start(server, options);
    }
}
