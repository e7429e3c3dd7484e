using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Verification;

/// <summary>A stretch of a passage that proves a sentence.</summary>
/// <param name="Number">The number of the passage, from 1.</param>
/// <param name="Span">The sentence, item or row, in <see cref="Knowledge.Passages.Passage.Text"/>.</param>
public sealed record SentenceSupport(int Number, TextSpan Span);
