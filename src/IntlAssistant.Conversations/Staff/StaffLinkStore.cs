using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Staff;

/// <inheritdoc/>
internal sealed class StaffLinkStore(IDatabase database, TimeProvider time) : IStaffLinks
{
    /// <inheritdoc/>
    public Task AddAsync(StaffLink link, CancellationToken cancellationToken)
    {
        const string insert = "INSERT INTO staff_links (secret_hash, account_id, expires_at) VALUES (@SecretHash, @Account, @ExpiresAt)";
        return database.WriteAsync(
            async connection =>
            {
                await DropAsync(connection, link.Account);
                return await connection.ExecuteAsync(
                    insert, new { link.SecretHash, Account = link.Account?.ToString(), ExpiresAt = link.ExpiresAt.ToUnixTimeMilliseconds() });
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StaffLink?> FindAsync(string secretHash, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => FindAsync(connection, secretHash), cancellationToken);

    /// <inheritdoc/>
    public Task<StaffAccount?> UseAsync(
        string secretHash, Func<StaffAccount, StaffAccount> change, CancellationToken cancellationToken) => database.WriteAsync(
            async connection =>
            {
                if (await FindAsync(connection, secretHash) is not { Account: { } id }
                    || await StaffAccountTable.LockAsync(connection, id) is not { } account
                    || !await TakeAsync(connection, secretHash))
                {
                    return null;
                }

                var changed = change(account);
                await StaffAccountTable.UpdateAsync(connection, changed);
                return changed;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<StaffChange> UseAsync(string secretHash, StaffAccount account, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
            await FindAsync(connection, secretHash) is not { Account: null } ? StaffChange.NotFound
            : !await StaffAccountTable.InsertAsync(connection, account) ? StaffChange.Taken
            : await TakeAsync(connection, secretHash) ? StaffChange.Done
            : throw new InvalidOperationException("A link was used twice in one moment; the second use is undone."),
        cancellationToken);

    private async Task<StaffLink?> FindAsync(DbConnection connection, string secretHash)
    {
        const string sql =
            "SELECT account_id AS Account, expires_at AS ExpiresAt FROM staff_links WHERE secret_hash = @SecretHash AND expires_at > @Now";
        var row = await connection.QuerySingleOrDefaultAsync<(string? Account, long ExpiresAt)?>(
            sql, new { SecretHash = secretHash, Now = time.Milliseconds() });
        return row is not { } link ? null : new StaffLink(
            secretHash, StaffId.TryParse(link.Account, out var account) ? account : null, link.ExpiresAt.ToTime());
    }

    /// <returns>Whether the link was there to take: of two that use it at once, one.</returns>
    private static async Task<bool> TakeAsync(DbConnection connection, string secretHash) =>
        await connection.ExecuteAsync("DELETE FROM staff_links WHERE secret_hash = @SecretHash", new { SecretHash = secretHash }) == 1;

    private static Task<int> DropAsync(DbConnection connection, StaffId? account) => account is { } id
        ? connection.ExecuteAsync("DELETE FROM staff_links WHERE account_id = @Account", new { Account = id.ToString() })
        : connection.ExecuteAsync("DELETE FROM staff_links WHERE account_id IS NULL");
}
