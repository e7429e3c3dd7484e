using IntlAssistant.Bot.Curation;
using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Unanswered;

/// <summary>What visitors asked and no page answers, the most asked first.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class UnansweredModel(ICuration curation) : StaffPage
{
    private const int MostShown = 100;

    /// <summary>Which groups are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public GroupState State { get; set; }

    public IReadOnlyList<UnansweredGroup> Groups { get; private set; } = [];

    /// <summary>How many there are, shown or not.</summary>
    public int Total { get; private set; }

    /// <summary>How many nobody has dealt with.</summary>
    public int Open { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        State = Enum.IsDefined(State) ? State : GroupState.Open;
        var all = await curation.GroupsAsync(State, cancellationToken);
        Groups = [.. all.Take(MostShown)];
        Total = all.Count;
        Open = State == GroupState.Open ? Total : (await curation.GroupsAsync(GroupState.Open, cancellationToken)).Count;
    }
}
