namespace IntlAssistant.Conversations.Staff;

/// <summary>Who did what, when, from which session. Entries are added and never changed.</summary>
public interface IAuditTrail
{
    /// <summary>Adds an entry.</summary>
    Task AddAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Entries, newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(AuditQuery query, CancellationToken cancellationToken);
}
