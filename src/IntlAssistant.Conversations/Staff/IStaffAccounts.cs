namespace IntlAssistant.Conversations.Staff;

/// <summary>The accounts of the office's staff. Safe for use by many threads.</summary>
public interface IStaffAccounts
{
    /// <summary>The account of that id; <see langword="null"/> when there is none.</summary>
    Task<StaffAccount?> FindAsync(StaffId id, CancellationToken cancellationToken);

    /// <summary>The account of that address, whatever the case of its letters; <see langword="null"/> when there is none.</summary>
    Task<StaffAccount?> FindByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>The account of that person of the university's directory; <see langword="null"/> when there is none.</summary>
    Task<StaffAccount?> FindByDirectoryAsync(string directoryId, CancellationToken cancellationToken);

    /// <summary>Every account, by name.</summary>
    Task<IReadOnlyList<StaffAccount>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Whether an administrator can sign in: one that is not disabled and has a password or a directory entry.</summary>
    Task<bool> HasAdministratorAsync(CancellationToken cancellationToken);

    /// <summary>Stores a new account.</summary>
    /// <returns>Whether it is stored: <see langword="false"/> when its address or directory entry is taken.</returns>
    Task<bool> AddAsync(StaffAccount account, CancellationToken cancellationToken);

    /// <summary>Changes an account: reads it, asks what it shall become, stores that, with nobody in between.</summary>
    /// <param name="id">The account.</param>
    /// <param name="change">What it becomes; <see langword="null"/> to leave it. Quick and pure, for it may be asked twice.</param>
    /// <param name="cancellationToken">Stops before it begins.</param>
    Task<StaffChange> ChangeAsync(StaffId id, Func<StaffAccount, StaffAccount?> change, CancellationToken cancellationToken);
}
