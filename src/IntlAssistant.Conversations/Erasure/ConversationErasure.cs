using System.Data.Common;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Search;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Transcripts;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Erasure;

/// <inheritdoc/>
internal sealed class ConversationErasure(
    IDatabase database,
    IEnumerable<IConversationPart> parts,
    TranscriptIndex index,
    IAttachmentContents files,
    ErasureJournal journal,
    ConversationSignals signals,
    CaseSignals caseSignals,
    TimeProvider time,
    ILogger<ConversationErasure> logger) : IConversationErasure
{
    /// <inheritdoc/>
    public Task<ErasureReceipt?> EraseAsync(
        ConversationId conversation, string by, Func<ErasureReceipt, NewActivity>? farewell, CancellationToken cancellationToken) =>
        EraseAsync(conversation, by, farewell, _ => Task.FromResult(true), cancellationToken);

    /// <summary>Erases a conversation itself, when something still holds of it that is asked for once nobody else can write into it.</summary>
    /// <returns>The receipt; <see langword="null"/> when it does not hold, or there is no such conversation.</returns>
    public Task<ErasureReceipt?> EraseIfAsync(
        ConversationId conversation, string by, Func<DbConnection, Task<bool>> holds, CancellationToken cancellationToken) =>
        EraseAsync(conversation, by, null, holds, cancellationToken);

    /// <summary>Erases again what a backup has brought back, and gives it its receipt of the first time.</summary>
    /// <param name="line">The erasure as the journal has it.</param>
    /// <param name="conversation">What it erased, where it is there again.</param>
    /// <param name="cancellationToken">Stops before anything is erased.</param>
    /// <returns>What was erased; <see langword="null"/> when nothing had to be. The database is still to be scrubbed.</returns>
    public async Task<IReadOnlyList<ErasedPlace>?> AgainAsync(ErasureLine line, ConversationId conversation, CancellationToken cancellationToken)
    {
        var erased = await database.WriteAsync(
            async connection =>
            {
                // Of several servers that start, the first to write the receipt does it.
                if (await ErasureTable.InsertAsync(connection, line.Receipt, line.Mark)
                    && await ConversationTable.TryLockAsync(connection, conversation) is { } row)
                {
                    var parts = await EraseAsync(connection, conversation);
                    await EndAsync(connection, row, farewell: null);
                    return parts;
                }

                return null;
            },
            cancellationToken);
        RemoveFiles(conversation, erased);
        return erased?.Places;
    }

    private async Task<ErasureReceipt?> EraseAsync(
        ConversationId conversation,
        string by,
        Func<ErasureReceipt, NewActivity>? farewell,
        Func<DbConnection, Task<bool>> holds,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var (receipt, erased) = await database.WriteAsync(
            connection => EraseAsync(connection, conversation, by, farewell, holds), cancellationToken);
        if (receipt is null)
        {
            return null;
        }

        // A crash before this leaves files without rows, which are swept at the next start, and a receipt that the journal gets then.
        RemoveFiles(conversation, erased);
        await journal.AddAsync(new ErasureLine(receipt, ErasureMark.Of(conversation)), CancellationToken.None);
        if (!await database.ScrubAsync(CancellationToken.None))
        {
            logger.ScrubPostponed(receipt.Id);
        }

        signals.Raise(conversation);
        caseSignals.Raise(erased!.Cases.Select(id => new CaseSignal(id, CaseSignalKind.Changed))); // there is a receipt of it
        return receipt;
    }

    private void RemoveFiles(ConversationId conversation, Erased? erased)
    {
        foreach (var attachment in erased?.Attachments ?? [])
        {
            files.Remove(conversation, attachment.Id);
        }
    }

    /// <inheritdoc/>
    public Task<ErasureReceipt?> FindAsync(Guid receipt, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => ErasureTable.FindAsync(connection, receipt), cancellationToken);

    private async Task<(ErasureReceipt? Receipt, Erased? Erased)> EraseAsync(
        DbConnection connection, ConversationId id, string by, Func<ErasureReceipt, NewActivity>? farewell, Func<DbConnection, Task<bool>> holds)
    {
        if (await ConversationTable.TryLockAsync(connection, id) is not { } row || !await holds(connection))
        {
            return (null, null);
        }

        var erased = await EraseAsync(connection, id);
        var receipt = new ErasureReceipt(Guid.NewGuid(), time.Milliseconds().ToTime(), by, erased.Places);
        await ErasureTable.InsertAsync(connection, receipt, ErasureMark.Of(id));
        await EndAsync(connection, row, farewell?.Invoke(receipt));
        return (receipt, erased);
    }

    private async Task<Erased> EraseAsync(DbConnection connection, ConversationId id)
    {
        var cases = await CaseTable.RowsAsync(connection, "WHERE c.conversation_id = @Conversation", new { Conversation = id.ToString() });
        var attachments = await AttachmentTable.ListAsync(connection, id);
        var places = new List<ErasedPlace>();
        foreach (var part in TablePart.Before.Append(new SearchPart(index)).Concat(parts).Concat(TablePart.After))
        {
            places.Add(new ErasedPlace(part.Place, await part.EraseAsync(connection, id)));
        }

        places.Add(new ErasedPlace("conversations", 1));
        return new Erased(places, [.. cases.Select(each => new CaseId(each.Id))], attachments);
    }

    private async Task EndAsync(DbConnection connection, ConversationRow row, NewActivity? farewell)
    {
        var id = new ConversationId(Guid.ParseExact(row.Id, "N"));
        if (farewell is null)
        {
            await ErasureTable.DeleteAsync(connection, id);
            return;
        }

        // The places in the transcript go on, so that whoever reads along has missed nothing and gets nothing twice.
        await ErasureTable.EmptyAsync(connection, id);
        var end = new TranscriptEnd(row, connection, index, time);
        await end.AddAsync(farewell);
        await end.SaveAsync();
    }

    private sealed record Erased(IReadOnlyList<ErasedPlace> Places, IReadOnlyList<CaseId> Cases, IReadOnlyList<Attachment> Attachments);
}
