using System.Net;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Tests.Hosting;
using StreamReader = IntlAssistant.BotFramework.Tests.Hosting.StreamReader;

namespace IntlAssistant.BotFramework.Tests.DirectLine;

public sealed class StartTests
{
    [Fact]
    public async Task A_visitor_starts_posts_and_reads()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        JsonObject started = await host.StartConversationAsync();
        string token = started["token"]!.GetValue<string>();
        string id = started["conversationId"]!.GetValue<string>();

        using HttpResponseMessage posted = await host.SendAsync(HttpMethod.Post, $"/conversations/{id}/activities", token, new { type = "message", text = "hello" });
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        using StreamReader stream = await StreamReader.OpenAsync(started["streamUrl"]!.GetValue<string>());
        List<JsonObject> seen = await stream.UntilAsync(activity => activity["text"]?.GetValue<string>() == "You said: hello");

        Assert.Equal(3, seen.Count);
    }
}
