using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Generation;

/// <summary>A stretch of a passage that a sentence stands on.</summary>
/// <param name="Number">The number of the passage, from 1; one that the sentence cites.</param>
/// <param name="Span">The stretch of the passage's text: a sentence, an item or a row.</param>
public sealed record SentenceSupport(int Number, TextSpan Span);
