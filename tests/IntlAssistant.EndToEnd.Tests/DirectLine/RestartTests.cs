using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Tests.Clients;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.DirectLine;

/// <summary>Microsoft's Direct Line client, while the server goes and comes back.</summary>
[Collection(ServersAlone.Name)]
public sealed class RestartTests(SharedServer shared, ITestOutputHelper output)
    : EndToEndTest(shared, output), IClassFixture<NodePackages>
{
    // How long Microsoft's client waits for an answer, and between its tries to come back: 20 seconds unless told.
    private const int ClientTimeout = 2000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_client_comes_back_after_a_restart_and_hears_everything_once(bool killed)
    {
        var server = await StartWithOnePageAsync(RunningServer.Unlimited);
        var visitor = await DirectLineVisitor.OpenAsync(server.Http);
        await using var client = NodeClient.Start(server.Address, new JsonObject
        {
            ["token"] = visitor.Token,
            ["webSocket"] = true,
            ["timeout"] = ClientTimeout,
        });
        await client.UntilConnectionAsync("Online");
        await client.PostAsync(SmallKnowledge.Questions[0].Question);
        await UntilAnswerAsync(client, SmallKnowledge.Questions[0].Answer);

        await (killed ? server.KillAsync() : server.StopAsync());
        await server.StartAgainAsync();
        await client.PostAsync(SmallKnowledge.Questions[1].Question);
        await UntilAnswerAsync(client, SmallKnowledge.Questions[1].Answer);

        var ids = client.Activities.Where(activity => DirectLineVisitor.Text(activity, "type") == "message").Select(activity => DirectLineVisitor.Text(activity, "id")).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal((await visitor.MessagesAsync()).Select(message => DirectLineVisitor.Text(message, "id")), ids);
    }

    [Fact]
    public async Task An_answer_that_the_crash_held_up_reaches_the_client_that_waits_for_it()
    {
        var server = await StartAsync(RunningServer.Unlimited);
        var visitor = await DirectLineVisitor.OpenAsync(server.Http);
        await using var client = NodeClient.Start(server.Address, new JsonObject
        {
            ["token"] = visitor.Token,
            ["webSocket"] = true,
            ["timeout"] = ClientTimeout,
        });
        await client.UntilConnectionAsync("Online");

        // Accepted and, but for chance, not yet answered.
        var id = await visitor.PostAsync("which universities in Spain can I go to on exchange");
        await server.KillAsync();
        await server.StartAgainAsync();

        await client.UntilAsync(line => line["activity"] is JsonObject activity && IsAnswerTo(id, activity));
        await client.PostAsync("which universities in Finland can I go to on exchange");
        await UntilAnswerAsync(client, "Tampere");
        Assert.Single(client.Activities, activity => IsAnswerTo(id, activity));
    }

    // An answer that takes its time is announced by a typing indicator, which names the question too.
    private static bool IsAnswerTo(string id, JsonObject activity) =>
        DirectLineVisitor.Text(activity, "type") == "message" && DirectLineVisitor.Text(activity, "replyToId") == id;

    private static Task UntilAnswerAsync(NodeClient client, string words) => client.UntilAsync(line =>
        line["activity"] is JsonObject activity
        && DirectLineVisitor.Text(activity, "type") == "message"
        && activity["from"]?["role"]?.GetValue<string>() == "bot"
        && DirectLineVisitor.Text(activity, "text")?.Contains(words, StringComparison.Ordinal) == true);
}
