using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;
using IntlAssistant.Conversations;

namespace IntlAssistant.Bot.Telemetry;

/// <summary>What a turn costs and what becomes of it, as spans of one trace and as numbers. Nothing of it has a word that anybody wrote.</summary>
/// <remarks>
/// Acceptance, turn and delivery run apart, maybe on other servers and after a crash. Their trace is therefore not carried along but worked
/// out from the question's id, so that all of them find it by themselves.
/// </remarks>
public static class TurnTelemetry
{
    /// <summary>The name of the source of the spans and of the meter.</summary>
    public const string SourceName = "IntlAssistant.Bot";

    private static readonly ActivitySource Source = new(SourceName);
    private static readonly Meter Meter = new(SourceName);

    private static readonly Counter<long> Messages = Meter.CreateCounter<long>(
        "intl_assistant.messages", "{message}", "Messages that were taken in, by result: accepted or duplicate.");

    private static readonly Counter<long> Turns = Meter.CreateCounter<long>(
        "intl_assistant.turns", "{turn}", "Turns that ended, by result: done, failed (tried again) or handed-over (given up and handed to staff).");

    private static readonly Histogram<double> TurnDurations = Meter.CreateHistogram<double>(
        "intl_assistant.turn.duration", "s", "How long a turn was worked on.");

    private static readonly Histogram<double> TurnWaits = Meter.CreateHistogram<double>(
        "intl_assistant.turn.wait", "s", "How long a turn waited between acceptance and the beginning of the work on it.");

    private static readonly UpDownCounter<long> Waiting = Meter.CreateUpDownCounter<long>(
        "intl_assistant.turns.waiting", "{turn}", "Turns that wait or are being worked on.");

    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "intl_assistant.deliveries", "{delivery}", "Tries to deliver a reply to a channel, by result: delivered, retry or dead.");

    /// <summary>The names of the numbers.</summary>
    public static IReadOnlyList<string> Metrics { get; } =
        [Messages.Name, Turns.Name, TurnDurations.Name, TurnWaits.Name, Waiting.Name, Deliveries.Name];

    internal static void Accepted(ConversationId conversation, string activityId, bool isDuplicate, long began)
    {
        Messages.Add(1, new KeyValuePair<string, object?>("result", isDuplicate ? "duplicate" : "accepted"));
        if (Source.HasListeners())
        {
            // Its id is known only when it is stored: the span begins in the past.
            using var span = Source.StartActivity(
                "accept", ActivityKind.Server, TraceOf(conversation, activityId), startTime: DateTimeOffset.UtcNow - Stopwatch.GetElapsedTime(began));
        }
    }

    /// <summary>Whether anybody looks at spans; if not, nothing need be found out for them.</summary>
    internal static bool IsTraced => Source.HasListeners();

    /// <summary>The time between acceptance and the beginning of the work, known only when it is over.</summary>
    internal static void Waited(ConversationId conversation, string activityId, DateTimeOffset acceptedAt, DateTimeOffset now) =>
        Note("wait", ActivityKind.Internal, conversation, activityId, acceptedAt, now);

    /// <summary>The commit of what a turn came to; within the turn.</summary>
    internal static Activity? Store() => Source.StartActivity("store");

    /// <summary>A reply that went out on a browser's socket, from its commit on.</summary>
    internal static void Shown(ConversationId conversation, string questionId, DateTimeOffset storedAt, DateTimeOffset now) =>
        Note("deliver", ActivityKind.Producer, conversation, questionId, storedAt, now);

    internal static Activity? Turn(ConversationId conversation, string activityId) =>
        Source.HasListeners() ? Source.StartActivity("turn", ActivityKind.Internal, TraceOf(conversation, activityId)) : null;

    internal static Activity? Deliver(ConversationId conversation, string? questionId) =>
        Source.HasListeners() && questionId is not null ? Source.StartActivity("deliver", ActivityKind.Client, TraceOf(conversation, questionId)) : null;

    internal static void Began(TimeSpan wait) => TurnWaits.Record(Math.Max(0, wait.TotalSeconds));

    internal static void Ended(string result, long began)
    {
        Turns.Add(1, new KeyValuePair<string, object?>("result", result));
        TurnDurations.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    internal static void Queued(int by) => Waiting.Add(by);

    internal static void Delivered(string result) => Deliveries.Add(1, new KeyValuePair<string, object?>("result", result));

    private static void Note(
        string name, ActivityKind kind, ConversationId conversation, string activityId, DateTimeOffset from, DateTimeOffset to)
    {
        if (IsTraced)
        {
            using var span = Source.StartActivity(name, kind, TraceOf(conversation, activityId), startTime: from);
            span?.SetEndTime((to > from ? to : from).UtcDateTime);
        }
    }

    private static ActivityContext TraceOf(ConversationId conversation, string activityId)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation} {activityId}"), digest);
        return new ActivityContext(
            ActivityTraceId.CreateFromBytes(digest[..16]), ActivitySpanId.CreateFromBytes(digest.Slice(16, 8)), ActivityTraceFlags.Recorded, isRemote: true);
    }
}
