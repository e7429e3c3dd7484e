using IntlAssistant.Bot.Curation;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Cases;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Knowledge;

/// <summary>A page as it was once saved, and what was changed in it.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class VersionModel(ICuration curation, IStaffAccounts accounts) : StaffPage
{
    /// <summary>The page's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public long Number { get; set; }

    public EntryVersion Shown { get; private set; } = null!;

    public Entry Entry { get; private set; } = null!;

    /// <summary>What was changed since the version before, or since the page of the folder; <see langword="null"/> for the beginning of a page.</summary>
    public IReadOnlyList<DifferentLine>? Changes { get; private set; }

    public StaffNames Staff { get; private set; } = new([]);

    public bool MayWrite => Member.Is(StaffRole.Agent);

    public bool MayPublish => Member.Is(StaffRole.Editor);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await curation.FindAsync(Id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var versions = await curation.VersionsAsync(Id, cancellationToken);
        if (versions.FirstOrDefault(version => version.Number == Number) is not { } shown)
        {
            return NotFound();
        }

        (Entry, Shown) = (file.Entry, shown);
        Changes = versions.FirstOrDefault(version => version.Number < Number) is { } before
            ? LineDifference.Of(before.Content.Text, shown.Content.Text)
            : null;
        Staff = new StaffNames(await accounts.ListAsync(cancellationToken));
        return Page();
    }
}
