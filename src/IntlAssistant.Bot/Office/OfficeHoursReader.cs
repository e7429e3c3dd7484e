using System.Globalization;

namespace IntlAssistant.Bot.Office;

/// <summary>Reads the office's hours from its settings and says everything that is wrong with them.</summary>
internal static class OfficeHoursReader
{
    private const string SpanHelp = "write '09:00-17:00', several with commas between them, or 'closed'";

    /// <summary>The office's hours, or <see langword="null"/> when none are set or something is wrong.</summary>
    public static OfficeHours? Read(OfficeOptions options, ICollection<string> faults)
    {
        var before = faults.Count;
        var holidays = ReadHolidays(options.Holidays, faults);
        var hours = Read(options.TimeZone, options.Hours, holidays, "Office:Hours", faults);
        return faults.Count > before ? null : hours;
    }

    /// <summary>Hours on a clock: the office's, or a desk's own.</summary>
    /// <param name="zone">The zone of the office's clock, IANA.</param>
    /// <param name="hours">The hours of the days by their English names.</param>
    /// <param name="holidays">Days on which nobody is there.</param>
    /// <param name="key">What the hours are called in a fault.</param>
    /// <param name="faults">Where what is wrong is said.</param>
    /// <returns><see langword="null"/> when no day is named or something is wrong.</returns>
    public static OfficeHours? Read(
        string? zone, IEnumerable<KeyValuePair<string, string>> hours, IEnumerable<Holiday> holidays, string key, ICollection<string> faults)
    {
        var before = faults.Count;
        var clock = ReadZone(zone, hours, faults);
        var week = hours
            .Select(day => (Day: ReadDay(key, day.Key, faults), Spans: ReadSpans($"{key}:{day.Key}", day.Value, faults)))
            .Where(day => day.Day is not null)
            .DistinctBy(day => day.Day)
            .ToDictionary(day => day.Day!.Value, day => (IReadOnlyList<WorkingSpan>)day.Spans);
        return faults.Count > before || clock is null || week.Count == 0
            ? null
            : new OfficeHours(clock, week, holidays.SelectMany(holiday => holiday.Days).ToHashSet());
    }

    /// <summary>The holidays of the settings, in order; one that is none is a fault and left out.</summary>
    public static IReadOnlyList<Holiday> ReadHolidays(IEnumerable<string> entries, ICollection<string> faults) =>
        [.. entries.Select(entry => ReadHoliday(entry, faults)).OfType<Holiday>().OrderBy(holiday => holiday.From)];

    private static TimeZoneInfo? ReadZone(string? name, IEnumerable<KeyValuePair<string, string>> hours, ICollection<string> faults)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            if (hours.Any())
            {
                faults.Add("Office:TimeZone is missing; hours need the zone of the office's clock: write for example 'Asia/Tehran'.");
            }

            return null;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            return zone;
        }

        faults.Add($"Office:TimeZone '{name}' is not a time zone; write its IANA name, for example 'Asia/Tehran'.");
        return null;
    }

    private static DayOfWeek? ReadDay(string key, string name, ICollection<string> faults)
    {
        if (Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) && name.All(char.IsAsciiLetter))
        {
            return day;
        }

        faults.Add($"{key}:{name} is not a day; write Monday, Tuesday … Sunday.");
        return null;
    }

    private static List<WorkingSpan> ReadSpans(string key, string value, ICollection<string> faults)
    {
        var spans = new List<WorkingSpan>();
        if (value.Trim().Equals("closed", StringComparison.OrdinalIgnoreCase))
        {
            return spans;
        }

        foreach (var part in value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (ReadSpan(part) is { } span)
            {
                spans.Add(span);
            }
            else
            {
                faults.Add($"{key} '{part}' is not a time span; {SpanHelp}.");
            }
        }

        return spans;
    }

    private static WorkingSpan? ReadSpan(string text)
    {
        var ends = text.Split('-', '–');
        return ends.Length == 2 && ReadTime(ends[0]) is { } from && ReadTime(ends[1]) is { } to && from < to
            ? new WorkingSpan(from, to)
            : null;
    }

    private static TimeSpan? ReadTime(string text)
    {
        text = text.Trim();
        return text == "24:00" ? TimeSpan.FromDays(1)
            : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToTimeSpan()
            : null;
    }

    private static Holiday? ReadHoliday(string entry, ICollection<string> faults)
    {
        var ends = entry.Split("..", StringSplitOptions.TrimEntries);
        if (ends.Length <= 2 && ReadDate(ends[0]) is { } from && ReadDate(ends[^1]) is { } to && new Holiday(from, to) is { IsPossible: true } holiday)
        {
            return holiday;
        }

        faults.Add($"Office:Holidays '{entry}' is not a day; write '2027-03-21', or '2027-03-20..2027-04-02' for at most a year.");
        return null;
    }

    private static DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
