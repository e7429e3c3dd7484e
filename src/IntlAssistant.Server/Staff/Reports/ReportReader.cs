using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations.Reports;
using IntlAssistant.Knowledge;
using IntlAssistant.Server.Staff.Cases;
using IntlAssistant.Server.Staff.Frame;

namespace IntlAssistant.Server.Staff.Reports;

/// <summary>Reads reports as they may be shown.</summary>
internal sealed class ReportReader(IReports reports, IDesks desks, IKnowledge knowledge, StaffUi ui, CaseWords words)
{
    /// <summary>Today by the office's clock.</summary>
    public DateOnly Today => DateOnly.FromDateTime(ui.Local(words.Now).DateTime);

    public async Task<ReportView> ReadAsync(IQueryCollection query, CancellationToken cancellationToken)
    {
        var known = await desks.ListAsync(cancellationToken);
        var selection = ReportSelection.Read(query, Today);
        var report = await reports.ReadAsync(selection.ToQuery(ui, known), cancellationToken);
        var isTooSmall = SmallNumbers.IsHidden(Math.Max(report.Conversations, report.Cases.Handed));
        return new ReportView(
            selection,
            ReportFigures.Of(report),
            isTooSmall ? [] : new ReportSheets(ui, words, knowledge.Current, known, selection).Of(report),
            known)
        {
            IsTooSmall = isTooSmall,
        };
    }
}
