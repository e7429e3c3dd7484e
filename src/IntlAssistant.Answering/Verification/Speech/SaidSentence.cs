using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Verification.Speech;

/// <summary>A sentence of a model's reply with what it cites.</summary>
/// <param name="Span">Where it stands, citations included.</param>
/// <param name="Text">It without citations, list marks and emphasis.</param>
/// <param name="Citations">The numbers that it cites, each once, in order.</param>
/// <param name="IsListItem">Whether it is an item of a list.</param>
internal sealed record SaidSentence(TextSpan Span, string Text, IReadOnlyList<int> Citations, bool IsListItem);
