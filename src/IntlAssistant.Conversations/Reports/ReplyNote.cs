namespace IntlAssistant.Conversations.Reports;

/// <summary>What reports count of a reply. It holds no words, neither the visitor's nor the assistant's.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Reason">Why staff are needed, in a word of those who decide; <see langword="null"/> for the rest.</param>
/// <param name="Topic">The subject; <see langword="null"/> when it is not known.</param>
/// <param name="Language">The language that the visitor was answered in, BCP 47.</param>
/// <param name="Pages">The ids of the pages that an answer stands on.</param>
public sealed record ReplyNote(ReplyKind Kind, string? Reason, string? Topic, string? Language, IReadOnlyList<string> Pages);
