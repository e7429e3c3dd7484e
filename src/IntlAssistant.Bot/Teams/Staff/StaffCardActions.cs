using System.Text.Json.Nodes;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Teams.Activities;
using IntlAssistant.Bot.Teams.Invokes;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.StaffChannels;

namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>Does what a member of staff presses on the card of a case, through the same desk as the console: the version that the card showed decides.</summary>
internal sealed class StaffCardActions(
    IStaffDesk desk,
    ICaseStore cases,
    ICaseCards cards,
    CaseCardReader reader,
    StaffCardWordBook book,
    ActingStaff staff,
    IAuditTrail audit,
    TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);

    public void Dispose() => gate.Dispose();

    /// <summary>Does it.</summary>
    /// <returns>What whoever pressed is shown: a card, or a word.</returns>
    public async Task<StaffCardResult> RunAsync(Activity activity, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Number(StaffVerbs.Case) is not { } number || await cases.FindAsync(new CaseId(number), cancellationToken) is not { } current)
        {
            return new StaffCardResult(null, book.Words.NotFound);
        }

        var member = await staff.FindAsync(activity, cancellationToken);
        if (press.Verb == StaffVerbs.View)
        {
            return await ShowAsync(activity, current, member, cancellationToken);
        }

        if (member is null or { Role: < StaffRole.Agent })
        {
            await NoteAsync(member, press.Verb, number, AuditOutcome.Refused);
            return new StaffCardResult(null, member is null ? book.Words.NotStaff : book.Words.NotMember);
        }

        return await DoAloneAsync(current, member, press, cancellationToken);
    }

    /// <summary>One after the other, so that a press that is delivered twice at one moment is done once.</summary>
    private async Task<StaffCardResult> DoAloneAsync(Case seen, StaffAccount member, CardPress press, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await DoAsync(seen, member, press, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<StaffCardResult> DoAsync(Case seen, StaffAccount member, CardPress press, CancellationToken cancellationToken)
    {
        // The desk lets people go on from what they did themselves; a card that is pressed has shown one version, and no press is done twice.
        var current = await cases.FindAsync(seen.Id, cancellationToken) ?? seen;
        var outcome = press.Number(StaffVerbs.Version) is { } version && version < current.Version
            ? new StaffOutcome.Refused(StaffRefusal.Changed, "The card is older than the case.", current)
            : await DoAsync(new StaffAction(current.Id, member.Id.ToString(), press.Number(StaffVerbs.Version)), press, cancellationToken);
        await NoteAsync(member, press.Verb, current.Id.Value, outcome is StaffOutcome.Done ? AuditOutcome.Done : AuditOutcome.Refused);
        return outcome switch
        {
            StaffOutcome.Done done => new StaffCardResult(await CardAsync(done.Case, member, null, null, cancellationToken), book.Words.Done),
            StaffOutcome.Refused { Case: { } now } refused => new StaffCardResult(
                await CardAsync(now, member, Said(refused.Why), press.Data.Text(StaffVerbs.Text), cancellationToken), Said(refused.Why)),
            StaffOutcome.Refused refused => new StaffCardResult(null, Said(refused.Why)),
            _ => throw new InvalidOperationException($"An outcome is not a {outcome.GetType().Name}."),
        };
    }

    private Task<StaffOutcome> DoAsync(StaffAction action, CardPress press, CancellationToken cancellationToken)
    {
        var text = press.Data.Text(StaffVerbs.Text) ?? "";
        return press.Verb switch
        {
            StaffVerbs.Take => desk.TakeAsync(action, cancellationToken),
            StaffVerbs.Reply => desk.ReplyAsync(action, text, cancellationToken),
            StaffVerbs.Resolve => desk.ResolveAsync(action, press.Data.Text(StaffVerbs.Outcome) ?? "", text, cancellationToken),
            StaffVerbs.GiveBack => desk.GiveBackAsync(action, null, cancellationToken),
            _ => Task.FromResult<StaffOutcome>(new StaffOutcome.Refused(StaffRefusal.Invalid, "No card has that verb.", null)),
        };
    }

    /// <summary>A case is shown to staff anywhere, and to others only where its card stands and everybody sees it.</summary>
    private async Task<StaffCardResult> ShowAsync(Activity activity, Case current, StaffAccount? member, CancellationToken cancellationToken)
    {
        var place = Scope.PlaceOf(activity.Conversation?.Id ?? "");
        return member is not null || (await cards.OfAsync(current.Id, cancellationToken)).Any(card => card.Place == place)
            ? new StaffCardResult(await CardAsync(current, member, null, null, cancellationToken), "")
            : new StaffCardResult(null, book.Words.NotStaff);
    }

    private async Task<JsonObject> CardAsync(
        Case current, StaffAccount? member, string? notice, string? draft, CancellationToken cancellationToken)
    {
        var view = await reader.ReadAsync(current, cancellationToken);
        return CaseCardWriter.Write(
            view with { Viewer = member is { Role: >= StaffRole.Agent } ? member.Id.ToString() : null, Notice = notice, Draft = draft }, book.Words, book.Language);
    }

    private string Said(StaffRefusal why) => why switch
    {
        StaffRefusal.Changed => book.Words.Changed,
        StaffRefusal.HeldByAnother => book.Words.HeldByAnother,
        StaffRefusal.NotNow => book.Words.NotNow,
        StaffRefusal.NotFound => book.Words.NotFound,
        _ => book.Words.Invalid,
    };

    private Task NoteAsync(StaffAccount? member, string verb, long number, AuditOutcome outcome) => audit.AddAsync(
        new AuditEntry
        {
            At = time.GetUtcNow(),
            Account = member?.Id,
            Action = verb,
            Outcome = outcome,
            Subject = new CaseId(number).ToString(),
            Detail = "teams",
        },
        CancellationToken.None);
}
