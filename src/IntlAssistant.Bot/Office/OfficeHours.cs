namespace IntlAssistant.Bot.Office;

/// <summary>When staff are there: the week, the holidays and the zone of the office's clock. Immutable.</summary>
public sealed class OfficeHours
{
    // A year of holidays in a row is a closed office; looking further would promise nothing that anyone waits for.
    private const int DaysAhead = 366;

    private readonly IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkingSpan>> week;
    private readonly IReadOnlySet<DateOnly> holidays;

    /// <summary>Hours on a clock.</summary>
    /// <param name="zone">The zone of the clock.</param>
    /// <param name="week">The spans of each day; a day that is missing is closed.</param>
    /// <param name="holidays">Days on which the office is closed.</param>
    public OfficeHours(
        TimeZoneInfo zone, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkingSpan>> week, IReadOnlySet<DateOnly> holidays)
    {
        Zone = zone;
        this.week = week;
        this.holidays = holidays;
    }

    /// <summary>The zone of the office's clock.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Whether the office is open at a moment, and when that changes; <see langword="null"/> when it does not open within a year.</summary>
    public OfficeMoment? At(DateTimeOffset moment)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
        foreach (var (opens, closes) in Openings(today.AddDays(-1)))
        {
            if (closes <= moment)
            {
                continue;
            }

            return opens <= moment ? new OfficeMoment(true, closes) : new OfficeMoment(false, opens);
        }

        return null;
    }

    /// <summary>The moment at which the office has been open for so long since another; <see langword="null"/> when that is not within a year.</summary>
    public DateTimeOffset? After(DateTimeOffset moment, TimeSpan open)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
        foreach (var (opens, closes) in Openings(today.AddDays(-1)))
        {
            var begins = Later(opens, moment);
            if (closes - begins >= open)
            {
                return TimeZoneInfo.ConvertTime(begins + open, Zone);
            }

            open -= closes > begins ? closes - begins : TimeSpan.Zero;
        }

        return null;
    }

    /// <summary>Openings from a day on, in order; spans that touch, also over midnight, are one.</summary>
    private IEnumerable<(DateTimeOffset Opens, DateTimeOffset Closes)> Openings(DateOnly first)
    {
        (DateTimeOffset Opens, DateTimeOffset Closes)? open = null;
        foreach (var next in Enumerable.Range(0, DaysAhead).SelectMany(day => SpansOf(first.AddDays(day))))
        {
            if (open is { } current && next.Opens <= current.Closes)
            {
                open = (current.Opens, Later(current.Closes, next.Closes));
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = next;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    private IEnumerable<(DateTimeOffset Opens, DateTimeOffset Closes)> SpansOf(DateOnly day) =>
        holidays.Contains(day) || !week.TryGetValue(day.DayOfWeek, out var spans)
            ? []
            : spans.OrderBy(span => span.From).Select(span => (OnClock(day, span.From), OnClock(day, span.To)));

    /// <summary>A time of the office's clock; one that is skipped when the clock goes forward is the moment of the change's other side.</summary>
    private DateTimeOffset OnClock(DateOnly day, TimeSpan time)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        while (Zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
