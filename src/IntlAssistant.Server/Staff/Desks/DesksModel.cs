using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations.Desks;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Cases;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;

namespace IntlAssistant.Server.Staff.Desks;

/// <summary>The office's desks: which topics go where, and who answers them.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class DesksModel(IDesks desks, IStaffAccounts accounts) : StaffPage
{
    public IReadOnlyList<Desk> Desks { get; private set; } = [];

    public StaffNames Staff { get; private set; } = new([]);

    public bool MayEdit => Member.Is(StaffRole.Administrator);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Desks = await desks.ListAsync(cancellationToken);
        Staff = new StaffNames(await accounts.ListAsync(cancellationToken));
    }
}
