using System.Globalization;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;

namespace IntlAssistant.Server.Staff.Inbox;

/// <summary>The lists of cases.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class InboxModel(InboxReader reader) : StaffPage
{
    /// <summary>What is shown; read before the page is.</summary>
    public InboxList List { get; private set; } = null!;

    public async Task OnGetAsync(string? beside, CancellationToken cancellationToken)
    {
        var list = await reader.ReadAsync(InboxSelection.Read(Request.Query), Member, cancellationToken);
        List = list with
        {
            Beside = long.TryParse(beside, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new CaseId(id) : null,
        };
    }
}
