using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;

namespace IntlAssistant.Server.Staff.Passwords;

/// <summary>Finds out whether an address and a password belong to somebody who may sign in.</summary>
internal sealed class PasswordCheck(IStaffAccounts accounts, StaffPasswords passwords, StaffAudit audit, TimeProvider time)
{
    /// <summary>The account, whose try is counted; <see langword="null"/> where anything is wrong, and what, nobody is told.</summary>
    public async Task<StaffAccount?> FindAsync(string email, string password, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByEmailAsync(email, cancellationToken);
        var isLooked = account is not null && await BeginAsync(account.Id);
        var isRight = passwords.IsRight(isLooked ? account : null, password);
        if (isRight && account is { IsDisabled: false })
        {
            return account;
        }

        if (isLooked)
        {
            await audit.AddAsync(account!.Id, null, "session.start", AuditOutcome.Refused, detail: "password"); // Looked at: there is one.
        }

        return null;
    }

    /// <summary>Whether somebody who is signed in knows his own password; a session that was left open is no way to guess it.</summary>
    public async Task<bool> IsOwnAsync(StaffAccount account, string? password)
    {
        if (string.IsNullOrEmpty(password) || !await BeginAsync(account.Id) || !passwords.IsRight(account, password))
        {
            return false;
        }

        await accounts.ChangeAsync(account.Id, Lockout.Forgive, CancellationToken.None);
        return true;
    }

    /// <summary>Counts a try at an account's password or code.</summary>
    /// <returns>Whether it is looked at.</returns>
    public async Task<bool> BeginAsync(StaffId account) =>
        await accounts.ChangeAsync(account, found => Lockout.Begin(found, time.GetUtcNow()), CancellationToken.None) == StaffChange.Done;

    /// <summary>Forgives the tries of an account whose owner has signed in.</summary>
    public Task SucceedAsync(StaffId account) =>
        accounts.ChangeAsync(account, found => Lockout.Succeed(found, time.GetUtcNow()), CancellationToken.None);
}
