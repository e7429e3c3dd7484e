using System.Globalization;

namespace IntlAssistant.Conversations.Cases;

/// <summary>What a change makes of a case: pure but for the row, which is changed in place.</summary>
internal static class CaseEdits
{
    private const int MostStars = 5;

    /// <summary>Makes the change.</summary>
    /// <returns>What the history says of it, in order; the first one is the change itself.</returns>
    /// <exception cref="InvalidOperationException">The case does not stand where it can be made.</exception>
    public static IReadOnlyList<CaseEvent> Apply(CaseRow row, CaseChange change, DateTimeOffset now)
    {
        row.Version++;
        var done = change switch
        {
            CaseChange.Move move => Move(row, move, now),
            CaseChange.Assign assign => Assign(row, assign),
            CaseChange.Transfer transfer => Transfer(row, transfer),
            CaseChange.Answer => Answer(row, now),
            CaseChange.Note => (CaseEventKind.Noted, null, null),
            CaseChange.Prioritize prioritize => Prioritize(row, prioritize),
            CaseChange.FollowUp followUp => FollowUp(row, followUp),
            CaseChange.Tag tag => Tag(row, tag),
            CaseChange.Rate rate => Rate(row, rate),
            _ => throw new NotSupportedException($"A change of a case of type {change.GetType().Name} is not known."),
        };
        var happened = Event(row, change.By, now, done.Kind, done.Detail, done.Reason);
        return change is CaseChange.Move { Promise: { } promise } ? [happened, Promised(row, promise, now)] : [happened];
    }

    /// <summary>The case waits for staff from now on, under a promise if one was made.</summary>
    public static void Wait(CaseRow row, CasePromise? promise, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        row.HandedAt ??= at;
        row.WaitsSince ??= at;
        row.Unanswered = Math.Max(1, row.Unanswered);
        row.Assignee = null;
        if (promise is not null)
        {
            row.DueAt = promise.Due.ToUnixTimeMilliseconds();
            row.AtRiskAt = promise.AtRisk.ToUnixTimeMilliseconds();
            row.PromiseRaised = 0;
            row.RespondedAt = null;
        }
    }

    public static CaseEvent Promised(CaseRow row, CasePromise promise, DateTimeOffset now) =>
        Event(row, "bot", now, CaseEventKind.Promised, promise.Due.ToString("O", CultureInfo.InvariantCulture), null);

    public static CaseEvent Event(
        CaseRow row, string by, DateTimeOffset now, CaseEventKind kind, string? detail, string? reason) =>
        new(row.StateNow, now, by, reason) { Kind = kind, Detail = detail, Version = row.Version };

    private static (CaseEventKind Kind, string? Detail, string? Reason) Move(CaseRow row, CaseChange.Move move, DateTimeOffset now)
    {
        var from = row.StateNow;
        if (!CaseTransitions.IsLegal(from, move.State))
        {
            throw new InvalidOperationException(
                $"Case {row.Id} is {from} and cannot become {move.State}; after {from} comes {Next(from)}.");
        }

        row.StateNow = move.State;
        switch (move.State)
        {
            case CaseState.Waiting:
                if (from == CaseState.Resolved)
                {
                    (row.ClosedAt, row.Outcome, row.RespondedAt, row.DueAt, row.AtRiskAt) = (null, null, null, null, null);
                }

                Wait(row, move.Promise, now);
                return (CaseEventKind.Moved, null, move.Reason);
            case CaseState.Assigned:
                row.Assignee = move.Assignee ?? move.By;
                return (CaseEventKind.Moved, row.Assignee, move.Reason);
            default:
                row.ClosedAt = now.ToUnixTimeMilliseconds();
                (row.WaitsSince, row.Unanswered) = (null, 0);
                row.Outcome = move.Outcome;
                return (CaseEventKind.Moved, move.Outcome, move.Reason);
        }
    }

    private static (CaseEventKind Kind, string? Detail, string? Reason) Assign(CaseRow row, CaseChange.Assign assign)
    {
        MustBe(row, "given to a colleague", CaseState.Assigned);
        row.Assignee = assign.Assignee;
        return (CaseEventKind.Assigned, assign.Assignee, assign.Reason);
    }

    private static (CaseEventKind Kind, string? Detail, string? Reason) Transfer(CaseRow row, CaseChange.Transfer transfer)
    {
        MustBe(row, "laid before a desk", CaseState.Waiting, CaseState.Assigned);
        row.Desk = transfer.Desk;
        return (CaseEventKind.Transferred, transfer.Desk, transfer.Reason);
    }

    private static (CaseEventKind Kind, string? Detail, string? Reason) Answer(CaseRow row, DateTimeOffset now)
    {
        MustBe(row, "answered", CaseState.Assigned);
        row.RespondedAt ??= now.ToUnixTimeMilliseconds();
        (row.WaitsSince, row.Unanswered) = (null, 0);
        return (CaseEventKind.Answered, null, null);
    }

    private static (CaseEventKind Kind, string? Detail, string? Reason) Prioritize(CaseRow row, CaseChange.Prioritize change)
    {
        row.Priority = (long)change.Priority;
        return (CaseEventKind.Prioritized, change.Priority.ToString(), null);
    }

    private static (CaseEventKind Kind, string? Detail, string? Reason) FollowUp(CaseRow row, CaseChange.FollowUp change)
    {
        (row.FollowUpAt, row.FollowUpRaised) = (change.At?.ToUnixTimeMilliseconds(), false);
        return (CaseEventKind.FollowUpSet, change.At?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture) ?? "", null);
    }

    private static (CaseEventKind Kind, string? Detail, string? Reason) Tag(CaseRow row, CaseChange.Tag change)
    {
        if (change.Tags.Any(tag => string.IsNullOrWhiteSpace(tag) || tag.Any(char.IsControl)))
        {
            throw new InvalidOperationException($"Case {row.Id} cannot have a tag that is empty or has a line break in it.");
        }

        row.Tags = CaseRow.WriteTags(change.Tags);
        return (CaseEventKind.Tagged, string.Join(", ", change.Tags), null);
    }

    private static (CaseEventKind Kind, string? Detail, string? Reason) Rate(CaseRow row, CaseChange.Rate change)
    {
        if (change.Stars is < 1 or > MostStars)
        {
            throw new InvalidOperationException($"Case {row.Id} cannot be rated with {change.Stars} stars, only with 1 to {MostStars}.");
        }

        row.Stars = change.Stars;
        return (CaseEventKind.Rated, change.Stars.ToString(CultureInfo.InvariantCulture), null);
    }

    private static void MustBe(CaseRow row, string done, params CaseState[] states)
    {
        if (!states.Contains(row.StateNow))
        {
            throw new InvalidOperationException(
                $"Case {row.Id} is {row.StateNow} and cannot be {done}; it must be {string.Join(" or ", states)}.");
        }
    }

    private static string Next(CaseState state) =>
        CaseTransitions.After(state) is { Count: > 0 } states ? string.Join(" or ", states) : "nothing";
}
