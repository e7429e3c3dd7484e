using System.Globalization;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Desks;
using IntlAssistant.Server.Staff.Frame;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>Tells the changes of a case in sentences.</summary>
internal sealed class CaseHistoryWords(StaffUi ui, CaseWords words)
{
    private StaffUi Ui => ui;

    /// <summary>Who did what.</summary>
    public string Sentence(CaseEvent change, StaffNames staff, IReadOnlyList<Desk> desks)
    {
        var who = Who(change.By, staff);
        return change.Kind switch
        {
            CaseEventKind.Opened => Ui.With(change.State == CaseState.Offered ? "history.offered" : "history.opened", ("who", who)),
            CaseEventKind.Moved => Moved(change, who, staff),
            CaseEventKind.Assigned => Assigned(change, who, staff),
            CaseEventKind.Transferred => Ui.With("history.transferred", ("who", who), ("desk", words.DeskName(Some(change.Detail), desks))),
            CaseEventKind.Answered => Ui.With("history.answered", ("who", who)),
            CaseEventKind.Noted => Ui.With("history.noted", ("who", who)),
            CaseEventKind.Prioritized => Ui.With("history.prioritized", ("who", who), ("priority", PriorityOf(change.Detail))),
            CaseEventKind.FollowUpSet => Some(change.Detail) is { } at
                ? Ui.With("history.followUp", ("who", who), ("time", TimeOf(at)))
                : Ui.With("history.noFollowUp", ("who", who)),
            CaseEventKind.Tagged => Ui.With("history.tagged", ("who", who), ("tags", change.Detail)),
            CaseEventKind.Promised => Ui.With("history.promised", ("time", TimeOf(change.Detail))),
            CaseEventKind.PromiseAtRisk => Ui["history.atRisk"],
            CaseEventKind.PromiseBroken => Ui["history.broken"],
            CaseEventKind.FollowUpDue => Ui["history.followUpDue"],
            CaseEventKind.Unreachable => Ui[Some(change.Detail) is null ? "history.unreachable" : "history.unreachableMailed"],
            CaseEventKind.Reachable => Ui["history.reachable"],
            CaseEventKind.Rated => Ui.With("history.rated", ("stars", change.Detail)),
            _ => change.Kind.ToString(),
        };
    }

    /// <summary>Whose change it is.</summary>
    public string Who(string by, StaffNames staff) => by switch
    {
        "visitor" => Ui["who.visitor"],
        "bot" => Ui["who.bot"],
        "clock" => Ui["who.clock"],
        _ => staff.Of(by),
    };

    private string Moved(CaseEvent change, string who, StaffNames staff) => change.State switch
    {
        CaseState.Assigned => Assigned(change, who, staff),
        CaseState.Waiting => Ui.With("history.waiting", ("who", who)),
        CaseState.Resolved => Some(change.Detail) is { } result
            ? Ui.With("history.resolvedAs", ("who", who), ("result", words.Result(result)))
            : Ui.With("history.resolved", ("who", who)),
        CaseState.ReturnedToBot => Ui.With("history.returned", ("who", who)),
        _ => Ui.With("history.offered", ("who", who)),
    };

    private string Assigned(CaseEvent change, string who, StaffNames staff) => Some(change.Detail) is { } other && other != change.By
        ? Ui.With("history.assigned", ("who", who), ("whom", staff.Of(other)))
        : Ui.With("history.taken", ("who", who));

    private string PriorityOf(string? detail) =>
        Enum.TryParse<CasePriority>(detail, ignoreCase: true, out var priority) ? words.Priority(priority) : detail ?? "";

    private string TimeOf(string? detail) =>
        DateTimeOffset.TryParse(detail, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? Ui.Time(at) : detail ?? "";

    private static string? Some(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
