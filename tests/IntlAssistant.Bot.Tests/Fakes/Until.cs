namespace IntlAssistant.Bot.Tests.Fakes;

/// <summary>Waits for a condition: looked at anew whenever something has happened that may bring it about.</summary>
internal static class Until
{
    /// <summary>Long, because the machine may be busy; nothing waits so long that works.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="next">Ends at the next thing that happens after the call.</param>
    /// <param name="holds">The condition.</param>
    public static async Task HoldsAsync(Func<Task> next, Func<Task<bool>> holds)
    {
        while (true)
        {
            // Heard from before the look, so that nothing is missed between the two.
            var happened = next();
            if (await holds())
            {
                return;
            }

            await happened.WaitAsync(Patience);
        }
    }

    public static Task HoldsAsync(Func<Task> next, Func<bool> holds) => HoldsAsync(next, () => Task.FromResult(holds()));
}
