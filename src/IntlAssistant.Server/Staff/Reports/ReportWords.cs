using System.Globalization;
using System.Text;
using IntlAssistant.Server.Staff.Frame;

namespace IntlAssistant.Server.Staff.Reports;

/// <summary>Writes the numbers of reports: for readers, and for spreadsheets.</summary>
internal sealed class ReportWords(StaffUi ui)
{
    private const int MinutesOfHour = 60;
    private const int MinutesOfDay = 24 * MinutesOfHour;

    // What a spreadsheet would take for a formula.
    private static readonly char[] Formulas = ['=', '+', '-', '@', '\t', '\r'];

    private StaffUi Ui => ui;

    /// <summary>What is shown for a hidden number.</summary>
    public string Hidden => Ui.With("reports.few", ("n", Ui.Number(SmallNumbers.Least)));

    /// <summary>A number as a reader reads it; a dash where there is none.</summary>
    public string Value(ReportFigure figure) => figure switch
    {
        { IsHidden: true } => Hidden,
        { Value: not { } } => "–",
        { Unit: FigureUnit.Percent, Value: var value } => Ui.With("reports.percent", ("n", Ui.Number((long)Math.Round(value.Value)))),
        { Unit: FigureUnit.Minutes, Value: var value } => Time((long)Math.Round(value.Value)),
        { Unit: FigureUnit.Stars, Value: var value } => Ui.With("reports.ofFive", ("n", Ui.Decimal(value.Value))),
        { Value: var value } => Ui.Number((long)value.Value),
    };

    /// <summary>The report as lines of text with commas between the fields, for spreadsheets: the same in every language.</summary>
    public static string Csv(ReportView report)
    {
        var text = new StringBuilder("table,row,column,value\r\n");
        Line(text, "selection", "", "from", ReportSelection.Field(report.Selection.From));
        Line(text, "selection", "", "until", ReportSelection.Field(report.Selection.Until));
        Line(text, "selection", "", "channel", report.Selection.Channel ?? "all");
        Line(text, "selection", "", "desk", report.Selection.Desk ?? "all");
        Line(text, "selection", "", "language", report.Selection.Language ?? "all");
        foreach (var figure in report.Figures)
        {
            Line(text, "figures", figure.Key, Unit(figure.Unit), figure.IsHidden ? Small : figure.Value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "");
        }

        foreach (var sheet in report.Sheets)
        {
            foreach (var row in sheet.Rows)
            {
                for (var column = 0; column < sheet.Columns.Count; column++)
                {
                    Line(text, sheet.Key, row.Name, sheet.Columns[column], row.Values[column]?.ToString(CultureInfo.InvariantCulture) ?? Small);
                }
            }
        }

        return text.ToString();
    }

    private static string Small => string.Create(CultureInfo.InvariantCulture, $"<{SmallNumbers.Least}");

    private static string Unit(FigureUnit unit) => unit switch
    {
        FigureUnit.Percent => "percent",
        FigureUnit.Minutes => "minutes",
        FigureUnit.Stars => "stars",
        _ => "number",
    };

    private static void Line(StringBuilder text, params ReadOnlySpan<string> fields)
    {
        for (var index = 0; index < fields.Length; index++)
        {
            var field = fields[index];
            var safe = field.Length > 0 && Formulas.Contains(field[0]) ? "'" + field : field;
            var quoted = safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            text.Append(index == 0 ? "" : ",").Append(quoted);
        }

        text.Append("\r\n");
    }

    private string Time(long minutes) => minutes switch
    {
        < 1 => Ui["span.now"],
        < MinutesOfHour => Ui.With("span.minutes", ("n", Ui.Number(minutes))),
        < 2 * MinutesOfDay => Two("hours", minutes / MinutesOfHour, "minutes", minutes % MinutesOfHour),
        _ => Two("days", minutes / MinutesOfDay, "hours", minutes % MinutesOfDay / MinutesOfHour),
    };

    private string Two(string large, long many, string small, long rest) => rest == 0
        ? Ui.With("span." + large, ("n", Ui.Number(many)))
        : $"{Ui.With("span." + large, ("n", Ui.Number(many)))} {Ui.With("span." + small, ("n", Ui.Number(rest)))}";
}
