using System.Globalization;
using System.Text;

namespace IntlAssistant.Server.Staff.Settings;

/// <summary>Reads times and days as people write them: in the digits of any script, days also of the solar calendar.</summary>
internal static class WrittenTime
{
    // The years of the one calendar are nowhere near those of the other.
    private const int FirstGregorianYear = 1700;
    private const int MostHours = 10_000;

    private static readonly PersianCalendar Solar = new();

    /// <summary>A time of the day, as <c>8:30</c>; <see langword="null"/> when it is none.</summary>
    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(Plain(text), ["H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>A number of hours, as <c>1.5</c>; <see langword="null"/> when it is none.</summary>
    public static TimeSpan? Hours(string? text) =>
        double.TryParse(Plain(text).Replace('\u066B', '.').Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours < MostHours
            ? TimeSpan.FromHours(hours)
            : null;

    /// <summary>A day, as <c>2027-03-21</c> or <c>1406/01/01</c>; <see langword="null"/> when there is no such day.</summary>
    public static DateOnly? Day(string? text)
    {
        var parts = Plain(text).Split(['-', '/', '.']);
        if (parts is not [var y, var m, var d] || !Number(y, out var year) || !Number(m, out var month) || !Number(d, out var day))
        {
            return null;
        }

        try
        {
            return year >= FirstGregorianYear ? new DateOnly(year, month, day) : new DateOnly(year, month, day, Solar);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // The calendars alone know how long their months are.
        }
    }

    /// <summary>A day as the field of a form holds it, in the calendar of a language.</summary>
    public static string Field(DateOnly day, bool isSolar) => isSolar
        ? string.Create(CultureInfo.InvariantCulture, $"{Solar.GetYear(Start(day)):0000}/{Solar.GetMonth(Start(day)):00}/{Solar.GetDayOfMonth(Start(day)):00}")
        : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The text with every script's digits as 0 to 9.</summary>
    public static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var letter in (text ?? "").Trim())
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(letter);
            plain.Append(digit < 0 ? letter : (char)('0' + digit));
        }

        return plain.ToString();
    }

    private static DateTime Start(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
