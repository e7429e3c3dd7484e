using System.Text;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Reports;

/// <summary>What was asked, what became of it and how long it took. Nothing of a single visitor.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class ReportsModel(ReportReader reader) : StaffPage
{
    /// <summary>The report; read before the page is shown.</summary>
    public ReportView Report { get; private set; } = null!;

    public DateOnly Today => reader.Today;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Report = await reader.ReadAsync(Request.Query, cancellationToken);

    /// <summary>Gives the report out for a spreadsheet.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var report = await reader.ReadAsync(Request.Query, cancellationToken);
        var name = $"report-{ReportSelection.Field(report.Selection.From)}-{ReportSelection.Field(report.Selection.Until)}.csv";

        // Without the mark at the beginning spreadsheets take it for the encoding of the machine.
        return File((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ReportWords.Csv(report))], "text/csv; charset=utf-8", name);
    }
}
