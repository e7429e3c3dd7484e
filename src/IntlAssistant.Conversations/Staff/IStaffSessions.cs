namespace IntlAssistant.Conversations.Staff;

/// <summary>Who is signed in, and where. A session that is ended opens nothing from that moment, on any replica.</summary>
public interface IStaffSessions
{
    /// <summary>Begins a session, and forgets those that ended long ago.</summary>
    Task AddAsync(StaffSession session, CancellationToken cancellationToken);

    /// <summary>The session of a secret with its account; <see langword="null"/> when it was ended or never was. Whether it has run out is for the caller to see.</summary>
    Task<(StaffSession Session, StaffAccount Account)?> FindAsync(string secretHash, CancellationToken cancellationToken);

    /// <summary>Notes that a session was seen.</summary>
    Task SeenAsync(string id, DateTimeOffset at, string? address, CancellationToken cancellationToken);

    /// <summary>An account's sessions, the one seen last first.</summary>
    Task<IReadOnlyList<StaffSession>> ListAsync(StaffId account, CancellationToken cancellationToken);

    /// <summary>Ends one of an account's sessions.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> EndAsync(StaffId account, string id, CancellationToken cancellationToken);

    /// <summary>Ends an account's sessions.</summary>
    /// <param name="account">The account.</param>
    /// <param name="except">The session that goes on; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Stops before it begins.</param>
    /// <returns>How many were ended.</returns>
    Task<int> EndAllAsync(StaffId account, string? except, CancellationToken cancellationToken);
}
