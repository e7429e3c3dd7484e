using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Server.Staff.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Account;

/// <summary>Where a member of staff sees the browsers that are signed in for him, and ends what he does not know.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class SessionsModel(IStaffSessions sessions, SessionStarter starter) : StaffPage
{
    /// <summary>The sessions, the one seen last first.</summary>
    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Sessions = await sessions.ListAsync(Member.Account.Id, cancellationToken);

    /// <summary>Ends one.</summary>
    [StaffAction(StaffRole.Viewer, "session.end")]
    public async Task<IActionResult> OnPostEndAsync(string? id)
    {
        StaffAudit.Note(HttpContext, id);
        return await sessions.EndAsync(Member.Account.Id, id ?? "", CancellationToken.None) ? Done("/staff/account/sessions", "sessionEnded") : NotFound();
    }

    /// <summary>Signs out everywhere, here too.</summary>
    [StaffAction(StaffRole.Viewer, "session.end-all")]
    public async Task<IActionResult> OnPostEndAllAsync()
    {
        await sessions.EndAllAsync(Member.Account.Id, null, CancellationToken.None);
        await starter.EndAsync(HttpContext);
        return Done(ReturnAddress.SignIn(ReturnAddress.Home), "signedOut");
    }
}
