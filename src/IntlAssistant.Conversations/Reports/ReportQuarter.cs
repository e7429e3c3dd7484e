namespace IntlAssistant.Conversations.Reports;

/// <summary>The questions of a quarter of an hour: the finest step by which the world's clocks differ.</summary>
/// <param name="At">When it begins, UTC.</param>
/// <param name="Questions">The questions.</param>
/// <param name="Answered">Those of them that the content answered.</param>
public sealed record ReportQuarter(DateTimeOffset At, int Questions, int Answered);
