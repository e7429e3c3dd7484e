using IntlAssistant.Conversations.Staff;

namespace IntlAssistant.Server.Staff.Access;

/// <summary>Writes what members of staff do into the audit trail.</summary>
internal sealed class StaffAudit(IAuditTrail trail, TimeProvider time)
{
    private static readonly object Key = new();

    /// <summary>Tells what the action of this request is done to, for its entry.</summary>
    /// <param name="context">The request.</param>
    /// <param name="subject">To whom or what: an id.</param>
    /// <param name="detail">What else one must know: a role, a reason; never a visitor's words.</param>
    public static void Note(HttpContext context, string? subject, string? detail = null) => context.Items[Key] = (subject, detail);

    /// <summary>Adds the entry of a request's action.</summary>
    public Task AddAsync(HttpContext context, string action, AuditOutcome outcome)
    {
        var (subject, detail) = context.Items[Key] as (string?, string?)? ?? default;
        return AddAsync(context.StaffOrNobody()?.Account.Id, context.StaffOrNobody()?.Session.Id, action, outcome, subject, detail);
    }

    /// <summary>Adds an entry.</summary>
    public Task AddAsync(StaffId? account, string? session, string action, AuditOutcome outcome, string? subject = null, string? detail = null) =>
        trail.AddAsync(
            new AuditEntry
            {
                At = time.GetUtcNow(),
                Account = account,
                Session = session,
                Action = action,
                Outcome = outcome,
                Subject = subject,
                Detail = detail,
            },
            CancellationToken.None); // What was done is written down even when the browser has gone.
}
