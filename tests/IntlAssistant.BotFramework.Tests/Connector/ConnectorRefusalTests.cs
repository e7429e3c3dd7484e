using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;

namespace IntlAssistant.BotFramework.Tests.Connector;

public sealed class ConnectorRefusalTests : ConnectorTest
{
    [Theory]
    [InlineData(400, false)]
    [InlineData(403, true)]
    [InlineData(404, true)]
    [InlineData(405, false)]
    public async Task What_is_refused_is_dead_at_once(int status, bool isGone)
    {
        Channel.Then(status, """{"error":{"code":"BotNotInConversationRoster","message":"secret of the channel"}}""");

        Assert.Equal(
            new Delivery.Dead($"The channel answered {status} (BotNotInConversationRoster).") { IsGone = isGone }, await Client.SendAsync(Message(), default));
        Assert.Single(Channel.Heard);
    }

    [Fact]
    public async Task A_stream_that_was_stopped_and_a_message_that_is_not_there_are_not_the_end_of_the_conversation()
    {
        Channel.Then(403, """{"error":{"code":"ContentStreamNotAllowed"}}""").Then(404, """{"error":{"code":"<script>"}}""").Then(404, "[]");

        Assert.Equal(new Delivery.Dead("The channel answered 403 (ContentStreamNotAllowed)."), await Client.SendAsync(Message(), default));
        Assert.Equal(new Delivery.Dead("The channel answered 404."), await Client.UpdateAsync(Message() with { Id = "a" }, default));
        Assert.Equal(new Delivery.Dead("The channel answered 404."), await Client.DeleteAsync(Message().GetConversationReference(), "a", default));
    }

    [Theory]
    [InlineData(413, "")]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig"}}""")]
    [InlineData(400, """{"error":{"code":"MessageSizeTooBig"}}""")]
    public async Task A_message_that_is_too_large_is_said_to_be_so(int status, string body)
    {
        Channel.Then(status, body);

        Assert.IsType<Delivery.TooLarge>(await Client.SendAsync(Message(), default));
        Assert.Single(Channel.Heard);
    }

    [Fact]
    public async Task Another_failure_of_the_channel_is_for_later()
    {
        Channel.Then(500);

        Assert.Equal(new Delivery.Retry(TimeSpan.FromMinutes(1), "The channel answered 500."), await Client.SendAsync(Message(), default));
        Assert.Single(Channel.Heard);
    }
}
