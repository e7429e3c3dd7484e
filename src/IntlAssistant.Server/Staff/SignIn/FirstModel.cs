using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Server.Staff.Passwords;
using IntlAssistant.Server.Staff.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.SignIn;

/// <summary>Where the first administrator makes his account, by the link that the server printed.</summary>
[AllowAnonymous]
internal sealed class FirstModel(
    IStaffLinks links, StaffPasswords passwords, PasswordRules rules, SessionStarter starter, StaffAudit audit, TimeProvider time) : StaffPage
{
    /// <summary>What the link carries.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>What the account is for.</summary>
    [BindProperty]
    public PersonInput Input { get; set; } = new();

    /// <summary>Whether the link opens anything.</summary>
    public bool IsGood { get; private set; }

    /// <summary>The fewest characters of the password.</summary>
    public int Shortest => rules.Shortest;

    public async Task OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken);

    /// <summary>Makes the account and signs in.</summary>
    [OpenAction]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return Again(Ui["linkUsed"]);
        }

        if ((Input.Fault(Ui) ?? rules.Fault(Input.Password, Input.Own, Ui)) is { } fault)
        {
            return Again(fault);
        }

        var now = time.GetUtcNow();
        return await MakeAsync(new StaffAccount
        {
            Id = StaffId.New(),
            Email = Input.Email!.Trim(), // Not null without a fault, nor are the others.
            Name = Input.Name!.Trim(),
            Role = StaffRole.Administrator,
            PasswordHash = passwords.Hash(Input.Password!),
            Language = Ui.Language.Tag.Value,
            CreatedAt = now,
            LastSignInAt = now,
        });
    }

    private async Task<IActionResult> MakeAsync(StaffAccount account)
    {
        switch (await links.UseAsync(Secret.Hash(Key!), account, CancellationToken.None)) // Found by it.
        {
            case StaffChange.Done:
                await audit.AddAsync(account.Id, null, "people.first", AuditOutcome.Done, account.Id.ToString());
                await starter.StartAsync(HttpContext, account.Id, "link");
                return Done(ReturnAddress.Home, "welcomeDone");
            case StaffChange.Taken:
                return Again(Ui["emailTaken"]);
            default:
                IsGood = false;
                return Again(Ui["linkUsed"]);
        }
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken) =>
        IsGood = Key is { Length: > 0 } key && await links.FindAsync(Secret.Hash(key), cancellationToken) is { Account: null };
}
