namespace IntlAssistant.Server.Staff.Reports;

/// <summary>One number of a report.</summary>
/// <param name="Key">Its name; its words are the strings <c>reports.{key}</c> and <c>reports.{key}.hint</c>.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Value">The number; <see langword="null"/> when there is nothing to count, or it is hidden.</param>
/// <param name="IsHidden">Whether it is kept back because somebody could be recognised in it.</param>
internal sealed record ReportFigure(string Key, FigureUnit Unit, double? Value, bool IsHidden = false);

/// <summary>What a number of a report counts.</summary>
internal enum FigureUnit
{
    Number,

    /// <summary>Of a hundred.</summary>
    Percent,

    Minutes,

    /// <summary>One to five.</summary>
    Stars,
}
