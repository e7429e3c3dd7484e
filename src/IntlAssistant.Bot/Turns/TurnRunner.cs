using System.Text.Json;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Files;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Teams.Sizes;
using IntlAssistant.Bot.Telemetry;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Bot.Turns;

/// <summary>Runs one turn: reads the conversation, asks the steps, stores what they came to in one commit.</summary>
/// <remarks>
/// The commit names the version of the conversation that was read. When a member of staff has spoken meanwhile it is refused, and
/// the turn is run again on what is true now; when the activity has been answered already, nothing more is done.
/// </remarks>
internal sealed class TurnRunner(
    IConversationStore store,
    TurnReader reader,
    ReceivedFiles files,
    IEnumerable<ITurnStep> steps,
    HandOverTurns handOver,
    TurnErasure erasure,
    MessageSizes sizes,
    OutboxBell bell,
    TimeProvider time)
{
    // Each refusal means that somebody else's change went in; so many in one turn is a fault to be seen.
    private const int MostRefusals = 10;

    /// <summary>Answers an activity.</summary>
    /// <param name="pending">The activity.</param>
    /// <param name="isInline">Whether the replies go into the response to it, and not through the Connector.</param>
    /// <param name="cancellationToken">Stops the thinking; what has been decided is stored whole.</param>
    public Task RunAsync(PendingTurn pending, bool isInline, CancellationToken cancellationToken) =>
        DecideAsync(pending, isInline, turn => AnswerAsync(turn, cancellationToken), cancellationToken);

    /// <summary>Tells the visitor honestly that there is no answer, and hands him to the staff.</summary>
    /// <returns>Whether there was anybody to tell: a sign of beginning that failed concerns nobody.</returns>
    public async Task<bool> GiveUpAsync(PendingTurn pending, bool isInline, CancellationToken cancellationToken)
    {
        var told = false;
        await DecideAsync(
            pending,
            isInline,
            async turn =>
            {
                told = turn.Activity.Type == ActivityTypes.Message && turn.Conversation.Speaker == Speaker.Bot;
                return told
                    ? await handOver.HandOverAsync(
                        turn, turn.Phrases.CouldNotAnswer, new HandOverCase(CaseReasons.TurnFailed), ActorNames.Bot, cancellationToken)
                    : TurnOutcome.Silent(turn);
            },
            cancellationToken);
        return told;
    }

    private async Task DecideAsync(
        PendingTurn pending, bool isInline, Func<Turn, Task<TurnOutcome>> decide, CancellationToken cancellationToken)
    {
        var began = time.GetUtcNow();
        long? refused = null;
        for (var refusals = 0; refusals < MostRefusals; refusals++)
        {
            var turn = await ReadAsync(pending, cancellationToken);
            if (turn is null || turn.Conversation.Version == refused)
            {
                // It was erased; or else nothing but an earlier answer to this very activity refuses a commit on the version that is in force.
                return;
            }

            if (refusals == 0)
            {
                TurnTelemetry.Waited(pending.Conversation, turn.Stored.ActivityId, pending.AcceptedAt, began);
            }

            using var span = TurnTelemetry.Turn(pending.Conversation, turn.Stored.ActivityId);
            var outcome = await decide(turn);
            if (outcome.Farewell is { } farewell)
            {
                await erasure.EraseAsync(turn, farewell);
                return;
            }

            // What is decided is stored even while the server stops: else it would be decided, and perhaps said, twice.
            var commit = CommitOf(turn, outcome, isInline);
            if (await StoreAsync(commit) is TurnCommitted.Done)
            {
                if (commit.ThroughOutbox)
                {
                    bell.Ring();
                }

                return;
            }

            outcome.TakeBack?.Invoke();
            refused = turn.Conversation.Version;
        }

        throw new InvalidOperationException(
            $"Conversation {pending.Conversation} changed {MostRefusals} times while activity {pending.Sequence} was being answered.");
    }

    private async Task<TurnCommitted> StoreAsync(TurnCommit commit)
    {
        using var span = TurnTelemetry.Store();
        return await store.CommitAsync(commit, CancellationToken.None);
    }

    /// <summary>The turn as it is now; <see langword="null"/> when its conversation was erased after it was taken in.</summary>
    private async Task<Turn?> ReadAsync(PendingTurn pending, CancellationToken cancellationToken) =>
        await store.FindTurnAsync(pending.Conversation, pending.Sequence, cancellationToken) is var (conversation, activity)
            ? reader.Read(conversation, activity)
            : null;

    private async Task<TurnOutcome> AnswerAsync(Turn read, CancellationToken cancellationToken)
    {
        var turn = await files.TakeAsync(read, cancellationToken);
        return files.Tell(turn, await AskStepsAsync(turn, cancellationToken));
    }

    private async Task<TurnOutcome> AskStepsAsync(Turn turn, CancellationToken cancellationToken)
    {
        foreach (var step in steps)
        {
            if (await step.TryAsync(turn, cancellationToken) is { } outcome)
            {
                return outcome;
            }
        }

        return TurnOutcome.Silent(turn);
    }

    private TurnCommit CommitOf(Turn turn, TurnOutcome outcome, bool isInline) => new()
    {
        Conversation = turn.Conversation,
        Answers = turn.Stored.Sequence,
        Activities = [.. sizes.Fit(turn, outcome.Messages).Select((message, index) => new NewActivity(
            ActivityId: null,
            ActivityOrigin.Bot,
            ActivityTypes.Message,
            IsVisible: true,
            stamp => JsonSerializer.Serialize(Envelope.Seal(turn, message(stamp), stamp), ActivityJson.Default.Activity))
        {
            Receipt = index == 0 ? outcome.Receipt : null,
            Reply = index == 0 ? outcome.Reply : null,
        })],
        ThroughOutbox = !isInline && turn.Conversation.Reference is not null && outcome.Messages.Count > 0,
        Speaker = outcome.Speaker,
        State = outcome.Memory.Write(),
        Cases = outcome.Cases,
        Unanswered = outcome.Unanswered,
    };
}
