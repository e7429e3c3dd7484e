using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Reading;

/// <summary>The smallest piece of a passage that can be quoted: a sentence, a list item or a table row.</summary>
/// <param name="Block">The index of its block in the passage.</param>
/// <param name="Span">Where it stands in the passage's text.</param>
/// <param name="Terms">Its terms and concepts, each once.</param>
/// <param name="Signals">What kinds of fact it holds.</param>
internal sealed record TextUnit(int Block, TextSpan Span, TermKey[] Terms, FactKinds Signals);
