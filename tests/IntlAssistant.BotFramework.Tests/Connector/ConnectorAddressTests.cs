using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;

namespace IntlAssistant.BotFramework.Tests.Connector;

public sealed class ConnectorAddressTests : ConnectorTest
{
    [Theory]
    [InlineData("", null, "/v3/conversations/c/activities")]
    [InlineData("/", "r", "/v3/conversations/c/activities/r")]
    [InlineData("/_connector", null, "/_connector/v3/conversations/c/activities")]
    [InlineData("/amer/", "r", "/amer/v3/conversations/c/activities/r")]
    [InlineData("/amer/?x=1#y", "r", "/amer/v3/conversations/c/activities/r")]
    public async Task Send_keeps_the_path_of_the_service_URL(string path, string? replyToId, string target)
    {
        Delivery delivery = await Client.SendAsync(Message(path) with { ReplyToId = replyToId }, default);

        Assert.Equal(new Delivery.Delivered("given"), delivery);
        Assert.Equal(("POST", target), (Channel.Heard.Single().Method, Channel.Heard.Single().RawTarget));
    }

    [Theory]
    [InlineData("19:abc@thread.tacv2;messageid=1", "19%3Aabc%40thread.tacv2%3Bmessageid%3D1")]
    [InlineData("a:1x/y|z?#%2F", "a%3A1x%2Fy%7Cz%3F%23%252F")]
    [InlineData("گفتگو", "%DA%AF%D9%81%D8%AA%DA%AF%D9%88")]
    [InlineData("../../admin", "..%2F..%2Fadmin")]
    public async Task Ids_are_escaped(string conversation, string escaped)
    {
        await Client.SendAsync(Message() with { Conversation = new ConversationAccount { Id = conversation } }, default);

        Assert.Equal($"/v3/conversations/{escaped}/activities", Channel.Heard.Single().RawTarget);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_id_that_would_change_the_address_is_dead(string? conversation)
    {
        Delivery delivery = await Client.SendAsync(Message() with { Conversation = new ConversationAccount { Id = conversation } }, default);

        Assert.IsType<Delivery.Dead>(delivery);
        Assert.Empty(Channel.Heard);
    }
}
