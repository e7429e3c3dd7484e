using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Memory;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Bot.Staff;

/// <summary>Stores what staff do. The visitor's own turns change the conversation meanwhile; each try plans anew on what is true then.</summary>
internal sealed class StaffCommits(IConversationStore store, ICaseStore cases, OutboxBell bell)
{
    private const int MostTries = 20;

    /// <summary>Does something in a case.</summary>
    public async Task<StaffOutcome> RunAsync(
        StaffAction action, Func<Conversation, Case, StaffPlan> plan, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(action.By);
        return await cases.FindAsync(action.Case, cancellationToken) is { } found
            ? await RunAsync(
                found.Conversation,
                action.Version,
                async (conversation, token) => await cases.FindAsync(action.Case, token) is { } current
                    ? (plan(conversation, current), current)
                    : (NoCase(action.Case), null),
                cancellationToken)
            : Refused(NoCase(action.Case), null);
    }

    /// <summary>Does something in a conversation, whose newest case, if it has one, is given.</summary>
    public Task<StaffOutcome> RunAsync(
        ConversationId id, Func<Conversation, Case?, StaffPlan> plan, CancellationToken cancellationToken) => RunAsync(
            id,
            version: null,
            async (conversation, token) =>
            {
                var newest = await cases.NewestAsync(id, token);
                return (plan(conversation, newest), newest);
            },
            cancellationToken);

    private async Task<StaffOutcome> RunAsync(
        ConversationId id,
        long? version,
        Func<Conversation, CancellationToken, Task<(StaffPlan Plan, Case? Case)>> plan,
        CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            // The conversation first: with its version still right at the commit, the case that is read next was right too.
            if (await store.FindAsync(id, cancellationToken) is not { } conversation)
            {
                return new StaffOutcome.Refused(StaffRefusal.NotFound, "There is no such conversation; it may have been erased.", null);
            }

            var (planned, current) = await plan(conversation, cancellationToken);
            if (planned.Refusal is not null)
            {
                return Refused(planned, current);
            }

            if (planned.Changes.Count == 0)
            {
                return new StaffOutcome.Done(current ?? throw new InvalidOperationException("A plan without changes is of a case that stands."));
            }

            // What was decided is stored whole, also while whoever asked has gone away.
            var committed = await store.CommitAsync(CommitOf(conversation, current, version, planned), CancellationToken.None);
            if (committed is TurnCommitted.Conflict conflict)
            {
                return Changed(conflict);
            }

            if (committed is TurnCommitted.Done done)
            {
                bell.Ring();
                var now = await cases.FindAsync(done.Changed[^1], CancellationToken.None);
                return now is null
                    ? new StaffOutcome.Refused(StaffRefusal.NotFound, "The conversation has just been erased.", null)
                    : new StaffOutcome.Done(now, done.Activities.Count > 0 ? done.Activities[0].ActivityId : null);
            }
        }

        return new StaffOutcome.Refused(
            StaffRefusal.NotNow, "The conversation changes too fast at this moment. Nothing was stored; try once more.", null);
    }

    private static TurnCommit CommitOf(Conversation conversation, Case? current, long? version, StaffPlan plan) => new()
    {
        Conversation = conversation,
        Activities = plan.Messages,
        ThroughOutbox = conversation.Reference is not null && plan.Messages.Count > 0,
        Speaker = Floor.Of(StateAfter(conversation, current, plan)),
        State = plan.Remember(ConversationMemory.Read(conversation.State)).Write(),
        Cases = [.. plan.Changes.Select(change => change with { Version = version })],
    };

    private static CaseState? StateAfter(Conversation conversation, Case? current, StaffPlan plan)
    {
        var states = plan.Changes.Select(change => change switch
        {
            CaseChange.Open open => open.State,
            CaseChange.Move move => move.State,
            _ => (CaseState?)null,
        });
        return states.LastOrDefault(state => state is not null) ?? Standing(conversation, current);
    }

    /// <summary>An older case may be written notes on while a newer one has the floor: then the floor stays where it is.</summary>
    private static CaseState? Standing(Conversation conversation, Case? current) => conversation.Speaker switch
    {
        Speaker.Staff => CaseState.Assigned,
        Speaker.Queue => CaseState.Waiting,
        _ => current?.State == CaseState.Offered ? CaseState.Offered : null,
    };

    private static StaffPlan NoCase(CaseId id) =>
        StaffPlan.Refuse(StaffRefusal.NotFound, $"There is no case {id}; it may have been erased.");

    private static StaffOutcome.Refused Refused(StaffPlan plan, Case? current) =>
        new(plan.Refusal!.Value.Why, plan.Refusal.Value.Message, current) { Fault = plan.Fault }; // only plans with a refusal come here

    private static StaffOutcome.Refused Changed(TurnCommitted.Conflict conflict)
    {
        var last = conflict.Since[^1];
        return new StaffOutcome.Refused(
            StaffRefusal.Changed,
            $"Case {conflict.Case.Id} was changed by {last.By} at {last.At:u}: {last.Kind} ({last.State}). Nothing of yours was stored; look at it again.",
            conflict.Case)
        {
            Since = conflict.Since,
        };
    }
}
