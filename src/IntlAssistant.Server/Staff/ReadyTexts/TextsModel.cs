using IntlAssistant.Conversations.Settings;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Cases;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.ReadyTexts;

/// <summary>The texts that staff write often, by language.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class TextsModel(ReadyTextStore texts, IStaffAccounts accounts) : StaffPage
{
    private const string Here = "/staff/settings/texts";
    private const int MostRevisions = 20;

    /// <summary>What is in force.</summary>
    public ReadyTextList List { get; private set; } = new([], 0);

    public IReadOnlyList<SavedSetting> History { get; private set; } = [];

    public StaffNames Staff { get; private set; } = new([]);

    public bool MayEdit => Member.Is(StaffRole.Editor);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>Puts an earlier version in force again, as a new one.</summary>
    [StaffAction(StaffRole.Editor, "texts.restore")]
    public async Task<IActionResult> OnPostRestoreAsync(long version, long revision, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (History.FirstOrDefault(one => one.Version == revision) is not { } found)
        {
            return NotFound();
        }

        return await texts.SaveAsync(ReadyTextStore.Read(found) with { Version = version }, Member.Account.Id.ToString(), cancellationToken)
            ? Done(Here, "texts.restored")
            : Again(Ui["fault.Changed"]);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        List = await texts.CurrentAsync(cancellationToken);
        History = await texts.HistoryAsync(MostRevisions, cancellationToken);
        Staff = new StaffNames(await accounts.ListAsync(cancellationToken));
    }
}
