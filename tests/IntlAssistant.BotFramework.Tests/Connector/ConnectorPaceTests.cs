using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.BotFramework.Tests.Connector;

public sealed class ConnectorPaceTests : ConnectorTest
{
    [Fact]
    public async Task A_conversation_is_spoken_in_at_the_pace_of_the_limits()
    {
        for (int number = 0; number < 20; number++)
        {
            Assert.IsType<Delivery.Delivered>(await Client.SendAsync(Message(), default));
        }

        // 7 in a second, 8 in two: after the seventh a second passes, after the eighth the rest of two; then likewise.
        Assert.Equal(20, Channel.Heard.Count);
        Assert.Equal([1, 1, 1, 1], Delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    public async Task What_the_limits_of_an_hour_do_not_allow_is_left_to_the_caller()
    {
        await using ServiceProvider few = Services(settings: new() { ["Bot:Limits:PerHour"] = "2" });
        ConnectorClient client = few.GetRequiredService<ConnectorClient>();
        await client.SendAsync(Message(), default);
        await client.SendAsync(Message(), default);

        Delivery third = await client.SendAsync(Message(), default);
        Delivery elsewhere = await client.SendAsync(Message() with { Conversation = new ConversationAccount { Id = "other" } }, default);

        Assert.Equal(TimeSpan.FromHours(1), Assert.IsType<Delivery.Retry>(third).After);
        Assert.IsType<Delivery.Delivered>(elsewhere);
        Assert.Equal(3, Channel.Heard.Count);
    }
}
