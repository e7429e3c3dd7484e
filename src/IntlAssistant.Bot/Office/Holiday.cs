namespace IntlAssistant.Bot.Office;

/// <summary>Days on which the office is closed.</summary>
/// <param name="From">The first of them.</param>
/// <param name="To">The last of them; the same day for one alone.</param>
/// <param name="Name">What they are called; may be missing.</param>
public sealed record Holiday(DateOnly From, DateOnly To, string? Name = null)
{
    /// <summary>How many days a holiday may have: more is a closed office.</summary>
    public const int MostDays = 366;

    /// <summary>Whether it ends after it begins, and within a year.</summary>
    public bool IsPossible => From <= To && To.DayNumber - From.DayNumber < MostDays;

    /// <summary>Each of its days.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays);
}
