using IntlAssistant.Conversations.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Conversations.Erasure;

/// <inheritdoc cref="IErasureJournal"/>
/// <remarks>
/// What was erased stands in the database, with the erasure; the journal is its copy in a place that no restore reaches. So an erasure
/// never fails because of the journal: what it lacks is added as soon as it can be.
/// </remarks>
internal sealed class ErasureJournal(IOptions<StorageOptions> options, TimeProvider time, ILogger<ErasureJournal> logger) : IErasureJournal, IDisposable
{
    private readonly Lazy<ErasureFile> _file = new(() => ErasureFile.Of(options.Value)); // settings that are wrong are told elsewhere
    private readonly SemaphoreSlim _one = new(1);
    private readonly HashSet<Guid> _known = [];
    private volatile string? _problem;
    private int _damaged;

    /// <inheritdoc/>
    public string File => _file.Value.Path;

    /// <inheritdoc/>
    public string? Problem => _problem;

    /// <summary>Reads the journal, and makes it where it is missing.</summary>
    /// <returns>What stands there; whether it is new.</returns>
    /// <exception cref="StorageException">It is there and cannot be read.</exception>
    public async Task<(IReadOnlyList<ErasureLine> Lines, bool IsNew)> OpenAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var isNew = false;
            await TryAsync(async () => isNew = await _file.Value.PrepareAsync(time, cancellationToken));
            var lines = await ReadAsync(cancellationToken);
            _known.UnionWith(lines.Select(line => line.Receipt.Id));
            return (lines, isNew);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Adds an erasure.</summary>
    public Task AddAsync(ErasureLine line, CancellationToken cancellationToken) => AddAsync([line], cancellationToken);

    /// <summary>Adds those erasures that are not there yet.</summary>
    public async Task AddAsync(IReadOnlyList<ErasureLine> lines, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var missing = lines.Where(line => !_known.Contains(line.Receipt.Id)).ToList();
            if (missing.Count > 0 && await TryAsync(() => _file.Value.AppendAsync(missing.Select(ForAll), time, cancellationToken)))
            {
                _known.UnionWith(missing.Select(line => line.Receipt.Id));
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>Without what names a member of staff, and without places that had nothing.</summary>
    private static ErasureLine ForAll(ErasureLine line) => line with
    {
        Receipt = line.Receipt with { By = ErasureActors.InJournal(line.Receipt.By), Places = [.. line.Receipt.Places.Where(place => place.Count > 0)] },
    };

    private async Task<IReadOnlyList<ErasureLine>> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            (var lines, _damaged) = await _file.Value.ReadAsync(time, cancellationToken);
            if (_damaged > 0)
            {
                logger.JournalDamaged(File, _damaged);
                _problem = Damaged();
            }

            return lines;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                File, $"The erasure journal {File} is there and cannot be read ({fault.GetType().Name}). Let this user read and write it: without it, what visitors erased could come back with a backup.", fault);
        }
    }

    private async Task<bool> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            _problem = _damaged > 0 ? Damaged() : null;
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (_problem is null)
            {
                logger.JournalNotWritten(File, fault.GetType().Name);
            }

            _problem = $"The erasure journal {File} cannot be written: what is erased now would come back with a backup of before. Let this user write there, or name another place in Storage:ErasureFolder.";
            return false;
        }
    }

    private string Damaged() =>
        $"The erasure journal {File} has lines that cannot be read ({_damaged}): what they erased could come back with a backup. Put back a whole copy of it, or take those lines out.";
}
