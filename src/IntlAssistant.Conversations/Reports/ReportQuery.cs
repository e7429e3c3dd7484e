namespace IntlAssistant.Conversations.Reports;

/// <summary>What a report is about. What is <see langword="null"/> does not matter.</summary>
/// <param name="From">The first moment, UTC.</param>
/// <param name="Until">The moment after the last one.</param>
public sealed record ReportQuery(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>The channel.</summary>
    public string? Channel { get; init; }

    /// <summary>The language, as it is stored.</summary>
    public string? Language { get; init; }

    /// <summary>The desk: its cases, and the questions on its topics.</summary>
    public ReportDesk? Desk { get; init; }
}
