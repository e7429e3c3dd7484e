using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Cases;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;

namespace IntlAssistant.Server.Staff.Knowledge;

/// <summary>Everything that the assistant answers from, and what is being written.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class KnowledgeModel(KnowledgeReader reader, KnowledgeWords words, IStaffAccounts accounts) : StaffPage
{
    public KnowledgeSelection Selection { get; private set; } = new();

    public IReadOnlyList<KnowledgeRow> Rows { get; private set; } = [];

    /// <summary>How many pages there are, chosen or not.</summary>
    public int Total { get; private set; }

    /// <summary>How many pages are to be read again.</summary>
    public int DueCount { get; private set; }

    /// <summary>How many groups of questions wait for an answer.</summary>
    public int Unanswered { get; private set; }

    public IReadOnlyList<string> Topics { get; private set; } = [];

    public IReadOnlyList<string> Languages { get; private set; } = [];

    public StaffNames Staff { get; private set; } = new([]);

    public bool MayWrite => Member.Is(StaffRole.Agent);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Selection = KnowledgeSelection.Read(Request.Query);
        var all = await reader.ListAsync(cancellationToken);
        Rows = [.. all.Where(row => Selection.Has(row, words.Today))];
        Total = all.Count;
        DueCount = all.Count(row => row.ReviewBy <= words.Today);
        Topics = [.. all.Select(row => row.Topic).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        Languages = [.. all.Select(row => row.Language).Distinct().Order(StringComparer.Ordinal)];
        Unanswered = await reader.UnansweredAsync(cancellationToken);
        Staff = new StaffNames(await accounts.ListAsync(cancellationToken));
    }
}
