using System.Data.Common;
using IntlAssistant.Conversations.Notifications;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Cases;

/// <inheritdoc/>
/// <remarks>The channel is nobody who could overwrite another's change: the case's version stays, as when the clock raises something.</remarks>
internal sealed class VisitorReach(IDatabase database, CaseSignals signals, TimeProvider time) : IVisitorReach
{
    private const string Bot = "bot";
    private const string ByMail = "mail";

    /// <inheritdoc/>
    public Task<CaseId?> LostAsync(
        ConversationId conversation, DateTimeOffset? message, bool isMailed, CancellationToken cancellationToken) => NoteAsync(
        conversation,
        (connection, current) => IsNews(current, message) ? LoseAsync(connection, current, isMailed) : Task.FromResult(false),
        cancellationToken);

    /// <inheritdoc/>
    public Task<CaseId?> FoundAsync(ConversationId conversation, CancellationToken cancellationToken) => NoteAsync(
        conversation,
        async (connection, current) =>
        {
            if (current.Unreachable is null)
            {
                return false;
            }

            await AddEventAsync(connection, current, CaseEventKind.Reachable, null);
            return true;
        },
        cancellationToken);

    private static bool IsNews(Case current, DateTimeOffset? message) =>
        current.HandedAt is not null
        && (message is not null || CaseTransitions.IsOpen(current.State))
        && (current.Unreachable is not { } told || told.At < message);

    private async Task<bool> LoseAsync(DbConnection connection, Case current, bool isMailed)
    {
        await AddEventAsync(connection, current, CaseEventKind.Unreachable, isMailed ? ByMail : null);
        if (current.Unreachable is null)
        {
            var now = time.Milliseconds();
            await NotificationTable.AddAsync(
                connection, new NotificationRow(NotificationKind.VisitorLost, current.Id.Value, current.Conversation.ToString(), now) { Mark = now });
        }

        return true;
    }

    private Task AddEventAsync(DbConnection connection, Case current, CaseEventKind kind, string? detail) => CaseTable.AddEventAsync(
        connection, current.Id, new CaseEvent(current.State, time.GetUtcNow(), Bot, null) { Kind = kind, Detail = detail, Version = current.Version });

    private async Task<CaseId?> NoteAsync(
        ConversationId conversation, Func<DbConnection, Case, Task<bool>> note, CancellationToken cancellationToken)
    {
        var noted = await database.WriteAsync(
            async connection =>
            {
                await ConversationTable.LockAsync(connection, conversation);
                return await NewestAsync(connection, conversation) is { } newest && await note(connection, newest) ? newest.Id : (CaseId?)null;
            },
            cancellationToken);
        if (noted is { } id)
        {
            signals.Raise(new CaseSignal(id, CaseSignalKind.Changed));
        }

        return noted;
    }

    private static async Task<Case?> NewestAsync(DbConnection connection, ConversationId conversation) => (await CaseTable.ReadAsync(
        connection, "WHERE c.conversation_id = @Conversation ORDER BY c.id DESC LIMIT 1", new { Conversation = conversation.ToString() })).SingleOrDefault();
}
