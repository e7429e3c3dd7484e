using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Desks;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.HandOver;

/// <summary>Finds the desk of a topic and works out from its hours what a visitor can be promised.</summary>
internal sealed class HandOverPlanner(IDesks desks, IOfficeTimes officeTimes, IOptions<OfficeOptions> office, TimeProvider time)
{
    // Of the time that there is for a response, the part after which staff are warned.
    private const double WarnAfter = 0.75;

    // A time that people are told ends on a quarter of an hour.
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <summary>The plan for a topic, which may be missing.</summary>
    public async Task<HandOverPlan> ForTopicAsync(string? topic, CancellationToken cancellationToken) =>
        await ForDeskAsync(await desks.ForTopicAsync(topic, cancellationToken), cancellationToken);

    /// <summary>The plan for a desk's id, which may be missing.</summary>
    public async Task<HandOverPlan> ForDeskAsync(string? desk, CancellationToken cancellationToken) =>
        await ForDeskAsync(await desks.FindAsync(desk, cancellationToken), cancellationToken);

    /// <summary>The plan for a desk; <see langword="null"/> for the whole office.</summary>
    public async Task<HandOverPlan> ForDeskAsync(Desk? desk, CancellationToken cancellationToken) =>
        Plan(desk, await officeTimes.CurrentAsync(cancellationToken), time.GetUtcNow());

    /// <summary>What would be told at a moment under some times.</summary>
    public HandOverPlan Plan(Desk? desk, OfficeTimes times, DateTimeOffset now)
    {
        if (HoursOf(desk, times) is not { } hours)
        {
            return new HandOverPlan(desk, null, null, null);
        }

        var goal = desk?.FirstResponse ?? times.FirstResponse;
        var due = hours.After(now, goal) is { } exact ? RoundUp(exact) : (DateTimeOffset?)null;
        var warn = hours.After(now, goal * WarnAfter);
        var promise = due is { } told && warn is { } from
            ? new CasePromise(told.ToUniversalTime(), (from < told ? from : told).ToUniversalTime())
            : null;
        return new HandOverPlan(desk, hours.At(now), promise, due);
    }

    private OfficeHours? HoursOf(Desk? desk, OfficeTimes times) => OfficeHoursReader.Read(
        office.Value.TimeZone, desk is { Hours.Count: > 0 } ? desk.Hours : times.Hours, times.Holidays, "Hours", []);

    private static DateTimeOffset RoundUp(DateTimeOffset moment)
    {
        var over = moment.Ticks % Step.Ticks;
        return over == 0 ? moment : moment.AddTicks(Step.Ticks - over);
    }
}
