using System.Globalization;

namespace IntlAssistant.Server.Staff.Settings;

/// <summary>The hours of a week as a form holds them: spans from one time to another, a list a day.</summary>
internal sealed class WeekInput
{
    private const int FewestRows = 2;

    private static readonly DayOfWeek[] Days = Enum.GetValues<DayOfWeek>();

    private readonly Dictionary<DayOfWeek, IReadOnlyList<(string From, string To)>> days;

    private WeekInput(Dictionary<DayOfWeek, IReadOnlyList<(string From, string To)>> days) => this.days = days;

    /// <summary>Days that are only half filled in, or whose spans end before they begin or lie over one another.</summary>
    public IReadOnlyList<DayOfWeek> Wrong => [.. Days.Where(day => Read(day) is null)];

    /// <summary>The week as it is stored.</summary>
    public static WeekInput Of(IReadOnlyDictionary<string, string> hours) => new(Days.ToDictionary(
        day => day,
        day => (IReadOnlyList<(string, string)>)[.. (hours.FirstOrDefault(pair => pair.Key.Equals(day.ToString(), StringComparison.OrdinalIgnoreCase)).Value ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(span => span.Split('-', '–'))
            .Where(ends => ends.Length == 2)
            .Select(ends => (ends[0].Trim(), ends[1].Trim() is "24:00" ? "00:00" : ends[1].Trim()))]));

    /// <summary>The week that a form sent.</summary>
    public static WeekInput Read(IFormCollection form) => new(Days.ToDictionary(
        day => day,
        day => (IReadOnlyList<(string, string)>)[.. form[FromName(day)].Zip(form[ToName(day)])
            .Select(span => (span.First?.Trim() ?? "", span.Second?.Trim() ?? ""))
            .Where(span => span is not ("", ""))]));

    /// <summary>The days in order, from the first of the reader's week.</summary>
    public static IEnumerable<DayOfWeek> DaysFrom(DayOfWeek first) => Days.OrderBy(day => (day - first + Days.Length) % Days.Length);

    /// <summary>What the field is called in which a span of a day begins.</summary>
    public static string FromName(DayOfWeek day) => $"{day}.from";

    /// <summary>What the field is called in which a span of a day ends.</summary>
    public static string ToName(DayOfWeek day) => $"{day}.to";

    /// <summary>The rows of a day: its spans, and room for one more.</summary>
    public IReadOnlyList<(string From, string To)> Rows(DayOfWeek day)
    {
        var spans = days[day];
        return [.. spans, .. Enumerable.Repeat(("", ""), Math.Max(1, FewestRows - spans.Count))];
    }

    /// <summary>The hours as they are stored: only days on which somebody is there.</summary>
    public Dictionary<string, string> ToHours() => Days
        .Select(day => (Day: day, Spans: Read(day) ?? []))
        .Where(day => day.Spans.Count > 0)
        .ToDictionary(day => day.Day.ToString(), day => string.Join(", ", day.Spans.Select(span => $"{Write(span.From)}-{Write(span.To)}")));

    /// <summary>The spans of a day in order; <see langword="null"/> when something is wrong with them.</summary>
    private List<(TimeSpan From, TimeSpan To)>? Read(DayOfWeek day)
    {
        var spans = new List<(TimeSpan From, TimeSpan To)>();
        foreach (var (first, last) in days[day])
        {
            if (WrittenTime.Time(first) is not { } from || WrittenTime.Time(last) is not { } to)
            {
                return null;
            }

            // Midnight ends a day.
            spans.Add((from.ToTimeSpan(), to == TimeOnly.MinValue ? TimeSpan.FromDays(1) : to.ToTimeSpan()));
        }

        spans.Sort();
        var isOrdered = spans.All(span => span.From < span.To) && spans.Zip(spans.Skip(1)).All(pair => pair.First.To <= pair.Second.From);
        return isOrdered ? spans : null;
    }

    private static string Write(TimeSpan time) => time == TimeSpan.FromDays(1) ? "24:00" : time.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
}
