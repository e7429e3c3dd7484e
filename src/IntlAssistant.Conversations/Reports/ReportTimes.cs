namespace IntlAssistant.Conversations.Reports;

/// <summary>How long something took.</summary>
/// <param name="Count">How many times it was measured.</param>
/// <param name="Median">Half of them took no longer; <see langword="null"/> when there are none.</param>
/// <param name="Ninetieth">Nine of ten took no longer.</param>
public sealed record ReportTimes(int Count, TimeSpan? Median, TimeSpan? Ninetieth);
