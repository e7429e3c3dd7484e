using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.Sessions;

/// <summary>Signs browsers in and out.</summary>
internal sealed class SessionStarter(
    IStaffSessions sessions, StaffAudit audit, SessionCookie cookie, IOptions<StaffOptions> options, TimeProvider time)
{
    private const int LongestDevice = 300;

    /// <summary>Begins a session for whoever has shown who he is; the browser's earlier one ends, so that nobody can plant one.</summary>
    public async Task StartAsync(HttpContext context, StaffId account, string method)
    {
        var now = time.GetUtcNow();
        var secret = Secret.New();
        var session = new StaffSession
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            SecretHash = Secret.Hash(secret),
            Account = account,
            Method = method,
            Device = Cut(context.Request.Headers.UserAgent),
            Address = context.Connection.RemoteIpAddress?.ToString(),
            StartedAt = now,
            SeenAt = now,
            ExpiresAt = now + options.Value.SessionLifetime,
        };
        await EndStoredAsync(context);
        await sessions.AddAsync(session, CancellationToken.None);
        await audit.AddAsync(account, session.Id, "session.start", AuditOutcome.Done, detail: method);
        cookie.Write(context, secret);
    }

    /// <summary>Ends the browser's session, if it has one.</summary>
    public async Task EndAsync(HttpContext context)
    {
        await EndStoredAsync(context);
        cookie.Forget(context);
    }

    private async Task EndStoredAsync(HttpContext context)
    {
        if (SessionCookie.Read(context) is { Length: > 0 } secret && await sessions.FindAsync(Secret.Hash(secret), CancellationToken.None) is var (session, account))
        {
            await sessions.EndAsync(account.Id, session.Id, CancellationToken.None);
        }
    }

    private static string? Cut(string? device) => device?.Length > LongestDevice ? device[..LongestDevice] : device;
}
