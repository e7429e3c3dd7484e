using IntlAssistant.Conversations.Retention;
using IntlAssistant.Conversations.Storage;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Erasure;

/// <summary>Brings database and journal together: what a backup has brought back is erased again, and the journal gets what it lacks.</summary>
internal sealed class ErasedAgain(
    IDatabase database, ErasureJournal journal, ConversationErasure erasure, IRetention retention, TimeProvider time, ILogger<ErasedAgain> logger) : IDisposable
{
    // Clocks of servers differ a little, and a long transaction is stored late.
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _one = new(1);
    private long? _seen;

    /// <summary>Does it, once, however often it is called; before anybody is served.</summary>
    /// <returns>The receipt of what was erased again; <see langword="null"/> when nothing was.</returns>
    /// <exception cref="StorageException">The journal is there and cannot be read, or the database does not do its work.</exception>
    public async Task<ErasureReceipt?> StartAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_seen is not null)
            {
                return null;
            }

            var (lines, isNew) = await journal.OpenAsync(cancellationToken);
            var stored = await database.ReadAsync(connection => ErasureTable.LinesAsync(connection, 0), cancellationToken);
            if (isNew && stored.Count > 0)
            {
                logger.JournalBegun(journal.File, stored.Count);
            }

            var known = stored.Select(line => line.Receipt.Id).ToHashSet();
            var receipt = await EraseAsync([.. lines.Where(line => !known.Contains(line.Receipt.Id))], cancellationToken);
            await FollowAsync(0, cancellationToken);
            return receipt;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Gives the journal what other servers have erased meanwhile, and what it did not take before.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            // What it did not take may be old.
            await FollowAsync(journal.Problem is null ? _seen ?? 0 : 0, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task FollowAsync(long since, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await journal.AddAsync(await database.ReadAsync(connection => ErasureTable.LinesAsync(connection, since), cancellationToken), cancellationToken);
        _seen = (now - Overlap).ToUnixTimeMilliseconds();
    }

    private async Task<ErasureReceipt?> EraseAsync(IReadOnlyList<ErasureLine> missing, CancellationToken cancellationToken)
    {
        if (missing.Count == 0)
        {
            return null;
        }

        var marks = missing.Select(line => line.Mark).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var back = await database.ReadAsync(connection => ErasureTable.MarkedAsync(connection, marks), cancellationToken);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var others = new List<ErasureLine>();
        foreach (var line in missing)
        {
            if (line.Mark is null || !back.TryGetValue(line.Mark, out var conversation))
            {
                others.Add(line);
                continue;
            }

            foreach (var (place, count) in await erasure.AgainAsync(line, conversation, cancellationToken) ?? [])
            {
                counts[place] = counts.GetValueOrDefault(place) + count;
            }
        }

        var receipt = await FinishAsync(others, counts, cancellationToken);
        await DeleteOldAsync(cancellationToken);
        return receipt;
    }

    /// <summary>Keeps the receipts of what has not come back, so that whoever holds one still finds it, and makes that of the whole.</summary>
    private async Task<ErasureReceipt?> FinishAsync(
        List<ErasureLine> others, SortedDictionary<string, int> counts, CancellationToken cancellationToken)
    {
        var receipt = counts.Count == 0 ? null : new ErasureReceipt(
            Guid.NewGuid(), time.Milliseconds().ToTime(), ErasureActors.Again, [.. counts.Select(pair => new ErasedPlace(pair.Key, pair.Value))]);
        await database.WriteAsync(
            async connection =>
            {
                foreach (var (other, mark) in others)
                {
                    await ErasureTable.InsertAsync(connection, other, mark);
                }

                return receipt is not null && await ErasureTable.InsertAsync(connection, receipt, mark: null);
            },
            cancellationToken);
        if (receipt is not null)
        {
            if (!await database.ScrubAsync(CancellationToken.None))
            {
                logger.ScrubPostponed(receipt.Id);
            }

            logger.ErasedAgain(counts.GetValueOrDefault("conversations"), receipt.Id);
        }

        return receipt;
    }

    /// <summary>What had grown too old since the backup goes at once, too, and not in minutes.</summary>
    private async Task DeleteOldAsync(CancellationToken cancellationToken)
    {
        try
        {
            await retention.RunAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            logger.RetentionFailed(fault.GetType().Name);
        }
    }
}
