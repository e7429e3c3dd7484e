using System.Diagnostics;
using System.Text.Json;
using IntlAssistant.Bot.Telemetry;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Bot.Turns;

/// <summary>Takes activities in: stored first, then given to the queue. What has been taken in is answered, whatever happens to the process.</summary>
internal sealed class ActivityIntake(IConversationStore store, TurnQueue queue) : IDisposable
{
    private readonly SemaphoreSlim[] doors = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Stores an activity and gives its turn, where one is due, to the queue.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="activity">The activity, with the sender already checked.</param>
    /// <param name="isInline">Whether the replies are waited for in the response to it.</param>
    /// <param name="cancellationToken">Stops the storing.</param>
    public async Task<Intake> AcceptAsync(
        ConversationId conversation, BotFramework.Activities.Activity activity, bool isInline, CancellationToken cancellationToken)
    {
        var due = DueTurns.IsDue(activity);
        var entry = new NewActivity(
            activity.Id, ActivityOrigin.Visitor, activity.Type ?? ActivityTypes.Message, DueTurns.IsVisible(activity), stamp => Stamped(activity, stamp));

        // One door for a conversation: the queue hears of its activities in the order in which they were stored.
        var door = doors[(uint)conversation.GetHashCode() % (uint)doors.Length];
        await door.WaitAsync(cancellationToken);
        try
        {
            var began = Stopwatch.GetTimestamp();
            var acceptance = await store.AcceptAsync(conversation, entry, due, cancellationToken);
            TurnTelemetry.Accepted(conversation, acceptance.Activity.ActivityId, acceptance.IsDuplicate, began);
            var turn = new PendingTurn(conversation, acceptance.Activity.Sequence, acceptance.Activity.At);
            var done = !due ? Task.CompletedTask
                : acceptance.IsDuplicate ? queue.WhenRunAsync(turn)
                : queue.Enqueue(turn, isInline);
            return new Intake(acceptance, done);
        }
        finally
        {
            door.Release();
        }
    }

    public void Dispose()
    {
        foreach (var door in doors)
        {
            door.Dispose();
        }
    }

    private static string Stamped(BotFramework.Activities.Activity activity, ActivityStamp stamp) => JsonSerializer.Serialize(
        activity with { Id = stamp.ActivityId, Timestamp = stamp.At }, ActivityJson.Default.Activity);
}
