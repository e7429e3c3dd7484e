using System.Data.Common;
using Dapper;

namespace IntlAssistant.Conversations.Entries;

/// <summary>The statements over <c>entries</c> and <c>entry_events</c>.</summary>
internal static class EntryTable
{
    /// <param name="connection">The connection.</param>
    /// <param name="which">What follows the table, called <c>e</c>: our own words.</param>
    /// <param name="parameters">Its parameters.</param>
    public static async Task<IReadOnlyList<Entry>> ReadAsync(DbConnection connection, string which, object? parameters = null)
    {
        var rows = (await connection.QueryAsync<EntryRow>($"SELECT {EntryRow.Columns} FROM entries e {which}", parameters)).ToList();
        var versions = (await EntryVersionTable.ReadAsync(
            connection, "JOIN entries e ON e.id = v.entry_id AND e.newest = v.number")).ToDictionary(version => version.Entry, StringComparer.Ordinal);
        return [.. rows.Select(row => row.ToEntry(versions[row.Id]))];
    }

    public static async Task<Entry?> FindAsync(DbConnection connection, string id)
    {
        const string sql = $"SELECT {EntryRow.Columns} FROM entries e WHERE e.id = @Id";
        return await connection.QuerySingleOrDefaultAsync<EntryRow>(sql, new { Id = id }) is { } row
            ? row.ToEntry(await EntryVersionTable.FindAsync(connection, id, row.Newest)
                ?? throw new InvalidDataException($"Version {row.Newest} of the entry '{id}' is missing."))
            : null;
    }

    /// <summary>Reads an entry and keeps every other writer off it until the transaction ends.</summary>
    public static async Task<Entry?> LockAsync(DbConnection connection, string id)
    {
        const string sql = "UPDATE entries SET version = version WHERE id = @Id";
        return await connection.ExecuteAsync(sql, new { Id = id }) == 1 ? await FindAsync(connection, id) : null;
    }

    /// <returns>Whether it was added: not when there is one of that id.</returns>
    public static async Task<bool> InsertAsync(DbConnection connection, NewEntry entry, long at)
    {
        const string sql =
            """
            INSERT INTO entries (id, state, version, newest, published, based_on, case_id, group_id, created_at, changed_at)
            VALUES (@Id, @State, 1, 1, NULL, @BasedOn, @CaseId, @GroupId, @At, @At)
            ON CONFLICT (id) DO NOTHING
            """;
        return await connection.ExecuteAsync(sql, new
        {
            entry.Id,
            State = EntryWords.States.Write(EntryState.Draft),
            entry.BasedOn,
            CaseId = entry.Case?.Value,
            GroupId = entry.Group?.Value,
            At = at,
        }) == 1;
    }

    /// <summary>Changes an entry that is locked.</summary>
    public static Task UpdateAsync(DbConnection connection, EntryAction action, EntryState state, long newest, long? published, long at)
    {
        const string sql =
            """
            UPDATE entries SET state = @State, newest = @Newest, published = @Published, changed_at = @At, version = version + 1
            WHERE id = @Entry
            """;
        return connection.ExecuteAsync(sql, new
        {
            action.Entry,
            State = EntryWords.States.Write(state),
            Newest = newest,
            Published = published,
            At = at,
        });
    }

    public static Task AddEventAsync(DbConnection connection, string entry, EntryEvent happened)
    {
        const string sql =
            """
            INSERT INTO entry_events (entry_id, sequence, kind, number, actor, at, reason, detail)
            SELECT @Entry, COALESCE(MAX(sequence), 0) + 1, @Kind, @Number, @By, @At, @Reason, @Detail FROM entry_events WHERE entry_id = @Entry
            """;
        return connection.ExecuteAsync(sql, new
        {
            Entry = entry,
            Kind = EntryWords.Events.Write(happened.Kind),
            happened.Number,
            happened.By,
            At = happened.At.ToUnixTimeMilliseconds(),
            happened.Reason,
            happened.Detail,
        });
    }
}
