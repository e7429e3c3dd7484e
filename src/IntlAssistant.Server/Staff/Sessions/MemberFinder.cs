using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.Sessions;

/// <summary>Finds who a browser's secret belongs to, as the store has it at this moment.</summary>
internal sealed class MemberFinder(IStaffSessions sessions, IOptions<StaffOptions> options, TimeProvider time)
{
    /// <summary>Whose it is; <see langword="null"/> when the session was ended or ran out, or the account is shut.</summary>
    public async Task<StaffMember?> FindAsync(string? secret, CancellationToken cancellationToken) =>
        secret is { Length: > 0 }
        && await sessions.FindAsync(Secret.Hash(secret), cancellationToken) is var (session, account)
        && !account.IsDisabled
        && !HasRunOut(session)
            ? new StaffMember(account, session)
            : null;

    private bool HasRunOut(StaffSession session) =>
        time.GetUtcNow() is var now && (now >= session.ExpiresAt || now - session.SeenAt >= options.Value.SessionIdle);
}
