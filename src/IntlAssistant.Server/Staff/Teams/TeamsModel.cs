using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Teams.Staff;
using IntlAssistant.Conversations.Desks;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.StaffChannels;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Cases;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Teams;

/// <summary>The channels of Microsoft Teams in which cases are posted, and the codes that connect them.</summary>
[Authorize(StaffPolicies.Administrator)]
internal sealed class TeamsModel(IDesks desks, IStaffChannels channels, IStaffChannelCodes codes, IStaffAccounts accounts) : StaffPage
{
    private const string Address = "/staff/teams";

    public IReadOnlyList<Desk> Desks { get; private set; } = [];

    public IReadOnlyList<StaffChannel> Channels { get; private set; } = [];

    public StaffNames Staff { get; private set; } = new([]);

    /// <summary>The words to write in the channel; shown once.</summary>
    public string? Words { get; private set; }

    /// <summary>The desk that they are for; empty for the whole office.</summary>
    public string? CodeDesk { get; private set; }

    public DateTimeOffset CodeExpires { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    [StaffAction(StaffRole.Administrator, "teams.code")]
    public async Task<IActionResult> OnPostCodeAsync(string? desk, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!IsKnown(desk))
        {
            return NotFound();
        }

        (Words, CodeExpires) = await codes.MakeAsync(desk ?? "", Member.Account.Id.ToString(), cancellationToken);
        CodeDesk = desk ?? "";
        StaffAudit.Note(HttpContext, CodeDesk);
        return Page();
    }

    [StaffAction(StaffRole.Administrator, "teams.disconnect")]
    public async Task<IActionResult> OnPostDisconnectAsync(string? desk, CancellationToken cancellationToken)
    {
        StaffAudit.Note(HttpContext, desk ?? "");
        return await channels.DisconnectAsync(desk ?? "", cancellationToken) ? Done(Address, "teams.disconnected") : NotFound();
    }

    /// <summary>The channel of a desk itself.</summary>
    public StaffChannel? Of(string desk) => Channels.FirstOrDefault(channel => channel.Desk == desk);

    private bool IsKnown(string? desk) => string.IsNullOrEmpty(desk) || Desks.Any(each => each.Id == desk);

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Desks = await desks.ListAsync(cancellationToken);
        Channels = await channels.ListAsync(cancellationToken);
        Staff = new StaffNames(await accounts.ListAsync(cancellationToken));
    }
}
