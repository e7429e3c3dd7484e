using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Staff;

/// <summary>A row of <c>staff_audit</c>, with the name of who did it.</summary>
internal sealed class AuditRow
{
    public long Sequence { get; init; }

    public long At { get; init; }

    public string? AccountId { get; init; }

    public string? Name { get; init; }

    public string? SessionId { get; init; }

    public string Action { get; init; } = "";

    public string Outcome { get; init; } = "";

    public string? Subject { get; init; }

    public string? Detail { get; init; }

    public static AuditRow From(AuditEntry entry) => new()
    {
        At = entry.At.ToUnixTimeMilliseconds(),
        AccountId = entry.Account?.ToString(),
        SessionId = entry.Session,
        Action = entry.Action,
        Outcome = StaffWords.Outcomes.Write(entry.Outcome),
        Subject = entry.Subject,
        Detail = entry.Detail,
    };

    public AuditEntry ToEntry() => new()
    {
        Sequence = Sequence,
        At = At.ToTime(),
        Account = StaffId.TryParse(AccountId, out var account) ? account : null,
        Name = Name,
        Session = SessionId,
        Action = Action,
        Outcome = StaffWords.Outcomes.Read(Outcome),
        Subject = Subject,
        Detail = Detail,
    };
}
