using System.Globalization;

namespace IntlAssistant.Knowledge.Pages;

/// <summary>Reads the days that editors write.</summary>
internal static class ContentDates
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>The day; <see langword="null"/> when it is not one, which is then among the problems.</summary>
    public static DateOnly? Read(string key, string text, int line, ProblemList problems)
    {
        if (DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        problems.Add(line, ContentFault.DayInvalid, $"'{text}' is not a day for '{key}'; write year, month and day such as 2026-03-09.");
        return null;
    }

    /// <summary>Says that something ends before it begins.</summary>
    public static void AddReversed(this ProblemList problems, int line, DateOnly from, DateOnly until) => problems.Add(
        line,
        ContentFault.DatesReversed,
        $"validUntil ({Written(until)}) is before validFrom ({Written(from)}); the last day cannot be before the first.");

    private static string Written(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);
}
