namespace IntlAssistant.Conversations.Reports;

/// <summary>What has something in common.</summary>
/// <param name="Key">What that is; <see langword="null"/> when it is not known.</param>
/// <param name="Conversations">How many conversations it comes from: what tells whether somebody could be recognised in it.</param>
/// <param name="Count">How many questions, answers or cases it is.</param>
/// <param name="Answered">Those of them that the content answered.</param>
public sealed record ReportGroup(string? Key, int Conversations, int Count, int Answered);
