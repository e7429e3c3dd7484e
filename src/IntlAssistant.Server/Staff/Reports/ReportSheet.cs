namespace IntlAssistant.Server.Staff.Reports;

/// <summary>A table of a report, and maybe the chart that is drawn from it.</summary>
/// <param name="Key">Its name; its words are the string <c>reports.{key}</c>.</param>
/// <param name="Columns">The names of its columns but the first; their words are the strings <c>reports.column.{name}</c>.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record ReportSheet(string Key, IReadOnlyList<string> Columns, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>How it is drawn: <c>bar</c> upright, <c>rows</c> lying; <see langword="null"/> for a table alone.</summary>
    public string? Chart { get; init; }

    /// <summary>Whether there are so many rows that the table is folded up.</summary>
    public bool IsLong => Rows.Count > 12;
}

/// <summary>A row of a table.</summary>
/// <param name="Label">What it is, in the reader's words.</param>
/// <param name="Name">What it is, the same in every language.</param>
/// <param name="Values">Its numbers; <see langword="null"/> for one that is hidden.</param>
internal sealed record SheetRow(string Label, string Name, IReadOnlyList<int?> Values)
{
    /// <summary>Where its name leads to.</summary>
    public string? Address { get; init; }
}
