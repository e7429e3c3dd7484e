using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Settings;

/// <inheritdoc/>
internal sealed class SettingStore(IDatabase database, TimeProvider time) : ISettingStore
{
    /// <inheritdoc/>
    public async Task<SavedSetting?> FindAsync(string name, CancellationToken cancellationToken) =>
        await HistoryAsync(name, 1, cancellationToken) is [var newest] ? newest : null;

    /// <inheritdoc/>
    public Task<IReadOnlyList<SavedSetting>> HistoryAsync(string name, int limit, CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT version, document, saved_by, saved_at FROM office_settings
            WHERE name = @Name ORDER BY version DESC LIMIT @Limit
            """;
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return database.ReadAsync<IReadOnlyList<SavedSetting>>(
            async connection => [.. (await connection.QueryAsync<(long Version, string Document, string By, long At)>(
                sql, new { Name = name, Limit = limit })).Select(row => new SavedSetting(name, row.Version, row.Document, row.By, row.At.ToTime()))],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<SavedSetting?> SaveAsync(string name, string document, long version, string by, CancellationToken cancellationToken)
    {
        const string sql =
            """
            INSERT INTO office_settings (name, version, document, saved_by, saved_at)
            SELECT @Name, @Version + 1, @Document, @By, @At
            WHERE @Version = COALESCE((SELECT MAX(version) FROM office_settings WHERE name = @Name), 0)
            """;
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        var at = time.Milliseconds();
        return database.WriteAsync(
            async connection => await connection.ExecuteAsync(sql, new { Name = name, Version = version, Document = document, By = by, At = at }) == 1
                ? new SavedSetting(name, version + 1, document, by, at.ToTime())
                : null,
            cancellationToken);
    }
}
