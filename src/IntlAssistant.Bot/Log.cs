using IntlAssistant.Conversations;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Bot;

/// <summary>What the bot logs: 6000 to 6099. Conversations by id; never what anybody wrote.</summary>
internal static partial class Log
{
    [LoggerMessage(6000, LogLevel.Information, "{Count} accepted messages were not answered before the last stop; they are answered now.")]
    public static partial void TurnsFoundWaiting(this ILogger logger, int count);

    [LoggerMessage(6001, LogLevel.Warning, "Turn {Sequence} of conversation {Conversation} failed, attempt {Attempt} of {Attempts}: {Fault}")]
    public static partial void TurnFailed(this ILogger logger, string fault, ConversationId conversation, long sequence, int attempt, int attempts);

    [LoggerMessage(6002, LogLevel.Error, "Turn {Sequence} of conversation {Conversation} could not be answered; the visitor was told so and a case was opened.")]
    public static partial void TurnHandedOver(this ILogger logger, ConversationId conversation, long sequence);

    [LoggerMessage(6003, LogLevel.Error, "Turn {Sequence} of conversation {Conversation} could neither be answered nor handed over. It is kept and tried again in {Delay}. Is the storage writable? {Fault}")]
    public static partial void TurnKept(this ILogger logger, string fault, ConversationId conversation, long sequence, TimeSpan delay);

    [LoggerMessage(6004, LogLevel.Warning, "The server stops before {Count} conversations were answered; they are answered at the next start.")]
    public static partial void TurnsLeftWaiting(this ILogger logger, int count);

    [LoggerMessage(6005, LogLevel.Error, "Turns that other servers may have left could not be read; it is tried again in {Delay}. Is the database reachable?")]
    public static partial void LeftTurnsUnreadable(this ILogger logger, Exception fault, TimeSpan delay);

    [LoggerMessage(6010, LogLevel.Warning, "Message {Entry} to conversation {Conversation} could not be sent, attempt {Attempt}; it is tried again in {Delay}: {Reason}")]
    public static partial void SendingFailed(this ILogger logger, long entry, ConversationId conversation, int attempt, TimeSpan delay, string reason);

    [LoggerMessage(6011, LogLevel.Error, "Message {Entry} to conversation {Conversation} can never be delivered and is given up: {Reason}")]
    public static partial void SendingGivenUp(this ILogger logger, long entry, ConversationId conversation, string reason);

    [LoggerMessage(6012, LogLevel.Error, "The outbox could not be read; it is tried again in {Delay}. Is the storage writable?")]
    public static partial void OutboxUnreadable(this ILogger logger, Exception fault, TimeSpan delay);

    [LoggerMessage(6013, LogLevel.Warning, "Nothing more can be said in conversation {Conversation}: the bot was removed from it or blocked. The next activity from there revives it.")]
    public static partial void ReferenceDead(this ILogger logger, ConversationId conversation);

    [LoggerMessage(6020, LogLevel.Information, "{Count} cases were raised: a promise is at risk or broken, or a day to look again has come.")]
    public static partial void CaseAlarmsRaised(this ILogger logger, int count);

    [LoggerMessage(6021, LogLevel.Warning, "Notification {Notification} could not be sent by {Sender}, attempt {Attempt}; it is tried again in {Delay}: {Reason}")]
    public static partial void NotificationFailed(this ILogger logger, long notification, string sender, int attempt, TimeSpan delay, string reason);

    [LoggerMessage(6022, LogLevel.Error, "Notification {Notification} can never be sent by {Sender} and is given up: {Reason}")]
    public static partial void NotificationGivenUp(this ILogger logger, long notification, string sender, string reason);

    [LoggerMessage(6023, LogLevel.Error, "Cases and notifications could not be read; it is tried again within a minute. Is the storage writable?")]
    public static partial void NotificationsUnreadable(this ILogger logger, Exception fault);

    [LoggerMessage(6030, LogLevel.Error, "The published entries could not be read; visitors are answered from what was read before. Is the storage readable?")]
    public static partial void EntriesUnreadable(this ILogger logger, Exception fault);

    [LoggerMessage(6031, LogLevel.Error, "Unanswered questions could not be read into groups, or visitors could not be told of answers; it is tried again within a minute.")]
    public static partial void CurationFailed(this ILogger logger, Exception fault);

    [LoggerMessage(6032, LogLevel.Warning, "A staff channel in Teams takes nothing any more and is disconnected; connect another one in the console under Teams. {Reason}")]
    public static partial void StaffChannelGone(this ILogger logger, string reason);
}
