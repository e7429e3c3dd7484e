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
        await using NodeClient client = Start(host, token.Token, webSocket);

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

    private static NodeClient Start(DirectLineHost host, string token, bool webSocket, JsonObject? further = null)
    {
        JsonObject options = further ?? [];
        options["token"] = token;
        options["webSocket"] = webSocket;
        options["pollingInterval"] = 200;
        return NodeClient.Start(host.Address, options);
    }
}
