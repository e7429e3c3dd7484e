using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.BotFramework.Tests.Connector;

public sealed class ConnectorCallTests : ConnectorTest
{
    [Fact]
    public async Task A_new_activity_goes_out_without_an_id_and_without_nulls()
    {
        await Client.SendAsync(Message() with { Id = "ours" }, default);

        JsonObject sent = JsonNode.Parse(Channel.Heard.Single().Body)!.AsObject();
        Assert.Equal(["type", "serviceUrl", "conversation", "text"], sent.Select(member => member.Key));
        Assert.Null(Channel.Heard.Single().Authorization);
    }

    [Fact]
    public async Task Update_delete_typing_and_create_go_where_they_belong()
    {
        ConversationReference reference = Message().GetConversationReference();
        Channel.Then(200, """{"id":"a"}""").Then(200).Then(202, "{}").Then(201, """{"id":"new","activityId":"first","serviceUrl":"http://127.0.0.1/x"}""");

        Delivery updated = await Client.UpdateAsync(Message() with { Id = "a/1" }, default);
        Delivery deleted = await Client.DeleteAsync(reference, "a/1", default);
        Delivery typing = await Client.SendTypingAsync(reference, default);
        Delivery created = await Client.CreateConversationAsync(
            reference, new ConversationParameters { Bot = new ChannelAccount { Id = "b" }, Members = [new ChannelAccount { Id = "u" }] }, default);

        Assert.Equal(
            [("PUT", "/v3/conversations/c/activities/a%2F1"), ("DELETE", "/v3/conversations/c/activities/a%2F1"), ("POST", "/v3/conversations/c/activities"), ("POST", "/v3/conversations")],
            Channel.Heard.Select(call => (call.Method, call.RawTarget)));
        Assert.Equal(
            [new Delivery.Delivered("a"), new Delivery.Delivered((string?)null), new Delivery.Delivered((string?)null)],
            new[] { updated, deleted, typing });
        Assert.Equal(new Delivery.Delivered("new") { ActivityId = "first", ServiceUrl = "http://127.0.0.1/x" }, created);
        Assert.Equal("""{"bot":{"id":"b"},"members":[{"id":"u"}],"isGroup":false}""", Channel.Heard.Last().Body);
        Assert.Equal("typing", JsonNode.Parse(Channel.Heard.ElementAt(2).Body)!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Members_are_read_one_by_one_and_page_by_page()
    {
        ConversationReference reference = Message("/amer/").GetConversationReference();
        Channel.Then(200, """{"id":"29:x","name":"A visitor","aadObjectId":"o","email":"kept"}""")
            .Then(200, """{"members":[{"id":"1"},{"id":"2"}],"continuationToken":"n/x t"}""")
            .Then(200, """{"members":[{"id":"3"}]}""")
            .Then(404, "{}");

        ChannelAccount? member = await Client.MemberAsync(reference, "29:x", default);
        IReadOnlyList<ChannelAccount> members = await Client.MembersAsync(reference, default);
        ChannelAccount? nobody = await Client.MemberAsync(reference, "29:y", default);

        Assert.Equal(("A visitor", "o"), (member?.Name, member?.AadObjectId));
        Assert.Equal(["1", "2", "3"], members.Select(found => found.Id));
        Assert.Null(nobody);
        Assert.Equal(
            ["/amer/v3/conversations/c/members/29%3Ax", "/amer/v3/conversations/c/pagedmembers", "/amer/v3/conversations/c/pagedmembers?continuationToken=n%2Fx%20t", "/amer/v3/conversations/c/members/29%3Ay"],
            Channel.Heard.Select(call => call.RawTarget));
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "<html>")]
    [InlineData(202, "[]")]
    [InlineData(200, "{\"id\":5}")]
    [InlineData(204, null)]
    public async Task Delivered_is_delivered_whatever_the_channel_adds(int status, string? body)
    {
        Channel.Then(status, body);

        Assert.Equal(new Delivery.Delivered((string?)null), await Client.SendAsync(Message(), default));
        Assert.Single(Channel.Heard);
    }

    [Fact]
    public async Task What_was_taken_is_delivered_when_the_connection_breaks_within_the_answer()
    {
        await using ServiceProvider breaking = Services(more: collection =>
            collection.AddHttpClient(ConnectorCalls.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new BreakingHandler()));

        Assert.Equal(new Delivery.Delivered((string?)null), await breaking.GetRequiredService<ConnectorClient>().SendAsync(Message(), default));
    }

    /// <summary>Takes every call, and breaks off within its answer.</summary>
    private sealed class BreakingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.Created) { Content = new BreakingContent() });

        private sealed class BreakingContent : HttpContent
        {
            protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) =>
                throw new HttpRequestException("The connection broke.");

            protected override bool TryComputeLength(out long length)
            {
                length = 0;
                return false;
            }
        }
    }
}
