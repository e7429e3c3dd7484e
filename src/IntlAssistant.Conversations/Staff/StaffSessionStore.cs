using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Staff;

/// <inheritdoc/>
internal sealed class StaffSessionStore(IDatabase database) : IStaffSessions
{
    /// <inheritdoc/>
    public Task AddAsync(StaffSession session, CancellationToken cancellationToken)
    {
        const string forget = "DELETE FROM staff_sessions WHERE expires_at < @Now";
        const string insert =
            """
            INSERT INTO staff_sessions (id, secret_hash, account_id, method, device, address, started_at, seen_at, expires_at)
            VALUES (@Id, @SecretHash, @AccountId, @Method, @Device, @Address, @StartedAt, @SeenAt, @ExpiresAt)
            """;
        return database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(forget, new { Now = session.StartedAt.ToUnixTimeMilliseconds() });
                return await connection.ExecuteAsync(insert, StaffSessionRow.From(session));
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<(StaffSession Session, StaffAccount Account)?> FindAsync(string secretHash, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => FindAsync(connection, secretHash), cancellationToken);

    /// <inheritdoc/>
    public Task SeenAsync(string id, DateTimeOffset at, string? address, CancellationToken cancellationToken)
    {
        const string sql = "UPDATE staff_sessions SET seen_at = @At, address = @Address WHERE id = @Id";
        return database.WriteAsync(
            connection => connection.ExecuteAsync(sql, new { Id = id, At = at.ToUnixTimeMilliseconds(), Address = address }), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StaffSession>> ListAsync(StaffId account, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {StaffSessionRow.Columns} FROM staff_sessions WHERE account_id = @Account ORDER BY seen_at DESC, id";
        return database.ReadAsync<IReadOnlyList<StaffSession>>(
            async connection =>
                [.. (await connection.QueryAsync<StaffSessionRow>(sql, new { Account = account.ToString() })).Select(row => row.ToSession())],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> EndAsync(StaffId account, string id, CancellationToken cancellationToken)
    {
        const string sql = "DELETE FROM staff_sessions WHERE account_id = @Account AND id = @Id";
        return database.WriteAsync(
            async connection => await connection.ExecuteAsync(sql, new { Account = account.ToString(), Id = id }) == 1, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<int> EndAllAsync(StaffId account, string? except, CancellationToken cancellationToken)
    {
        const string sql = "DELETE FROM staff_sessions WHERE account_id = @Account AND id <> @Except";
        return database.WriteAsync(
            connection => connection.ExecuteAsync(sql, new { Account = account.ToString(), Except = except ?? "" }), cancellationToken);
    }

    private static async Task<(StaffSession, StaffAccount)?> FindAsync(DbConnection connection, string secretHash)
    {
        const string sql = $"SELECT {StaffSessionRow.Columns} FROM staff_sessions WHERE secret_hash = @SecretHash";
        var row = await connection.QuerySingleOrDefaultAsync<StaffSessionRow>(sql, new { SecretHash = secretHash });
        return row is not null && await StaffAccountTable.FindAsync(connection, "id = @AccountId", new { row.AccountId }) is { } account
            ? (row.ToSession(), account)
            : null;
    }
}
