using System.Data.Common;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Privacy;
using IntlAssistant.Conversations.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Conversations.Retention;

/// <inheritdoc/>
/// <remarks>
/// Several servers may run at once: what one has erased the other does not find. A stop in between leaves the receipts of the conversations
/// that were erased; the rest is deleted together with its receipt, or not at all.
/// </remarks>
internal sealed class RetentionRun(
    IDatabase database,
    ConversationErasure erasure,
    ErasureJournal journal,
    IAttachmentStore attachments,
    IOptions<PrivacyOptions> options,
    TimeProvider time,
    ILogger<RetentionRun> logger) : IRetention
{
    private const int Batch = 100;

    /// <inheritdoc/>
    public async Task<ErasureReceipt?> RunAsync(CancellationToken cancellationToken)
    {
        var days = options.Value.Retention;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await EraseAsync(days.Conversations, withStaff: false, counts, cancellationToken);
        await EraseAsync(days.Cases, withStaff: true, counts, cancellationToken);
        var receipt = await database.WriteAsync(connection => DeleteAsync(connection, days, counts), cancellationToken);
        if (receipt is null)
        {
            return null;
        }

        await journal.AddAsync(new ErasureLine(receipt, Mark: null), CancellationToken.None);
        await attachments.SweepAsync(CancellationToken.None); // What lost its row loses its bytes.
        if (!await database.ScrubAsync(CancellationToken.None))
        {
            logger.ScrubPostponed(receipt.Id);
        }

        return receipt;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ErasureReceipt>> ReceiptsAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return database.ReadAsync(
            connection => ErasureTable.NewestAsync(connection, RetentionActors.Conversation, limit), cancellationToken);
    }

    private async Task EraseAsync(int days, bool withStaff, Dictionary<string, int> counts, CancellationToken cancellationToken)
    {
        if (Before(days) is not { } before)
        {
            return;
        }

        var after = "";
        while (await database.ReadAsync(
            connection => RetentionTable.ConversationsAsync(connection, before, withStaff, after, Batch), cancellationToken) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                var receipt = await erasure.EraseIfAsync(
                    id, RetentionActors.Conversation, connection => RetentionTable.IsDueAsync(connection, id, before, withStaff), cancellationToken);
                foreach (var place in receipt?.Places ?? [])
                {
                    Count(counts, place.Place, place.Count);
                }
            }

            after = due[^1].ToString();
        }
    }

    private async Task<ErasureReceipt?> DeleteAsync(DbConnection connection, RetentionOptions days, Dictionary<string, int> erased)
    {
        // A copy: the transaction may be tried a second time.
        var counts = new Dictionary<string, int>(erased, StringComparer.Ordinal);
        await CountAsync("attachments", days.Attachments, RetentionTable.DeleteAttachmentsAsync);
        await CountAsync("receipts", days.Receipts, RetentionTable.DeleteReceiptsAsync);
        await CountAsync("audit", days.Audit, RetentionTable.DeleteAuditAsync);
        if (counts.Values.All(count => count == 0))
        {
            return null;
        }

        var receipt = new ErasureReceipt(
            Guid.NewGuid(), time.Milliseconds().ToTime(), RetentionActors.Run, [.. counts.Select(pair => new ErasedPlace(pair.Key, pair.Value))]);
        await ErasureTable.InsertAsync(connection, receipt, mark: null);
        return receipt;

        async Task CountAsync(string place, int kept, Func<DbConnection, long, Task<int>> delete)
        {
            if (Before(kept) is { } before)
            {
                Count(counts, place, await delete(connection, before));
            }
        }
    }

    private static void Count(Dictionary<string, int> counts, string place, int count) => counts[place] = counts.GetValueOrDefault(place) + count;

    private long? Before(int days) => days == 0 ? null : (time.GetUtcNow() - TimeSpan.FromDays(days)).ToUnixTimeMilliseconds();
}
