using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Server.Staff.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.People;

/// <summary>Where an administrator makes an account and a link that lets its owner in.</summary>
[Authorize(StaffPolicies.Administrator)]
internal sealed class InviteModel(IStaffAccounts accounts, Invitations invitations, TimeProvider time) : StaffPage
{
    /// <summary>Whose account it will be.</summary>
    [BindProperty]
    public PersonInput Input { get; set; } = new();

    /// <summary>What he may do.</summary>
    public StaffRole Role { get; private set; } = StaffRole.Agent;

    /// <summary>Makes the account and its link.</summary>
    [StaffAction(StaffRole.Administrator, "people.invite")]
    public async Task<IActionResult> OnPostAsync(StaffRole role)
    {
        Role = Enum.IsDefined(role) ? role : StaffRole.Viewer;
        if (Input.Fault(Ui) is { } fault)
        {
            return Again(fault);
        }

        var account = new StaffAccount
        {
            Id = StaffId.New(),
            Email = Input.Email!.Trim(), // Not null without a fault, nor is the name.
            Name = Input.Name!.Trim(),
            Role = Role,
            CreatedAt = time.GetUtcNow(),
        };
        if (!await accounts.AddAsync(account, CancellationToken.None))
        {
            return Again(Ui["emailTaken"]);
        }

        StaffAudit.Note(HttpContext, account.Id.ToString(), Role.ToString());
        var invited = await invitations.SendAsync(account, isReset: false, Request);
        TempData[PersonModel.LinkKey] = invited.Link;
        return Done($"/staff/people/{account.Id}", invited.Notice);
    }
}
