using System.Net;
using IntlAssistant.EndToEnd.Tests.DirectLine;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Replicas;

/// <summary>Two servers on one database, as a load balancer without memory shows them to visitors.</summary>
[Collection(ServersAlone.Name)]
public sealed class ReplicaTests(SharedServer shared, ITestOutputHelper output) : EndToEndTest(shared, output)
{
    [Fact]
    public async Task A_visitor_listens_at_one_server_and_speaks_to_the_other()
    {
        await using var replicas = await TwoServers.StartAsync();
        var (one, other) = (replicas.Servers[0], replicas.Servers[1]);
        var visitor = await DirectLineVisitor.OpenAsync(one.Http);
        await using var socket = new VisitorSocket(visitor, () => one);
        await socket.Open;

        foreach (var (question, answer) in SmallKnowledge.Questions)
        {
            Assert.Contains(answer, await visitor.At(other.Http).AskAsync(question), StringComparison.Ordinal);
        }

        var said = (await visitor.MessagesAsync()).Select(message => DirectLineVisitor.Text(message, "id")!).ToList();
        await Wait.UntilAsync("the socket at the first server has heard everything", () => socket.Heard.Count >= said.Count);
        Assert.Equal(said, socket.Heard);
        Show("One", one.Said);
        Show("The other", other.Said);
    }

    [Fact]
    public async Task While_the_servers_are_replaced_one_after_the_other_nothing_is_lost_or_said_twice()
    {
        await using var replicas = await TwoServers.StartAsync();
        var visitor = await DirectLineVisitor.OpenAsync(replicas.Servers[0].Http);
        await using var socket = new VisitorSocket(visitor, () => replicas.Any);
        await socket.Open;
        var asked = new List<string>();

        foreach (var server in replicas.Servers)
        {
            var others = replicas.Servers.Single(each => each != server);
            asked.Add(await visitor.At(server.Http).PostAsync(SmallKnowledge.Questions[0].Question));
            await server.StopAsync();
            asked.Add(await visitor.At(others.Http).PostAsync(SmallKnowledge.Questions[1].Question));
            await server.StartAgainAsync();
        }

        var calm = visitor.At(replicas.Servers[0].Http);
        await Wait.UntilAsync("all is answered", async () => (await calm.MessagesAsync()).Count(IsAnswer) >= asked.Count);
        var messages = await calm.MessagesAsync();
        Assert.Equal(asked, messages.Where(IsAnswer).Select(message => DirectLineVisitor.Text(message, "replyToId")));
        var said = messages.Select(message => DirectLineVisitor.Text(message, "id")!).ToList();
        await Wait.UntilAsync("the socket has heard everything", () => socket.Heard.Count >= said.Count);
        Assert.Equal(said, socket.Heard);
    }

    [Fact]
    public async Task Staff_who_sign_in_at_one_server_hear_and_answer_at_the_other()
    {
        await using var replicas = await TwoServers.StartAsync();
        var (one, other) = (replicas.Servers[0], replicas.Servers[1]);
        using var staff = await StaffClient.FirstAsync(replicas.Servers);
        foreach (var server in replicas.Servers)
        {
            using var inbox = await staff.GetAsync(server, "/staff/inbox");
            Assert.Equal(HttpStatusCode.OK, inbox.StatusCode);
        }

        var visitor = await DirectLineVisitor.OpenAsync(one.Http);
        await using var socket = new VisitorSocket(visitor, () => one);
        await socket.Open;

        // The visitor asks for a person at one server, and the page that is open at the other hears of it.
        var asking = new TaskCompletionSource();
        var heard = staff.UntilEventAsync(other, "case", asking.SetResult);
        await asking.Task.WaitAsync(Wait.Patience);
        await visitor.AskAsync("I want to talk to a person");
        await visitor.PostAsync("yes");
        await heard;

        await Wait.UntilAsync("the case waits", async () => (await staff.GetAsync(other, "/staff/cases/1")).StatusCode == HttpStatusCode.OK);
        await staff.PostAsync(other, "/staff/cases/1", "/staff/cases/1?handler=Take", ("version", await staff.VersionAsync(other, "/staff/cases/1")));
        await staff.PostAsync(
            other, "/staff/cases/1", "/staff/cases/1?handler=Reply", ("version", await staff.VersionAsync(other, "/staff/cases/1")), ("text", "A person is here."));

        var reply = await Wait.ForAsync("the reply is in the chat", async () =>
            (await visitor.MessagesAsync()).LastOrDefault(message => DirectLineVisitor.Text(message, "text") == "A person is here."));
        await Wait.UntilAsync("the socket at the first server has it", () => socket.Heard.Contains(DirectLineVisitor.Text(reply, "id")!));
        Show("The other", other.Said);
    }

    private static bool IsAnswer(System.Text.Json.Nodes.JsonObject message) => DirectLineVisitor.Text(message, "replyToId") is not null;
}
