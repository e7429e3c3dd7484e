using IntlAssistant.BotFramework.Connector;
using IntlAssistant.BotFramework.Tests.Hosting;

namespace IntlAssistant.BotFramework.Tests.Connector;

public sealed class ConnectorRetryTests : ConnectorTest
{
    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(408)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_passes_is_tried_again_and_delivered_once(int status)
    {
        Channel.Then(status).Then(status);

        Assert.Equal(new Delivery.Delivered("given"), await Client.SendAsync(Message(), default));
        Assert.Equal(3, Channel.Heard.Count);
        Assert.InRange(Delays[0], TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        Assert.InRange(Delays[1], TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_broken_and_a_silent_connection_are_tried_again()
    {
        Channel.ThenCut().ThenSilence();
        Task<Delivery> sending = Client.SendAsync(Message(), default);
        await Wait.UntilAsync(() => Channel.Heard.Count == 2);
        Time.Advance(TryTimeout);

        Assert.Equal(new Delivery.Delivered("given"), await sending);
        Assert.Equal(3, Channel.Heard.Count);
    }

    [Fact]
    public async Task Five_tries_are_the_end()
    {
        for (int number = 0; number < 9; number++)
        {
            Channel.Then(503);
        }

        Delivery.Retry retry = Assert.IsType<Delivery.Retry>(await Client.SendAsync(Message(), default));

        Assert.Equal(5, Channel.Heard.Count);
        Assert.Equal("The channel answered 503.", retry.Reason);
        Assert.InRange(retry.After, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(16));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Mon, 02 Mar 2026 09:00:20 GMT", 20)]
    [InlineData("Mon, 02 Mar 2026 08:00:00 GMT", 0)]
    public async Task RetryAfter_is_honoured(string retryAfter, int seconds)
    {
        Channel.Then(429, null, retryAfter);

        Assert.IsType<Delivery.Delivered>(await Client.SendAsync(Message(), default));
        Assert.Equal(TimeSpan.FromSeconds(seconds), Delays.Append(TimeSpan.Zero).First());
    }

    [Fact]
    public async Task A_RetryAfter_beyond_a_minute_is_left_to_the_caller()
    {
        Channel.Then(429, null, "120");

        Assert.Equal(new Delivery.Retry(TimeSpan.FromSeconds(120), "The channel answered 429."), await Client.SendAsync(Message(), default));
        Assert.Empty(Delays);
    }

    [Fact]
    public async Task Cancelling_ends_the_waiting()
    {
        using var cancelled = new CancellationTokenSource();
        Channel.ThenSilence();
        Task<Delivery> sending = Client.SendAsync(Message(), cancelled.Token);
        await Wait.UntilAsync(() => !Channel.Heard.IsEmpty);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }
}
