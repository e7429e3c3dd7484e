using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Conversations.Desks;

namespace IntlAssistant.Bot.Tests.HandOver;

public sealed class HandOverPlannerTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Theory]
    // Saturday 09:00: two hours of open time end the same morning.
    [InlineData(0, "2026-11-21T11:00+03:30", "2026-11-21T10:30+03:30")]
    // Saturday 11:30: half an hour before noon, the rest after the break.
    [InlineData(150, "2026-11-21T14:30+03:30", "2026-11-21T14:00+03:30")]
    // Saturday 14:08: what is left of it is on Monday, for Sunday is a holiday; told on a quarter of an hour.
    [InlineData(308, "2026-11-23T09:15+03:30", "2026-11-23T08:38+03:30")]
    // Saturday night.
    [InlineData(840, "2026-11-23T10:00+03:30", "2026-11-23T09:30+03:30")]
    public async Task A_promise_counts_open_hours_over_breaks_nights_and_holidays(int minutes, string due, string atRisk)
    {
        await using var bot = Office();
        bot.Time.Advance(TimeSpan.FromMinutes(minutes));

        var plan = (await bot.Get<HandOverPlanner>().ForDeskAsync((Desk?)null, default));

        Assert.Equal((DateTimeOffset.Parse(due, null), DateTimeOffset.Parse(atRisk, null)), (plan.Promise!.Due, plan.Promise.AtRisk));
    }

    [Fact]
    public async Task A_desk_keeps_its_own_hours_and_goal_when_it_has_some()
    {
        await using var bot = Office();
        var desk = new Desk
        {
            Id = "late",
            Name = "Late",
            FirstResponse = TimeSpan.FromMinutes(30),
            Hours = new Dictionary<string, string> { ["Saturday"] = "18:00-20:00" },
        };

        var plan = await bot.Get<HandOverPlanner>().ForDeskAsync(desk, default);

        Assert.Equal(DateTimeOffset.Parse("2026-11-21T18:30+03:30", null), plan.Promise!.Due);
        Assert.False(plan.Moment!.Value.IsOpen);
    }

    [Fact]
    public async Task Without_hours_nothing_is_promised()
    {
        await using var bot = TestBot.Build(folder);

        Assert.Null((await bot.Get<HandOverPlanner>().ForDeskAsync((Desk?)null, default)).Promise);
    }

    public void Dispose() => folder.Dispose();

    private TestBot Office() => TestBot.Build(folder, new()
    {
        ["Office:TimeZone"] = "Asia/Tehran",
        ["Office:Hours:Saturday"] = "08:00-12:00, 13:00-15:00",
        ["Office:Hours:Sunday"] = "08:00-12:00",
        ["Office:Hours:Monday"] = "08:00-12:00",
        ["Office:Holidays:0"] = "2026-11-22",
        ["Office:FirstResponse"] = "02:00:00",
    });
}
