using System.Net;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Tests.Hosting;

namespace IntlAssistant.BotFramework.Tests.DirectLine;

public sealed class BusyTests
{
    private static readonly JsonObject Question = new() { ["type"] = "message", ["text"] = "When?" };

    [Fact]
    public async Task The_newest_message_is_refused_and_nothing_of_it_is_kept()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        (string path, string token) = await StartAsync(host);
        host.Conversations.IsBusy = true;

        using (HttpResponseMessage refused = await host.SendAsync(HttpMethod.Post, path, token, Question))
        {
            await TokenTests.AssertErrorAsync(refused, HttpStatusCode.TooManyRequests, "ServiceBusy");
            Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter!.Delta);
        }

        // Reading goes on, and the same message is taken when there is room.
        Assert.Equal(1, await CountAsync(host, path, token));
        host.Conversations.IsBusy = false;
        using HttpResponseMessage taken = await host.SendAsync(HttpMethod.Post, path, token, Question);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(3, await CountAsync(host, path, token));
        Assert.Contains(host.Log.Lines, line => line.Event.Id == 5004);
    }

    [Fact]
    public async Task Typing_asks_for_nothing_and_is_let_through()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        (string path, string token) = await StartAsync(host);
        host.Conversations.IsBusy = true;

        using HttpResponseMessage taken = await host.SendAsync(HttpMethod.Post, path, token, new JsonObject { ["type"] = "typing" });

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task A_new_conversation_is_refused_and_one_that_goes_on_is_taken_up_again()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        (string path, string token) = await StartAsync(host);
        string other = (await host.Tokens.IssueNewAsync(null, default)).Token;
        host.Conversations.IsBusy = true;

        using (HttpResponseMessage refused = await host.SendAsync(HttpMethod.Post, "/conversations", other))
        {
            await TokenTests.AssertErrorAsync(refused, HttpStatusCode.TooManyRequests, "ServiceBusy");
        }

        using HttpResponseMessage again = await host.SendAsync(HttpMethod.Get, path[..path.LastIndexOf('/')], token);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    private static async Task<(string Path, string Token)> StartAsync(DirectLineHost host)
    {
        JsonObject started = await host.StartConversationAsync();
        return ($"/conversations/{started["conversationId"]}/activities", started["token"]!.GetValue<string>());
    }

    private static async Task<int> CountAsync(DirectLineHost host, string path, string token)
    {
        using HttpResponseMessage all = await host.SendAsync(HttpMethod.Get, path, token);
        return (await DirectLineHost.ReadAsync(all))["activities"]!.AsArray().Count;
    }
}
