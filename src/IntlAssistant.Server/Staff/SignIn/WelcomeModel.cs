using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Server.Staff.Passwords;
using IntlAssistant.Server.Staff.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.SignIn;

/// <summary>Where somebody who was invited, or whose password was reset, chooses a password.</summary>
[AllowAnonymous]
internal sealed class WelcomeModel(
    IStaffLinks links, IStaffAccounts accounts, IStaffSessions sessions, StaffPasswords passwords, PasswordRules rules, SessionStarter starter,
    StaffAudit audit) : StaffPage
{
    /// <summary>What the link carries.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>Whose password it is; <see langword="null"/> when the link opens nothing.</summary>
    public StaffAccount? Account { get; private set; }

    /// <summary>The fewest characters of the password.</summary>
    public int Shortest => rules.Shortest;

    public Task OnGetAsync(CancellationToken cancellationToken) => FindAsync(cancellationToken);

    /// <summary>Sets the password, and leads to the sign-in page, where a second factor is asked for if there is one.</summary>
    [OpenAction]
    public async Task<IActionResult> OnPostAsync(string? password, CancellationToken cancellationToken)
    {
        await FindAsync(cancellationToken);
        if (Account is null)
        {
            return Again(Ui["linkUsed"]);
        }

        if (rules.Fault(password, [Account.Name, Account.Email], Ui) is { } fault)
        {
            return Again(fault);
        }

        var hash = passwords.Hash(password!); // Not null without a fault.
        var changed = await links.UseAsync(
            Secret.Hash(Key!), account => Lockout.Forgive(account) with { PasswordHash = hash }, CancellationToken.None);
        if (changed is null)
        {
            Account = null;
            return Again(Ui["linkUsed"]);
        }

        await sessions.EndAllAsync(changed.Id, null, CancellationToken.None);
        await starter.EndAsync(HttpContext);
        await audit.AddAsync(changed.Id, null, "account.password", AuditOutcome.Done, detail: "link");
        return Done(ReturnAddress.SignIn(ReturnAddress.Home), "passwordSet");
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        var link = Key is { Length: > 0 } key ? await links.FindAsync(Secret.Hash(key), cancellationToken) : null;
        Account = link?.Account is { } id && await accounts.FindAsync(id, cancellationToken) is { IsDisabled: false } account ? account : null;
    }
}
