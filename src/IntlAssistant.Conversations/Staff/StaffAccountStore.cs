using System.Data.Common;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Staff;

/// <inheritdoc/>
internal sealed class StaffAccountStore(IDatabase database) : IStaffAccounts
{
    /// <inheritdoc/>
    public Task<StaffAccount?> FindAsync(StaffId id, CancellationToken cancellationToken) => database.ReadAsync(
        connection => StaffAccountTable.FindAsync(connection, "id = @Id", new { Id = id.ToString() }), cancellationToken);

    /// <inheritdoc/>
    public Task<StaffAccount?> FindByEmailAsync(string email, CancellationToken cancellationToken) => database.ReadAsync(
        connection => StaffAccountTable.FindAsync(connection, "email_key = @Key", new { Key = StaffAccountRow.Key(email) }),
        cancellationToken);

    /// <inheritdoc/>
    public Task<StaffAccount?> FindByDirectoryAsync(string directoryId, CancellationToken cancellationToken) => database.ReadAsync(
        connection => StaffAccountTable.FindAsync(connection, "directory_id = @DirectoryId", new { DirectoryId = directoryId }),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StaffAccount>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(StaffAccountTable.ListAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> HasAdministratorAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(StaffAccountTable.HasAdministratorAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AddAsync(StaffAccount account, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => StaffAccountTable.InsertAsync(connection, account), cancellationToken);

    /// <inheritdoc/>
    public Task<StaffChange> ChangeAsync(
        StaffId id, Func<StaffAccount, StaffAccount?> change, CancellationToken cancellationToken) => database.WriteAsync(
            async connection => await StaffAccountTable.LockAsync(connection, id) is { } account
                ? await ChangeAsync(connection, account, change(account))
                : StaffChange.NotFound,
            cancellationToken);

    private static async Task<StaffChange> ChangeAsync(DbConnection connection, StaffAccount before, StaffAccount? after)
    {
        if (after is null)
        {
            return StaffChange.Declined;
        }

        if (await StaffAccountTable.IsTakenAsync(connection, after))
        {
            return StaffChange.Taken;
        }

        await StaffAccountTable.UpdateAsync(connection, after);
        if (IsAdministrator(before) && !IsAdministrator(after) && !await StaffAccountTable.HasAdministratorAsync(connection))
        {
            await StaffAccountTable.UpdateAsync(connection, before);
            return StaffChange.LastAdministrator;
        }

        return StaffChange.Done;
    }

    private static bool IsAdministrator(StaffAccount account) =>
        account is { Role: StaffRole.Administrator, IsDisabled: false } and ({ PasswordHash: not null } or { DirectoryId: not null });
}
