using System.Globalization;

namespace IntlAssistant.Answering.Verification.Facts;

/// <summary>A date as far as a text states it.</summary>
/// <param name="Calendar">The calendar whose month it names.</param>
/// <param name="Month">The month, from 1; 0 where none is named.</param>
/// <param name="Day">The day of the month; 0 where none is named.</param>
/// <param name="Year">The year; 0 where none is named.</param>
internal readonly record struct CalendarDay(CalendarKind Calendar, int Month, int Day, int Year)
{
    private static readonly PersianCalendar Persian = new();
    private static readonly HijriCalendar Hijri = new();

    /// <summary>Whether a text that states another date has stated this one too: everything that this names is the same there.</summary>
    public bool FollowsFrom(CalendarDay other)
    {
        if (Calendar == other.Calendar)
        {
            return Month == other.Month && (Day == 0 || Day == other.Day) && (Year == 0 || Year == other.Year);
        }

        // Only a whole date is the same day in another calendar.
        return ToDate() is { } day && day == other.ToDate();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}");

    private DateOnly? ToDate()
    {
        if (Year == 0 || Month == 0 || Day == 0)
        {
            return null;
        }

        try
        {
            return DateOnly.FromDateTime(Calendar switch
            {
                CalendarKind.Persian => Persian.ToDateTime(Year, Month, Day, 0, 0, 0, 0),
                CalendarKind.Hijri => Hijri.ToDateTime(Year, Month, Day, 0, 0, 0, 0),
                _ => new DateTime(Year, Month, Day, 0, 0, 0, DateTimeKind.Unspecified),
            });
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // 31 June: no day at all.
        }
    }
}
