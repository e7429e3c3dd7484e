using IntlAssistant.Conversations.Cases;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Storage;

/// <summary>Events 4000 to 4099.</summary>
internal static partial class Log
{
    [LoggerMessage(4000, LogLevel.Information, "Storage is open: {Location}, schema version {Version}.")]
    public static partial void StorageOpened(this ILogger logger, string location, int version);

    [LoggerMessage(4001, LogLevel.Information, "Applied migration {Version} ({Name}) to {Location}.")]
    public static partial void MigrationApplied(this ILogger logger, int version, string name, string location);

    [LoggerMessage(4002, LogLevel.Warning, "A listener to conversation {Conversation} failed; what was stored stays stored, and the listener hears the next change.")]
    public static partial void ListenerFailed(this ILogger logger, Exception exception, ConversationId conversation);

    [LoggerMessage(4005, LogLevel.Warning, "A listener to entries or unanswered questions failed; what was stored stays stored, and the listener hears the next change.")]
    public static partial void ListenerFailed(this ILogger logger, Exception exception);

    [LoggerMessage(4004, LogLevel.Warning, "What erasure {Receipt} removed may stand in the database's log until the next erasure or the next stop of the program: readers kept the log open.")]
    public static partial void ScrubPostponed(this ILogger logger, Guid receipt);

    [LoggerMessage(4003, LogLevel.Warning, "A listener to the cases failed at case {Case}; what was stored stays stored, and the listener hears the next change.")]
    public static partial void CaseListenerFailed(this ILogger logger, Exception exception, CaseId @case);

    [LoggerMessage(4008, LogLevel.Information, "Removed {Count} attachments that no message names, or that a stop in between had left.")]
    public static partial void AttachmentsSwept(this ILogger logger, int count);

    [LoggerMessage(4007, LogLevel.Warning, "{Location} has '{Setting}' off: what was acknowledged to a visitor is lost when its machine loses power. Turn it on.")]
    public static partial void NotWrittenThrough(this ILogger logger, string location, string setting);

    [LoggerMessage(4006, LogLevel.Warning, "The attachments could not be swept ({Fault}); they are tried again within the hour. See that this user may write the folder 'attachments' beside the database.")]
    public static partial void AttachmentsNotSwept(this ILogger logger, string fault);

    [LoggerMessage(4010, LogLevel.Information, "Deleted {Count} entries that were older than the settings keep them; receipt {Receipt}.")]
    public static partial void RetentionRan(this ILogger logger, Guid receipt, int count);

    [LoggerMessage(4011, LogLevel.Warning, "What is older than the settings keep it could not all be deleted ({Fault}); it is tried again tomorrow and at the next start. /health/ready tells whether the storage works.")]
    public static partial void RetentionFailed(this ILogger logger, string fault);

    [LoggerMessage(4016, LogLevel.Warning, "The clock says {Now:u} and has leapt by {Days:0.0} days: nothing is deleted because of its age before tomorrow. If the clock is wrong, set it right; if it is right, nothing is to be done.")]
    public static partial void ClockLeapt(this ILogger logger, DateTimeOffset now, double days);

    [LoggerMessage(4012, LogLevel.Warning, "The erasure journal {File} cannot be written ({Fault}): what is erased now would come back with a backup of before. It is tried again every minute; let this user write there, or name another place in Storage:ErasureFolder.")]
    public static partial void JournalNotWritten(this ILogger logger, string file, string fault);

    [LoggerMessage(4013, LogLevel.Warning, "The erasure journal {File} has {Count} lines that cannot be read and are passed over: what they erased could come back with a backup. Put back a whole copy of the journal, or take the lines out.")]
    public static partial void JournalDamaged(this ILogger logger, string file, int count);

    [LoggerMessage(4014, LogLevel.Warning, "The erasure journal {File} was missing and is begun anew from the {Count} receipts of the database. If the database was restored from a backup, what was erased after the backup is there again: stop the server, put the journal from before in that place, and start it.")]
    public static partial void JournalBegun(this ILogger logger, string file, int count);

    [LoggerMessage(4015, LogLevel.Warning, "The database is one from before: {Count} conversations that had been erased since were there again, and are erased again; receipt {Receipt}.")]
    public static partial void ErasedAgain(this ILogger logger, int count, Guid receipt);
}
