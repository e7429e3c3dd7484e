using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Tests.Hosting;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Channels;

/// <summary>The server is killed with kill -9 while a channel has its reply and has not said so.</summary>
[Collection(ServersAlone.Name)]
public sealed class ConnectorCrashTests(SharedServer shared, ITestOutputHelper output) : EndToEndTest(shared, output)
{
    [Fact]
    public async Task A_reply_that_was_not_acknowledged_goes_out_after_the_restart_and_one_that_was_does_not()
    {
        await using var channel = await FakeChannel.StartAsync();
        var server = await StartWithOnePageAsync(RunningServer.Unlimited);
        channel.Then(201, """{"id":"taken"}""").ThenSilence();
        for (var question = 1; question <= 3; question++)
        {
            Assert.Equal(HttpStatusCode.Accepted, await AskAsync(server, channel, $"{question}"));
        }

        // The second goes out only when the first is noted as delivered.
        await Wait.UntilAsync("the channel holds the second reply", () => channel.Heard.Count == 2);
        await server.KillAsync();
        await server.StartAgainAsync();

        // The channel delivers again what it has no answer to; the bot knows it.
        Assert.Equal(HttpStatusCode.Accepted, await AskAsync(server, channel, "3"));
        await Wait.UntilAsync("all replies are there", () => channel.Heard.Any(call => AnsweredBy(call) == "3"));
        Assert.Equal(["1", "2", "2", "3"], channel.Heard.Select(AnsweredBy));
    }

    private static string? AnsweredBy(FakeChannel.Call call) => JsonNode.Parse(call.Body)!["replyToId"]?.GetValue<string>();

    private static async Task<HttpStatusCode> AskAsync(RunningServer server, FakeChannel channel, string id)
    {
        using var response = await server.Http.PostAsJsonAsync("/api/messages", new JsonObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["channelId"] = "emulator",
            ["serviceUrl"] = channel.Address,
            ["from"] = new JsonObject { ["id"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = "crash" },
            ["text"] = SmallKnowledge.Questions[0].Question,
            ["locale"] = "en",
        });
        return response.StatusCode;
    }
}
