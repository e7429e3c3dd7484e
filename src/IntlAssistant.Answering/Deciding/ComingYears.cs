using System.Globalization;

using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;

namespace IntlAssistant.Answering.Deciding;

/// <summary>Finds the years in a question for a price, a date or a number that have not come yet: the passage that has one is meant.</summary>
/// <remarks>
/// Any other year is mostly the visitor's own, "my certificate is of 2019", "I want to come in 2027, how do I apply?", and asks for nothing.
/// </remarks>
internal static class ComingYears
{
    // "2000 words" and postal codes are no years.
    private const int Horizon = 15;

    private static readonly PersianCalendar Persian = new();

    /// <summary>The question with such years as names.</summary>
    /// <param name="question">The question.</param>
    /// <param name="today">The day by the office's clock.</param>
    public static UnderstoodQuestion AsNames(UnderstoodQuestion question, DateOnly today) =>
        question.Sought.Any(term => IsAsked(term, question, today))
            ? question with { Sought = [.. question.Sought.Select(term => IsAsked(term, question, today) ? term with { IsName = true } : term)] }
            : question;

    /// <summary>Whether one of the things that a question asks for is such a year, of the Gregorian or the Persian calendar.</summary>
    /// <param name="term">What is asked for.</param>
    /// <param name="question">The question.</param>
    /// <param name="today">The day by the office's clock.</param>
    public static bool IsAsked(SoughtTerm term, UnderstoodQuestion question, DateOnly today) =>
        term.Concept is null
        && int.TryParse(term.Label, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && (IsAhead(year, today.Year) || IsAhead(year, Persian.GetYear(today.ToDateTime(TimeOnly.MinValue))))
        && WantedFacts.Of(question) != FactKinds.None;

    private static bool IsAhead(int year, int current) => year > current && year <= current + Horizon;
}
