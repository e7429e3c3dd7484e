using IntlAssistant.Conversations.Desks;

namespace IntlAssistant.Server.Staff.Reports;

/// <summary>A report as it may be shown and given out.</summary>
/// <param name="Selection">What it is about.</param>
/// <param name="Figures">Its numbers.</param>
/// <param name="Sheets">Its tables.</param>
/// <param name="Desks">The office's desks.</param>
internal sealed record ReportView(
    ReportSelection Selection, IReadOnlyList<ReportFigure> Figures, IReadOnlyList<ReportSheet> Sheets, IReadOnlyList<Desk> Desks)
{
    /// <summary>Whether there was nothing at all.</summary>
    public bool IsEmpty => Figures.All(figure => figure is { IsHidden: false, Value: null or 0 }) && Sheets.Count == 0;

    /// <summary>Whether so few conversations are in it that nothing of them is shown.</summary>
    public bool IsTooSmall { get; init; }
}
