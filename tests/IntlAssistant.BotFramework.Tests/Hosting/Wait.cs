using System.Net.WebSockets;

namespace IntlAssistant.BotFramework.Tests.Hosting;

/// <summary>Waits for a condition instead of for a while.</summary>
internal static class Wait
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Delay(10);
        }
    }

    /// <summary>What the first attempt gives that is not refused.</summary>
    public static async Task<T> ForAsync<T>(Func<Task<T>> attempt)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                return await attempt();
            }
            catch (WebSocketException) when (!patience.IsCancellationRequested)
            {
                await Task.Delay(10);
            }
        }
    }
}
