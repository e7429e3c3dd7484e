using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Server.Staff.Passwords;
using IntlAssistant.Server.Staff.SecondFactor;
using IntlAssistant.Server.Staff.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.SignIn;

/// <summary>Where a member of staff whose password was right shows the second factor.</summary>
[AllowAnonymous]
internal sealed class CodeModel(HalfSignedIn half, PasswordCheck check, SecondFactors factors, SessionStarter starter, StaffAudit audit) : StaffPage
{
    private const int LongestCode = 40;

    public IActionResult OnGet() => half.Read(HttpContext) is null ? LocalRedirect(ReturnAddress.SignIn(ReturnAddress.Home)) : Page();

    /// <summary>Signs in.</summary>
    [OpenAction]
    public async Task<IActionResult> OnPostAsync(string? code)
    {
        if (half.Read(HttpContext) is not var (account, returnUrl))
        {
            return LocalRedirect(ReturnAddress.SignIn(ReturnAddress.Home));
        }

        if (string.IsNullOrWhiteSpace(code) || code.Length > LongestCode)
        {
            return Again(Ui["codeEmpty"]);
        }

        if (!await check.BeginAsync(account))
        {
            return Again(Ui["codeWrong"]);
        }

        if (!await factors.TakeAsync(account, code))
        {
            await audit.AddAsync(account, null, "session.start", AuditOutcome.Refused, detail: "code");
            return Again(Ui["codeWrong"]);
        }

        half.Forget(HttpContext);
        await check.SucceedAsync(account);
        await starter.StartAsync(HttpContext, account, "password+code");
        return LocalRedirect(returnUrl);
    }
}
