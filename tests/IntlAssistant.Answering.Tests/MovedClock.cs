using System.Globalization;

namespace IntlAssistant.Answering.Tests;

/// <summary>A clock that stands at noon, UTC, of a day until it is moved.</summary>
internal sealed class MovedClock(string day) : TimeProvider
{
    private DateTimeOffset now = Noon(day);

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(string day) => now = Noon(day);

    public void MoveTo(DateTimeOffset moment) => now = moment;

    private static DateTimeOffset Noon(string day) =>
        new(DateOnly.Parse(day, CultureInfo.InvariantCulture), new TimeOnly(12, 0), TimeSpan.Zero);
}
