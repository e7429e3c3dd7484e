using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;

namespace IntlAssistant.Bot.Channels;

/// <summary>Shows in a channel that the bot is at work, again and again until it is disposed. It is a courtesy: what becomes of it does not matter, and an answer that is there at once needs none.</summary>
internal sealed class ChannelTyping : IAsyncDisposable
{
    private readonly CancellationTokenSource over = new();
    private readonly Task sending;

    public ChannelTyping(IConnector connector, Activity typing, TimeSpan every, TimeProvider time) =>
        sending = SendAsync(connector, typing, every, time, over.Token);

    /// <remarks>Waits until the last one is sent or stopped: dots that come after the answer would stay.</remarks>
    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        over.Dispose();
    }

    private static async Task SendAsync(IConnector connector, Activity typing, TimeSpan every, TimeProvider time, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(every, time);
        while (await timer.WaitForNextTickAsync(stop))
        {
            await connector.SendAsync(typing, stop);
        }
    }
}
