using System.Globalization;

namespace IntlAssistant.Answering.Understanding;

/// <summary>Finds the years in a question that have not come yet. They are names: the passage that has one is meant.</summary>
/// <remarks>A year that has come is mostly the visitor's own ("my certificate is of 2019") and asks for nothing.</remarks>
internal static class ComingYears
{
    // "2000 words" and postal codes are no years.
    private const int Horizon = 15;

    private static readonly PersianCalendar Persian = new();

    /// <summary>The question with such years as names.</summary>
    /// <param name="question">The question.</param>
    /// <param name="today">The day by the office's clock.</param>
    public static UnderstoodQuestion AsNames(UnderstoodQuestion question, DateOnly today) =>
        question.Sought.Any(term => Is(term, today))
            ? question with { Sought = [.. question.Sought.Select(term => Is(term, today) ? term with { IsName = true } : term)] }
            : question;

    /// <summary>Whether what is asked for is such a year, of the Gregorian or the Persian calendar.</summary>
    /// <param name="term">What is asked for.</param>
    /// <param name="today">The day by the office's clock.</param>
    public static bool Is(SoughtTerm term, DateOnly today) =>
        term.Concept is null
        && int.TryParse(term.Label, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && (IsAhead(year, today.Year) || IsAhead(year, Persian.GetYear(today.ToDateTime(TimeOnly.MinValue))));

    private static bool IsAhead(int year, int current) => year > current && year <= current + Horizon;
}
