namespace IntlAssistant.Conversations.Reports;

/// <summary>A desk that a report is about.</summary>
/// <param name="Id">The desk's id, which cases have.</param>
/// <param name="Topics">Its topics, which replies have.</param>
public sealed record ReportDesk(string Id, IReadOnlyList<string> Topics);
