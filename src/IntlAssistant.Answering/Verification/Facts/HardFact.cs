using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Verification.Facts;

/// <summary>A fact that must stand in a passage exactly as it is stated.</summary>
/// <param name="Kind">What kind of fact it is.</param>
/// <param name="Readings">The values that it may be read as: usually one; two where "1.500" may be a thousand or a fraction.</param>
/// <param name="Span">Where it stands in the text.</param>
internal sealed record HardFact(HardFactKind Kind, IReadOnlyList<string> Readings, TextSpan Span)
{
    /// <summary>What is counted, where it is told apart: day, month, euro, percent; empty otherwise.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The date, of a date.</summary>
    public CalendarDay Day { get; init; }

    /// <summary>Whether it is a "one" that may only be an article: "a month", "un mois".</summary>
    public bool MayBeArticle { get; init; }

    /// <summary>Whether a passage that states another fact has stated this one.</summary>
    public bool FollowsFrom(HardFact other) => (Kind, other.Kind) switch
    {
        (HardFactKind.Date, HardFactKind.Date) => Day.FollowsFrom(other.Day),
        (HardFactKind.Phone, HardFactKind.Phone) => SameLine(Readings[0], other.Readings[0]),
        (HardFactKind.Link, HardFactKind.Link) => SameAddress(Readings[0], other.Readings[0]),
        _ => Kind == other.Kind && Readings.Any(other.Readings.Contains),
    };

    // With or without the country's and the town's digits in front.
    private static bool SameLine(string one, string other) =>
        one == other || (Math.Min(one.Length, other.Length) >= 7 && (one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal)))
        || (one.Length >= 9 && other.Length >= 9 && one.TrimStart('0')[^8..] == other.TrimStart('0')[^8..]);

    // Whoever names a site's front page where the passage names a page of it sends nobody astray.
    private static bool SameAddress(string one, string other) =>
        one == other || (!one.Contains('/', StringComparison.Ordinal) && other.StartsWith(one + "/", StringComparison.Ordinal));
}
