using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.SignIn;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.SingleSignOn;

/// <summary>Finds or makes the account of somebody whom Entra ID vouches for.</summary>
internal sealed class EntraAccounts(IStaffAccounts accounts, IOptions<EntraOptions> options, TimeProvider time)
{
    /// <summary>The account; <see langword="null"/> for somebody who has no place here.</summary>
    public async Task<StaffAccount?> FindAsync(EntraPerson person, CancellationToken cancellationToken)
    {
        var role = RoleOf(person);
        var account = await accounts.FindByDirectoryAsync(person.DirectoryId, cancellationToken)
            ?? await InvitedAsync(person, cancellationToken)
            ?? (role is { } given ? await MakeAsync(person, given) : null);
        if (account is null or { IsDisabled: true })
        {
            return null;
        }

        await accounts.ChangeAsync(
            account.Id,
            found => found with { LastSignInAt = time.GetUtcNow(), Role = role ?? found.Role },
            CancellationToken.None);
        return account;
    }

    /// <summary>The highest role that the settings give for what he is there; <see langword="null"/> for none.</summary>
    private StaffRole? RoleOf(EntraPerson person) => person.Roles
        .Select(role => options.Value.Roles.TryGetValue(role, out var given) ? given : null)
        .Where(given => given is not null)
        .Select(given => (StaffRole?)Enum.Parse<StaffRole>(given!, ignoreCase: true)) // Checked as the server started.
        .Max();

    /// <summary>The account that was made for him and that nobody has entered yet: from now on it is his.</summary>
    /// <remarks>
    /// Only the user name is compared, whose domain is the tenant's own; the claim <c>email</c> may say anything. And only an account
    /// that nobody has a password for: an entry in the directory takes nothing over.
    /// </remarks>
    private async Task<StaffAccount?> InvitedAsync(EntraPerson person, CancellationToken cancellationToken) =>
        person.UserName is { } name
        && await accounts.FindByEmailAsync(name, cancellationToken) is { PasswordHash: null, DirectoryId: null } invited
        && await accounts.ChangeAsync(
            invited.Id,
            found => found is { PasswordHash: null, DirectoryId: null } ? found with { DirectoryId = person.DirectoryId } : null,
            CancellationToken.None) == StaffChange.Done
            ? invited
            : null;

    private async Task<StaffAccount?> MakeAsync(EntraPerson person, StaffRole role)
    {
        var account = new StaffAccount
        {
            Id = StaffId.New(),
            Email = person.UserName ?? person.DirectoryId,
            Name = PersonInput.IsName(person.Name) ? person.Name : person.UserName ?? person.DirectoryId,
            Role = role,
            DirectoryId = person.DirectoryId,
            CreatedAt = time.GetUtcNow(),
        };
        return await accounts.AddAsync(account, CancellationToken.None) ? account : null;
    }
}
