using System.Data.Common;
using Dapper;

namespace IntlAssistant.Conversations.Staff;

/// <summary>The statements over <c>staff_accounts</c>.</summary>
internal static class StaffAccountTable
{
    private const string CanSignIn = "is_disabled = @No AND (password_hash IS NOT NULL OR directory_id IS NOT NULL)";
    private static readonly string Administrator = StaffWords.Roles.Write(StaffRole.Administrator);

    /// <param name="connection">The connection.</param>
    /// <param name="which">What follows <c>WHERE</c>: our own words.</param>
    /// <param name="parameters">Its parameters.</param>
    public static async Task<StaffAccount?> FindAsync(DbConnection connection, string which, object parameters) =>
        (await connection.QuerySingleOrDefaultAsync<StaffAccountRow>(
            $"SELECT {StaffAccountRow.Columns} FROM staff_accounts WHERE {which}", parameters))?.ToAccount();

    public static async Task<IReadOnlyList<StaffAccount>> ListAsync(DbConnection connection)
    {
        const string sql = $"SELECT {StaffAccountRow.Columns} FROM staff_accounts ORDER BY name, email";
        return [.. (await connection.QueryAsync<StaffAccountRow>(sql)).Select(row => row.ToAccount())];
    }

    public static Task<bool> HasAdministratorAsync(DbConnection connection) => connection.ExecuteScalarAsync<bool>(
        $"SELECT EXISTS (SELECT 1 FROM staff_accounts WHERE role = @Administrator AND {CanSignIn})", new { Administrator, No = false });

    /// <returns>Whether it was added: <see langword="false"/> when its address or directory entry is taken.</returns>
    public static async Task<bool> InsertAsync(DbConnection connection, StaffAccount account)
    {
        const string sql =
            """
            INSERT INTO staff_accounts
                (id, email, email_key, name, role, is_disabled, password_hash, second_factor_key, second_factor_step, recovery_codes,
                 directory_id, language, theme, is_notified, failed_attempts, locked_until, created_at, last_sign_in_at)
            VALUES
                (@Id, @Email, @EmailKey, @Name, @Role, @IsDisabled, @PasswordHash, @SecondFactorKey, @SecondFactorStep, @RecoveryCodes,
                 @DirectoryId, @Language, @Theme, @IsNotified, @FailedAttempts, @LockedUntil, @CreatedAt, @LastSignInAt)
            ON CONFLICT DO NOTHING
            """;
        return await connection.ExecuteAsync(sql, StaffAccountRow.From(account)) == 1;
    }

    /// <summary>Reads an account and keeps every other writer off it, and off all administrators, until the transaction ends.</summary>
    public static async Task<StaffAccount?> LockAsync(DbConnection connection, StaffId id)
    {
        // An update that changes nothing takes the rows' locks in every dialect. The administrators too: two that demote
        // each other at once must not both find that one is left.
        const string sql =
            $"""
            UPDATE staff_accounts SET name = name WHERE id = @Id OR role = @Administrator
            RETURNING {StaffAccountRow.Columns}
            """;
        var rows = await connection.QueryAsync<StaffAccountRow>(sql, new { Id = id.ToString(), Administrator });
        return rows.SingleOrDefault(row => row.Id == id.ToString())?.ToAccount();
    }

    public static Task UpdateAsync(DbConnection connection, StaffAccount account)
    {
        const string sql =
            """
            UPDATE staff_accounts SET
                email = @Email, email_key = @EmailKey, name = @Name, role = @Role, is_disabled = @IsDisabled,
                password_hash = @PasswordHash, second_factor_key = @SecondFactorKey, second_factor_step = @SecondFactorStep,
                recovery_codes = @RecoveryCodes, directory_id = @DirectoryId, language = @Language, theme = @Theme,
                is_notified = @IsNotified, failed_attempts = @FailedAttempts, locked_until = @LockedUntil,
                last_sign_in_at = @LastSignInAt
            WHERE id = @Id
            """;
        return connection.ExecuteAsync(sql, StaffAccountRow.From(account));
    }

    public static Task<bool> IsTakenAsync(DbConnection connection, StaffAccount account)
    {
        const string sql =
            """
            SELECT EXISTS (
                SELECT 1 FROM staff_accounts WHERE id <> @Id AND (email_key = @EmailKey OR directory_id = @DirectoryId))
            """;
        return connection.ExecuteScalarAsync<bool>(sql, StaffAccountRow.From(account));
    }
}
