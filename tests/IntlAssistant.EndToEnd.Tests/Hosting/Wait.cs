namespace IntlAssistant.EndToEnd.Tests.Hosting;

/// <summary>Waits for a condition, never for a while.</summary>
internal static class Wait
{
    /// <summary>Long, because the machine may be busy; nothing waits so long that works.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    public static async Task UntilAsync(string what, Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"Waited {Patience.TotalSeconds} seconds in vain until {what}.");
            }

            await Task.Delay(25);
        }
    }

    public static Task UntilAsync(string what, Func<bool> condition) => UntilAsync(what, () => Task.FromResult(condition()));

    /// <summary>The first result that there is.</summary>
    public static async Task<T> ForAsync<T>(string what, Func<Task<T?>> attempt)
        where T : class
    {
        T? result = null;
        await UntilAsync(what, async () => (result = await attempt()) is not null);
        return result!; // The condition was that it is there.
    }
}
