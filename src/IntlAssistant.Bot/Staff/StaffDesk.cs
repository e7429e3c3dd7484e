using System.Globalization;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Staff;

/// <inheritdoc/>
internal sealed class StaffDesk(
    StaffCommits commits,
    OutboundMessages messages,
    StaffNotices notices,
    StaffTyping typing,
    IDesks desks,
    HandOverPlanner planner,
    TimeProvider time) : IStaffDesk
{
    public Task<StaffOutcome> TakeAsync(StaffAction action, CancellationToken cancellationToken) => commits.RunAsync(
        action,
        (_, current) => current switch
        {
            { State: CaseState.ReturnedToBot } => Closed(current),
            { State: CaseState.Assigned } when current.Assignee == action.By => new StaffPlan(),
            { State: CaseState.Assigned } => StaffPlan.Of(new CaseChange.Assign(current.Id, action.By, null, action.By)),
            _ => StaffPlan.Of(ToAssigned(current, action.By)),
        },
        cancellationToken);

    public Task<StaffOutcome> AssignAsync(StaffAction action, string assignee, CancellationToken cancellationToken) => commits.RunAsync(
        action,
        (_, current) => current switch
        {
            _ when string.IsNullOrWhiteSpace(assignee) => StaffPlan.Invalid(StaffFault.Assignee, "Nobody is named to give the case to."),
            { State: CaseState.Assigned } when current.Assignee == assignee => new StaffPlan(),
            { State: CaseState.Assigned } => StaffPlan.Of(new CaseChange.Assign(current.Id, assignee, null, action.By)),
            { State: CaseState.Waiting } => StaffPlan.Of(
                new CaseChange.Move(current.Id, CaseState.Assigned, null, action.By) { Assignee = assignee }),
            _ => NotWithStaff(current),
        },
        cancellationToken);

    public async Task<StaffOutcome> TransferAsync(
        StaffAction action, string? desk, string? reason, CancellationToken cancellationToken)
    {
        var target = await desks.FindAsync(desk, cancellationToken);
        var plan = await planner.ForDeskAsync(target, cancellationToken);
        return await commits.RunAsync(
            action,
            (conversation, current) =>
                desk is not null && target is null
                    ? StaffPlan.Invalid(StaffFault.Desk, $"There is no desk '{desk}'.")
                : current.State is not (CaseState.Waiting or CaseState.Assigned) ? NotWithStaff(current)
                : current is { State: CaseState.Waiting } && current.Desk == desk ? new StaffPlan()
                : Transferred(conversation, current, action.By, plan, reason),
            cancellationToken);
    }

    public Task<StaffOutcome> ReplyAsync(StaffAction action, string text, CancellationToken cancellationToken) =>
        ReplyAsync(action, text, [], cancellationToken);

    public Task<StaffOutcome> ReplyAsync(
        StaffAction action, string? text, IReadOnlyList<Attachment> files, CancellationToken cancellationToken) => commits.RunAsync(
        action,
        (conversation, current) => StaffText.Fault(text, files, conversation) ?? Held(current, action.By) ?? (current.State == CaseState.ReturnedToBot
            ? Closed(current)
            : StaffPlan.Of([.. ToAssigned(current, action.By), new CaseChange.Answer(current.Id, action.By)]) with
            {
                Messages = messages.FromStaff(conversation, action.By, text ?? "", files),
            }),
        cancellationToken);

    public Task<StaffOutcome> BeginAsync(ConversationId conversation, string by, string text, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return commits.RunAsync(
            conversation,
            (current, newest) => StaffText.Fault(text) ?? Held(newest, by) ?? Begun(newest, by) with
            {
                Messages = messages.FromStaff(current, by, text),
            },
            cancellationToken);
    }

    public Task<StaffOutcome> NoteAsync(StaffAction action, string text, CancellationToken cancellationToken) => commits.RunAsync(
        action with { Version = null },
        (_, current) => StaffText.Fault(text) ?? StaffPlan.Of(new CaseChange.Note(current.Id, text, action.By)),
        cancellationToken);

    public Task<StaffOutcome> PrioritizeAsync(StaffAction action, CasePriority priority, CancellationToken cancellationToken) =>
        commits.RunAsync(
            action,
            (_, current) => current.Priority == priority
                ? new StaffPlan()
                : StaffPlan.Of(new CaseChange.Prioritize(current.Id, priority, action.By)),
            cancellationToken);

    public Task<StaffOutcome> FollowUpAsync(StaffAction action, DateTimeOffset? at, CancellationToken cancellationToken) =>
        commits.RunAsync(
            action,
            (_, current) => at <= time.GetUtcNow()
                ? StaffPlan.Invalid(StaffFault.Passed, string.Create(
                    CultureInfo.InvariantCulture, $"{at:u} has passed; give a time to come, or none."))
                : StaffPlan.Of(new CaseChange.FollowUp(current.Id, at, action.By)),
            cancellationToken);

    public Task<StaffOutcome> TagAsync(StaffAction action, IReadOnlyList<string> tags, CancellationToken cancellationToken)
    {
        var clean = StaffText.Tags(tags);
        return commits.RunAsync(
            action,
            (_, current) => StaffText.TagFault(clean) ?? (current.Tags.SequenceEqual(clean)
                ? new StaffPlan()
                : StaffPlan.Of(new CaseChange.Tag(current.Id, clean, action.By))),
            cancellationToken);
    }

    public Task<StaffOutcome> ResolveAsync(StaffAction action, string outcome, string? text, CancellationToken cancellationToken) =>
        commits.RunAsync(
            action,
            (conversation, current) => StaffText.OutcomeFault(outcome)
                ?? (string.IsNullOrWhiteSpace(text) ? null : StaffText.Fault(text))
                ?? Held(current, action.By)
                ?? NotOpen(current)
                ?? Resolved(conversation, current, action.By, outcome, text),
            cancellationToken);

    public Task<StaffOutcome> GiveBackAsync(StaffAction action, string? reason, CancellationToken cancellationToken) => commits.RunAsync(
        action,
        (conversation, current) => Held(current, action.By) ?? NotOpen(current) ?? StaffPlan.Of(
            new CaseChange.Move(current.Id, CaseState.ReturnedToBot, reason, action.By)) with
        {
            Messages = [notices.GivenBack(conversation)],
            Remember = memory => memory with { HeldWasSaid = false },
        },
        cancellationToken);

    public Task ShowTypingAsync(CaseId id, string by, CancellationToken cancellationToken) => typing.ShowAsync(id, by, cancellationToken);

    private StaffPlan Transferred(Conversation conversation, Case current, string by, HandOverPlan plan, string? reason)
    {
        // Who has been answered before waits anew, under a new promise; who has not keeps the time that was told first.
        var isAnew = current.RespondedAt is not null;
        var waits = new CaseChange.Move(current.Id, CaseState.Waiting, reason, by) { Promise = isAnew ? plan.Promise : null };
        return StaffPlan.Of([
            new CaseChange.Transfer(current.Id, plan.Desk?.Id, reason, by),
            .. current.State == CaseState.Assigned ? [waits] : Array.Empty<CaseChange>()]) with
        {
            Messages = [notices.Transferred(conversation, plan, isAnew)],
        };
    }

    private StaffPlan Resolved(Conversation conversation, Case current, string by, string outcome, string? text)
    {
        var hasText = !string.IsNullOrWhiteSpace(text);
        var isAnswered = hasText || current.RespondedAt is not null;
        return StaffPlan.Of([
            .. hasText ? [.. ToAssigned(current, by), new CaseChange.Answer(current.Id, by)] : Array.Empty<CaseChange>(),
            new CaseChange.Move(current.Id, CaseState.Resolved, null, by) { Outcome = outcome.Trim() }]) with
        {
            Messages =
            [
                .. hasText ? messages.FromStaff(conversation, by, text!) : [],
                notices.Resolved(conversation, current.Id, isAnswered),
            ],
            Remember = memory => memory with { HeldWasSaid = false, RatingIsOpen = isAnswered },
        };
    }

    /// <summary>Whoever speaks first has the case: a new one, where none is to be gone on with.</summary>
    private static StaffPlan Begun(Case? newest, string by) => newest is null or { State: CaseState.ReturnedToBot }
        ? StaffPlan.Of(
            new CaseChange.Open(CaseState.Waiting, CaseReasons.StaffBegan, Topic: null, Evidence: null, by),
            new CaseChange.Move(CaseChange.Opened, CaseState.Assigned, null, by),
            new CaseChange.Answer(CaseChange.Opened, by))
        : StaffPlan.Of([.. ToAssigned(newest, by), new CaseChange.Answer(newest.Id, by)]);

    /// <summary>One that was only offered, or answered before, waits first: that is the way of a case.</summary>
    private static IEnumerable<CaseChange> ToAssigned(Case current, string by)
    {
        if (current.State is CaseState.Offered or CaseState.Resolved)
        {
            yield return new CaseChange.Move(current.Id, CaseState.Waiting, null, by);
        }

        if (current.State != CaseState.Assigned)
        {
            yield return new CaseChange.Move(current.Id, CaseState.Assigned, null, by);
        }
    }

    private static StaffPlan? Held(Case? current, string by) =>
        current is { State: CaseState.Assigned } && current.Assignee != by
            ? StaffPlan.Refuse(StaffRefusal.HeldByAnother, $"Case {current.Id} is with {current.Assignee}. Take it over first; nothing was sent.")
            : null;

    private static StaffPlan? NotOpen(Case current) =>
        current.State is CaseState.Waiting or CaseState.Assigned ? null : NotWithStaff(current);

    private static StaffPlan NotWithStaff(Case current) => StaffPlan.Refuse(
        StaffRefusal.NotNow, $"Case {current.Id} is {current.State}; this can be done while it is Waiting or Assigned.");

    private static StaffPlan Closed(Case current) => StaffPlan.Refuse(
        StaffRefusal.NotNow, $"Case {current.Id} was given back to the assistant and is over; write to the visitor to begin a new one.");
}
