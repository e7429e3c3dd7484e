using System.Globalization;
using IntlAssistant.Bot.Curation;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Cases;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Unanswered;

/// <summary>Questions that ask for the same: how they were put, what came near, and what is to become of them.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class GroupModel(ICuration curation, IStaffAccounts accounts) : StaffPage
{
    private const string List = "/staff/unanswered";

    /// <summary>The group's number.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>Why it is left without an answer.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The group; read before the page is shown.</summary>
    public UnansweredGroup Group { get; private set; } = null!;

    public StaffNames Staff { get; private set; } = new([]);

    public bool MayDraft => Member.Is(StaffRole.Agent);

    public bool MayIgnore => Member.Is(StaffRole.Editor);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    [StaffAction(StaffRole.Editor, "unanswered.ignore")]
    public async Task<IActionResult> OnPostIgnoreAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            return Again(Ui["unanswered.reasonMissing"]);
        }

        return await SetAsync(true, "unanswered.ignored", cancellationToken);
    }

    [StaffAction(StaffRole.Editor, "unanswered.reopen")]
    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? await SetAsync(false, "unanswered.reopened", cancellationToken) : NotFound();

    private async Task<IActionResult> SetAsync(bool ignored, string notice, CancellationToken cancellationToken)
    {
        StaffAudit.Note(HttpContext, Id.ToString(CultureInfo.InvariantCulture), ignored ? Reason?.Trim() : null);
        return await curation.IgnoreAsync(new GroupId(Id), ignored, Member.Account.Id.ToString(), ignored ? Reason?.Trim() : null, cancellationToken) ? Done(List, notice) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await curation.FindGroupAsync(new GroupId(Id), cancellationToken) is not { } group)
        {
            return false;
        }

        Group = group;
        Staff = new StaffNames(await accounts.ListAsync(cancellationToken));
        return true;
    }
}
