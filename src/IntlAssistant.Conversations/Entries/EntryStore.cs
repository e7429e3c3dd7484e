using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Entries;

/// <inheritdoc/>
internal sealed class EntryStore(IDatabase database, EntrySignal published, TimeProvider time) : IEntryStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Entry>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => EntryTable.ReadAsync(connection, "ORDER BY e.changed_at DESC, e.id"), cancellationToken);

    /// <inheritdoc/>
    public Task<Entry?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => EntryTable.FindAsync(connection, id), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EntryVersion>> PublishedAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => EntryVersionTable.ReadAsync(connection, "JOIN entries e ON e.id = v.entry_id AND e.published = v.number"),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EntryVersion>> VersionsAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        connection => EntryVersionTable.ReadAsync(connection, "WHERE v.entry_id = @Id", new { Id = id }), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EntryEvent>> HistoryAsync(string id, CancellationToken cancellationToken)
    {
        const string sql = "SELECT kind, number, actor, at, reason, detail FROM entry_events WHERE entry_id = @Id ORDER BY sequence DESC";
        return database.ReadAsync<IReadOnlyList<EntryEvent>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<(string Kind, long Number, string By, long At, string? Reason, string? Detail)>(sql, new { Id = id });
                return [.. rows.Select(row => new EntryEvent(
                    EntryWords.Events.Read(row.Kind), row.Number, row.By, row.At.ToTime(), row.Reason, row.Detail))];
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<EntryChanged> CreateAsync(NewEntry entry, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Id);
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.By);
        return database.WriteAsync<EntryChanged>(
            async connection =>
            {
                var now = time.Milliseconds();
                if (!await EntryTable.InsertAsync(connection, entry, now))
                {
                    return new EntryChanged.Taken(await NowAsync(connection, entry.Id));
                }

                await EntryVersionTable.InsertAsync(connection, new EntryVersion(entry.Id, 1, entry.Content, entry.By, now.ToTime(), entry.Note));
                await EntryTable.AddEventAsync(
                    connection, entry.Id, new EntryEvent(EntryEventKind.Created, 1, entry.By, now.ToTime(), entry.Note, null));
                return new EntryChanged.Done(await NowAsync(connection, entry.Id));
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<EntryChanged> SaveAsync(EntryAction action, EntryContent content, string? note, CancellationToken cancellationToken) => ChangeAsync(
        action,
        async (connection, entry, now) =>
        {
            var number = entry.Newest.Number + 1;
            await EntryVersionTable.InsertAsync(connection, new EntryVersion(entry.Id, number, content, action.By, now.ToTime(), note));
            await EntryTable.UpdateAsync(connection, action, entry.State, number, entry.Published, now);
            return new EntryEvent(EntryEventKind.Saved, number, action.By, now.ToTime(), note, null);
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<EntryChanged> PublishAsync(
        EntryAction action, long number, string? overriding, string? detail, CancellationToken cancellationToken)
    {
        var changed = await ChangeAsync(
            action,
            async (connection, entry, now) =>
            {
                if (await EntryVersionTable.FindAsync(connection, entry.Id, number) is null)
                {
                    return null;
                }

                await EntryTable.UpdateAsync(connection, action, EntryState.Published, entry.Newest.Number, number, now);
                var kind = overriding is null ? EntryEventKind.Published : EntryEventKind.PublishedAgainstGate;
                return new EntryEvent(kind, number, action.By, now.ToTime(), overriding, detail);
            },
            cancellationToken);
        return Told(changed);
    }

    /// <inheritdoc/>
    public async Task<EntryChanged> WithdrawAsync(EntryAction action, string? reason, CancellationToken cancellationToken) => Told(await ChangeAsync(
        action,
        async (connection, entry, now) =>
        {
            await EntryTable.UpdateAsync(connection, action, EntryState.Withdrawn, entry.Newest.Number, null, now);
            return new EntryEvent(EntryEventKind.Withdrawn, entry.Published ?? entry.Newest.Number, action.By, now.ToTime(), reason, null);
        },
        cancellationToken));

    /// <inheritdoc/>
    public IDisposable SubscribePublished(Action onChanged) => published.Subscribe(onChanged);

    private Task<EntryChanged> ChangeAsync(
        EntryAction action, Func<DbConnection, Entry, long, Task<EntryEvent?>> change, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(action.By);
        return database.WriteAsync<EntryChanged>(
            async connection =>
            {
                if (await EntryTable.LockAsync(connection, action.Entry) is not { } entry)
                {
                    return new EntryChanged.NotFound();
                }

                if (entry.Version != action.Version)
                {
                    return new EntryChanged.Stale(entry);
                }

                if (await change(connection, entry, time.Milliseconds()) is not { } happened)
                {
                    return new EntryChanged.NotFound();
                }

                await EntryTable.AddEventAsync(connection, entry.Id, happened);
                return new EntryChanged.Done(await NowAsync(connection, entry.Id));
            },
            cancellationToken);
    }

    private EntryChanged Told(EntryChanged changed)
    {
        if (changed is EntryChanged.Done)
        {
            published.Raise();
        }

        return changed;
    }

    private static async Task<Entry> NowAsync(DbConnection connection, string id) => await EntryTable.FindAsync(connection, id)
        ?? throw new InvalidOperationException($"The entry '{id}' is gone within its own transaction.");
}
