using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Server.Staff.Passwords;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Account;

/// <summary>Where a member of staff changes his password; his other sessions end with the old one.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class PasswordModel(
    IStaffAccounts accounts, IStaffSessions sessions, PasswordCheck check, StaffPasswords passwords, PasswordRules rules) : StaffPage
{
    /// <summary>The fewest characters of the password.</summary>
    public int Shortest => rules.Shortest;

    /// <summary>Changes the password of whoever knows the present one.</summary>
    [StaffAction(StaffRole.Viewer, "account.password")]
    public async Task<IActionResult> OnPostAsync(string? current, string? password)
    {
        var account = Member.Account;
        if (!await check.IsOwnAsync(account, current))
        {
            return Again(Ui["currentWrong"]);
        }

        if (rules.Fault(password, [account.Name, account.Email], Ui) is { } fault)
        {
            return Again(fault);
        }

        var hash = passwords.Hash(password!); // Not null without a fault.
        await accounts.ChangeAsync(account.Id, found => found with { PasswordHash = hash }, CancellationToken.None);
        await sessions.EndAllAsync(account.Id, Member.Session.Id, CancellationToken.None);
        return Done("/staff/account/password", "passwordChanged");
    }
}
