using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Conversations.Desks;

namespace IntlAssistant.Bot.Tests.Office;

public sealed class OfficeTimesTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task What_an_administrator_saves_wins_over_the_settings_file_at_once_and_after_a_restart()
    {
        await using (var bot = Office())
        {
            Assert.Equal((0, "08:00-12:00"), await SaturdayAsync(bot));

            Assert.Empty(await SaveAsync(bot, new() { Hours = Saturday("10:00-11:00"), FirstResponse = TimeSpan.FromMinutes(30) }));

            var plan = await bot.Get<HandOverPlanner>().ForDeskAsync((Desk?)null, default);
            Assert.Equal(DateTimeOffset.Parse("2026-11-21T10:30+03:30", null), plan.Promise!.Due);
        }

        await using var again = Office();
        Assert.Equal((1, "10:00-11:00"), await SaturdayAsync(again));
        Assert.Equal(["anyone"], (await again.Get<IOfficeTimes>().HistoryAsync(5, default)).Select(revision => revision.By));
    }

    [Fact]
    public async Task A_promise_passes_over_a_holiday_that_was_saved()
    {
        await using var bot = Office();
        await SaveAsync(bot, new()
        {
            Hours = Saturday("08:00-12:00"),
            Holidays = [new Holiday(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 27), "A feast")],
            FirstResponse = TimeSpan.FromHours(1),
        });

        var plan = await bot.Get<HandOverPlanner>().ForDeskAsync((Desk?)null, default);

        Assert.Equal(DateTimeOffset.Parse("2026-11-28T09:00+03:30", null), plan.Promise!.Due);
        Assert.Equal("A feast", (await bot.Get<IOfficeTimes>().CurrentAsync(default)).Holidays[0].Name);
    }

    [Fact]
    public async Task A_holiday_of_the_office_closes_a_desk_that_has_hours_of_its_own()
    {
        await using var bot = Office();
        await SaveAsync(bot, new() { Holidays = [new Holiday(new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 21))], FirstResponse = TimeSpan.FromHours(1) });
        var desk = new Desk { Id = "late", Name = "Late", Hours = new Dictionary<string, string> { ["Saturday"] = "18:00-20:00" } };

        var plan = await bot.Get<HandOverPlanner>().ForDeskAsync(desk, default);

        Assert.Equal(DateTimeOffset.Parse("2026-11-28T19:00+03:30", null), plan.Promise!.Due);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_is_saved()
    {
        await using var bot = Office();
        var backwards = new Holiday(new DateOnly(2027, 3, 22), new DateOnly(2027, 3, 21));

        Assert.Equal(
            [OfficeFault.Hours, OfficeFault.Holiday, OfficeFault.FirstResponse],
            await SaveAsync(bot, new() { Hours = Saturday("late"), Holidays = [backwards], FirstResponse = TimeSpan.Zero }));
        Assert.Equal([OfficeFault.Changed], await SaveAsync(bot, new() { Hours = Saturday("08:00-09:00"), FirstResponse = TimeSpan.FromHours(1), Version = 7 }));
        Assert.Equal((0, "08:00-12:00"), await SaturdayAsync(bot));
    }

    [Theory]
    // The visitor's clock in Berlin goes back on 25 October 2026: the same opening in Tehran is an hour earlier for him after it.
    [InlineData("2026-10-23T20:00Z", "Saturday, 24 October 2026, 08:00 UTC+03:30", "Saturday, 24 October 2026, 06:30 UTC+02:00")]
    [InlineData("2026-10-30T20:00Z", "Saturday, 31 October 2026, 08:00 UTC+03:30", "Saturday, 31 October 2026, 05:30 UTC+01:00")]
    public async Task The_opening_is_told_on_both_clocks_also_where_the_visitors_is_put_back(string now, string there, string here)
    {
        await using var bot = Office();
        bot.Time.Advance(DateTimeOffset.Parse(now, null) - bot.Time.GetUtcNow());
        var times = await bot.Get<IOfficeTimes>().CurrentAsync(default);

        var words = bot.Get<IPromisePreview>().Words(times, "en", "Europe/Berlin").Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

        Assert.Contains($"Next opening: {there}.", words, StringComparison.Ordinal);
        Assert.Contains($"In your time zone: {here}.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_language_tells_a_time_and_without_hours_says_that_it_cannot()
    {
        await using var bot = Office();
        var preview = bot.Get<IPromisePreview>();
        var times = await bot.Get<IOfficeTimes>().CurrentAsync(default);

        Assert.Equal(11, preview.Languages.Count);
        Assert.All(preview.Languages, language =>
        {
            Assert.Contains("UTC+", preview.Words(times, language, null), StringComparison.Ordinal);
            Assert.DoesNotContain("UTC", preview.Words(times with { Hours = new Dictionary<string, string>() }, language, null), StringComparison.Ordinal);
            Assert.DoesNotContain("{", preview.Words(times, language, "Asia/Kathmandu"), StringComparison.Ordinal);
        });
    }

    public void Dispose() => folder.Dispose();

    private TestBot Office() => TestBot.Build(folder, new() { ["Office:TimeZone"] = "Asia/Tehran", ["Office:Hours:Saturday"] = "08:00-12:00" });

    private static Dictionary<string, string> Saturday(string hours) => new() { ["Saturday"] = hours };

    private static Task<IReadOnlyList<OfficeFault>> SaveAsync(TestBot bot, OfficeTimes times) => bot.Get<IOfficeTimes>().SaveAsync(times, "anyone", default);

    private static async Task<(long Version, string Hours)> SaturdayAsync(TestBot bot)
    {
        var times = await bot.Get<IOfficeTimes>().CurrentAsync(default);
        return (times.Version, times.Hours["Saturday"]);
    }
}
