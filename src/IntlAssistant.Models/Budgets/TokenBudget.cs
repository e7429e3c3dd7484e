using System.Collections.Concurrent;

using IntlAssistant.Models.Settings;

namespace IntlAssistant.Models.Budgets;

/// <summary>Counts the tokens of a day, all together and by visitor, and says when they are used up. Safe to use from many threads.</summary>
/// <remarks>A call is let in as long as there is anything left: calls that are under way at that moment may use a little more than there was.</remarks>
internal sealed class TokenBudget(ModelOptions options, TimeProvider time)
{
    private readonly Lock gate = new();
    private Day today = new(DateOnly.MinValue);

    /// <summary>How many tokens were used today.</summary>
    public long UsedToday => Volatile.Read(ref Today().Used);

    /// <summary>Whether nothing is left for today.</summary>
    public bool IsSpent => options.DailyTokens > 0 && UsedToday >= options.DailyTokens;

    /// <summary>Lets a call in.</summary>
    /// <param name="visitor">Whose turn it is; <see langword="null"/> when nobody's.</param>
    /// <exception cref="ModelException">The tokens are used up.</exception>
    public void Enter(string? visitor)
    {
        var day = Today();
        if (options.DailyTokens > 0 && Volatile.Read(ref day.Used) >= options.DailyTokens)
        {
            throw new ModelException(ModelFault.OverBudget, $"The day's {options.DailyTokens} tokens (Model:DailyTokens) are used up.");
        }

        if (visitor is not null && options.VisitorTokens > 0 && day.Visitors.GetValueOrDefault(visitor) >= options.VisitorTokens)
        {
            throw new ModelException(ModelFault.OverBudget, $"A visitor's {options.VisitorTokens} tokens of the day (Model:VisitorTokens) are used up.");
        }
    }

    /// <summary>Notes what a call used.</summary>
    public void Use(string? visitor, long tokens)
    {
        var day = Today();
        Interlocked.Add(ref day.Used, tokens);
        if (visitor is not null)
        {
            day.Visitors.AddOrUpdate(visitor, tokens, (_, used) => used + tokens);
        }
    }

    private Day Today()
    {
        var date = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        lock (gate)
        {
            return today.Date == date ? today : today = new Day(date);
        }
    }

    private sealed class Day(DateOnly date)
    {
        public long Used;

        public DateOnly Date { get; } = date;

        public ConcurrentDictionary<string, long> Visitors { get; } = new(StringComparer.Ordinal);
    }
}
