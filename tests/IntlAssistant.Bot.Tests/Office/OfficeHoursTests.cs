using IntlAssistant.Bot.Office;

namespace IntlAssistant.Bot.Tests.Office;

public sealed class OfficeHoursTests
{
    [Theory]
    [InlineData("2026-11-21T09:00", true, "2026-11-21T12:00")]
    [InlineData("2026-11-21T12:00", false, "2026-11-21T13:00")]
    [InlineData("2026-11-21T14:59", true, "2026-11-21T15:00")]
    [InlineData("2026-11-21T15:00", false, "2026-11-23T09:00")]
    [InlineData("2026-11-24T20:00", false, "2026-11-28T08:00")]
    public void At_tells_the_next_change_over_spans_holidays_and_closed_days(string now, bool isOpen, string changes)
    {
        // Sunday the 22nd is a holiday; the week has Saturday, Sunday and Monday.
        var hours = Read(new()
        {
            TimeZone = "Asia/Tehran",
            Hours = { ["Saturday"] = "08:00-12:00, 13:00-15:00", ["Sunday"] = "08:00-12:00", ["monday"] = "09:00-11:00", ["Tuesday"] = "closed" },
            Holidays = { "2026-11-22" },
        });

        var moment = hours.At(Tehran(now));

        Assert.Equal(new OfficeMoment(isOpen, Tehran(changes)), moment);
    }

    [Fact]
    public void At_joins_spans_that_touch_over_midnight()
    {
        var hours = Read(new() { TimeZone = "Asia/Tehran", Hours = { ["Saturday"] = "20:00-24:00", ["Sunday"] = "00:00-02:00" } });

        Assert.Equal(new OfficeMoment(true, Tehran("2026-11-22T02:00")), hours.At(Tehran("2026-11-21T23:00")));
        Assert.Equal(new OfficeMoment(true, Tehran("2026-11-22T02:00")), hours.At(Tehran("2026-11-22T01:00")));
    }

    [Fact]
    public void At_keeps_to_the_offices_clock_when_it_is_put_forward()
    {
        // In Berlin the clock goes from 02:00 to 03:00 on Sunday, 28 March 2027.
        var hours = Read(new() { TimeZone = "Europe/Berlin", Hours = { ["Sunday"] = "02:30-10:00" } });

        var moment = hours.At(new DateTimeOffset(2027, 3, 27, 12, 0, 0, TimeSpan.FromHours(1)));

        Assert.Equal(new DateTimeOffset(2027, 3, 28, 3, 0, 0, TimeSpan.FromHours(2)), moment?.Changes);
    }

    [Fact]
    public void At_of_an_office_that_is_closed_for_a_year_tells_no_time()
    {
        var hours = Read(new() { TimeZone = "Asia/Tehran", Hours = { ["Saturday"] = "closed" } });

        Assert.Null(hours.At(Tehran("2026-11-21T09:00")));
    }

    private static OfficeHours Read(OfficeOptions options)
    {
        var faults = new List<string>();
        var hours = OfficeHoursReader.Read(options, faults);
        Assert.Empty(faults);
        return hours!;
    }

    private static DateTimeOffset Tehran(string local) =>
        new(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(3.5));
}
