using System.Globalization;

namespace IntlAssistant.Bot.Office;

/// <summary>Reads the office's hours from its settings and says everything that is wrong with them.</summary>
internal static class OfficeHoursReader
{
    private const string SpanHelp = "write '09:00-17:00', several with commas between them, or 'closed'";

    /// <summary>The office's hours, or <see langword="null"/> when none are set or something is wrong.</summary>
    public static OfficeHours? Read(OfficeOptions options, ICollection<string> faults) =>
        Read(options, options.Hours, "Office:Hours", faults);

    /// <summary>Hours of a desk's own, on the office's clock and with its holidays.</summary>
    public static OfficeHours? Read(
        OfficeOptions options, IEnumerable<KeyValuePair<string, string>> hours, string key, ICollection<string> faults)
    {
        var before = faults.Count;
        var zone = ReadZone(options, hours, faults);
        var week = hours
            .Select(day => (Day: ReadDay(key, day.Key, faults), Spans: ReadSpans($"{key}:{day.Key}", day.Value, faults)))
            .Where(day => day.Day is not null)
            .DistinctBy(day => day.Day)
            .ToDictionary(day => day.Day!.Value, day => (IReadOnlyList<WorkingSpan>)day.Spans);
        var holidays = options.Holidays.SelectMany(entry => ReadHoliday(entry, faults)).ToHashSet();
        return faults.Count > before || zone is null || week.Count == 0 ? null : new OfficeHours(zone, week, holidays);
    }

    private static TimeZoneInfo? ReadZone(
        OfficeOptions options, IEnumerable<KeyValuePair<string, string>> hours, ICollection<string> faults)
    {
        if (string.IsNullOrWhiteSpace(options.TimeZone))
        {
            if (hours.Any())
            {
                faults.Add("Office:TimeZone is missing; hours need the zone of the office's clock: write for example 'Asia/Tehran'.");
            }

            return null;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out var zone))
        {
            return zone;
        }

        faults.Add($"Office:TimeZone '{options.TimeZone}' is not a time zone; write its IANA name, for example 'Asia/Tehran'.");
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

    private static IEnumerable<DateOnly> ReadHoliday(string entry, ICollection<string> faults)
    {
        var ends = entry.Split("..", StringSplitOptions.TrimEntries);
        if (ends.Length <= 2 && ReadDate(ends[0]) is { } from && ReadDate(ends[^1]) is { } to
            && from <= to && to.DayNumber - from.DayNumber < 366)
        {
            return Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);
        }

        faults.Add($"Office:Holidays '{entry}' is not a day; write '2027-03-21', or '2027-03-20..2027-04-02' for at most a year.");
        return [];
    }

    private static DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
