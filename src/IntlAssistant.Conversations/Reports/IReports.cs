namespace IntlAssistant.Conversations.Reports;

/// <summary>Counts over conversations, for those who answer for the office's service. Nothing in them names a visitor or repeats a word of one.</summary>
/// <remarks>An erased conversation is not counted any more. Small numbers are not hidden here: whoever shows them does that.</remarks>
public interface IReports
{
    /// <summary>What happened in a span of time.</summary>
    /// <exception cref="ArgumentException">The span ends before it begins.</exception>
    Task<Report> ReadAsync(ReportQuery query, CancellationToken cancellationToken);
}
