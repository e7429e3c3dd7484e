namespace IntlAssistant.Conversations.Staff;

/// <summary>Links that are good once and not for long.</summary>
public interface IStaffLinks
{
    /// <summary>Stores a link; earlier ones for the same account, or for a new administrator, open nothing any more.</summary>
    Task AddAsync(StaffLink link, CancellationToken cancellationToken);

    /// <summary>The link of a secret; <see langword="null"/> when it was used, has run out or never was.</summary>
    Task<StaffLink?> FindAsync(string secretHash, CancellationToken cancellationToken);

    /// <summary>Uses a link to change its account, both or neither.</summary>
    /// <param name="secretHash">The link.</param>
    /// <param name="change">What the account becomes. Quick and pure.</param>
    /// <param name="cancellationToken">Stops before it begins.</param>
    /// <returns>The account as it is now; <see langword="null"/> when the link opens nothing.</returns>
    Task<StaffAccount?> UseAsync(string secretHash, Func<StaffAccount, StaffAccount> change, CancellationToken cancellationToken);

    /// <summary>Uses a link to store a new account, both or neither.</summary>
    /// <returns><see cref="StaffChange.Done"/>, <see cref="StaffChange.Taken"/> when the address is another's (the link stays good), or <see cref="StaffChange.NotFound"/> when the link opens nothing.</returns>
    Task<StaffChange> UseAsync(string secretHash, StaffAccount account, CancellationToken cancellationToken);
}
