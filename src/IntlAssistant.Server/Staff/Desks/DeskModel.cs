using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Knowledge;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Cases;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IntlAssistant.Server.Staff.Desks;

/// <summary>A desk that an administrator edits, or makes.</summary>
[Authorize(StaffPolicies.Administrator)]
internal sealed class DeskModel(IDesks desks, IStaffAccounts accounts, IKnowledge knowledge) : StaffPage
{
    private const string New = "new";
    private const string List = "/staff/desks";

    /// <summary>The desk's id; <c>new</c> for one that is being made.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = New;

    [BindProperty]
    public DeskInput Input { get; set; } = new();

    /// <summary>The version that was read.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>Everything that is wrong with what was sent.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>The topics of the office's pages.</summary>
    public IReadOnlyList<string> Topics { get; private set; } = [];

    public StaffNames Staff { get; private set; } = new([]);

    /// <summary>Whether the form is shown again with what is wrong in it.</summary>
    public bool IsChecked { get; private set; }

    public bool IsNew => Id == New;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (IsNew)
        {
            return Page();
        }

        if (await desks.FindAsync(Id, cancellationToken) is not { } desk)
        {
            return NotFound();
        }

        Input = DeskInput.Of(desk, Topics);
        Version = desk.Version;
        return Page();
    }

    [StaffAction(StaffRole.Administrator, "desk.save")]
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(isRemoved: false, "desks.saved", cancellationToken);

    [StaffAction(StaffRole.Administrator, "desk.remove")]
    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken) => SaveAsync(isRemoved: true, "desks.removed", cancellationToken);

    private async Task<IActionResult> SaveAsync(bool isRemoved, string notice, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.ReadWeek(Request.Form);
        var before = await desks.FindAsync(IsNew ? Input.Id?.Trim() : Id, cancellationToken);
        if (!IsNew && before is null)
        {
            return NotFound();
        }

        if (IsNew && before is not null)
        {
            return Refuse([Ui["desks.taken"]]);
        }

        IsChecked = true;
        if (!isRemoved && Input.Week.Wrong.Count > 0)
        {
            return Refuse([Ui["fault.Hours"]]);
        }

        var desk = isRemoved ? before : Input.ToDesk(before, before?.Id ?? (Input.Id ?? "").Trim());
        if (desk is null)
        {
            return Refuse([Ui["desks.hoursWrong"]]);
        }

        StaffAudit.Note(HttpContext, desk.Id);
        var faults = await desks.SaveAsync(desk with { IsRemoved = isRemoved, Version = Version }, Member.Account.Id.ToString(), cancellationToken);
        return faults.Count > 0 ? Refuse([.. faults.Select(fault => Ui["fault." + fault])]) : Done(List, notice);
    }

    private PageResult Refuse(IReadOnlyList<string> faults)
    {
        Faults = faults;
        return Again(Ui["desks.notSaved"]);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Staff = new StaffNames(await accounts.ListAsync(cancellationToken));
        Topics = [.. knowledge.Current.Pages.Select(page => page.Topic).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
    }
}
