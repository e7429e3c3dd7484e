using Dapper;

namespace IntlAssistant.Conversations.Storage;

/// <inheritdoc/>
internal sealed class StorageProbe(IDatabase database, TimeProvider time) : IStorageHealth
{
    /// <inheritdoc/>
    public async Task<StorageHealth> CheckAsync(CancellationToken cancellationToken)
    {
        // A full disk still reads: only a write shows that a visitor's message would be kept.
        const string sql =
            "INSERT INTO storage_probe (id, at) VALUES (1, @At) ON CONFLICT (id) DO UPDATE SET at = excluded.at";
        try
        {
            database.CheckSpace();
            await database.WriteAsync(
                connection => connection.ExecuteAsync(sql, new { At = time.Milliseconds() }), cancellationToken);
            return new StorageHealth(true, null);
        }
        catch (StorageException fault)
        {
            return new StorageHealth(false, fault.Message);
        }
    }
}
