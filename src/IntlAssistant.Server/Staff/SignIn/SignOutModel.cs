using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Server.Staff.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.SignIn;

/// <summary>Signs out: by a button, never by following a link.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class SignOutModel(SessionStarter starter) : StaffPage
{
    public IActionResult OnGet() => LocalRedirect(ReturnAddress.Home);

    /// <summary>Ends this session.</summary>
    [StaffAction(StaffRole.Viewer, "session.end")]
    public async Task<IActionResult> OnPostAsync()
    {
        await starter.EndAsync(HttpContext);
        return Done(ReturnAddress.SignIn(ReturnAddress.Home), "signedOut");
    }
}
