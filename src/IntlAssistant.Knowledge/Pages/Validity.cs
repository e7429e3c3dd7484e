namespace IntlAssistant.Knowledge.Pages;

/// <summary>From when, until when and for whom content holds.</summary>
/// <param name="From">The first day on which it holds; <see langword="null"/> for always.</param>
/// <param name="Until">The last day on which it holds; after it the content is past. <see langword="null"/> for no end.</param>
/// <param name="AppliesTo">For whom it holds, in the office's words; <see langword="null"/> for everybody.</param>
public sealed record Validity(DateOnly? From, DateOnly? Until, string? AppliesTo)
{
    /// <summary>Without an end and for everybody.</summary>
    public static Validity Always { get; } = new(null, null, null);

    /// <summary>Whether it has ended before <paramref name="day"/>.</summary>
    public bool IsPast(DateOnly day) => Until < day;

    /// <summary>Whether it has not begun on <paramref name="day"/>.</summary>
    public bool IsFuture(DateOnly day) => From > day;
}
