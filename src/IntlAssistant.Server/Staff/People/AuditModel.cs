using System.Globalization;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;

namespace IntlAssistant.Server.Staff.People;

/// <summary>The audit trail, newest first.</summary>
[Authorize(StaffPolicies.Administrator)]
internal sealed class AuditModel(IAuditTrail trail, IStaffAccounts accounts) : StaffPage
{
    private const int PageSize = 50;
    private const int SessionLetters = 6;
    private Dictionary<string, string> names = [];

    /// <summary>Whose actions are shown; <see langword="null"/> for everybody's.</summary>
    public string? Account { get; private set; }

    /// <summary>Everybody who may be chosen.</summary>
    public IReadOnlyList<StaffAccount> Accounts { get; private set; } = [];

    /// <summary>What is shown.</summary>
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>The page with what was before; <see langword="null"/> when there is nothing.</summary>
    public string? Next => Entries.Count < PageSize ? null : "/staff/people/audit" + QueryString.Create(
        new Dictionary<string, string?> { ["account"] = Account, ["before"] = Entries[^1].Sequence.ToString(CultureInfo.InvariantCulture) });

    public async Task OnGetAsync(string? account, long? before, CancellationToken cancellationToken)
    {
        StaffId? whose = StaffId.TryParse(account, out var id) ? id : null;
        Account = whose?.ToString();
        Accounts = await accounts.ListAsync(cancellationToken);
        names = Accounts.ToDictionary(one => one.Id.ToString(), one => one.Name);
        Entries = await trail.ReadAsync(new AuditQuery(before, whose, null, PageSize), cancellationToken);
    }

    /// <summary>What was done, in words where the console has them.</summary>
    public string What(AuditEntry entry) =>
        Ui.Language.Keys.Contains("action." + entry.Action) ? Ui["action." + entry.Action] : entry.Action;

    /// <summary>To whom or what it was done, and how.</summary>
    public string Subject(AuditEntry entry) => string.Join(
        " · ",
        ((string?[])[entry.Subject is { } subject ? Named(entry.Action, subject) : null, Detail(entry.Detail)]).Where(part => part is not null));

    /// <summary>The end of the session's id: its beginning is the time.</summary>
    public static string Session(AuditEntry entry) => entry.Session is { Length: > SessionLetters } session ? session[^SessionLetters..] : "";

    private string Named(string action, string subject) =>
        action.StartsWith("case.", StringComparison.Ordinal) && long.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Ui.With("case.number", ("id", Ui.Number(number)))
            : names.GetValueOrDefault(subject, subject);

    private string? Detail(string? detail) =>
        detail is null ? null
        : Enum.TryParse<StaffRole>(detail, out var role) ? Ui["role." + role]
        : Ui.Language.Keys.Contains("method." + detail) ? Ui["method." + detail]
        : detail;
}
