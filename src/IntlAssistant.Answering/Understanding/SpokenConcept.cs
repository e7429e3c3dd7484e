using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Understanding;

/// <summary>Words of a message that stand for a concept, or for several when the word has more than one meaning.</summary>
/// <param name="Span">Where the words stand in the message.</param>
/// <param name="TokenCount">How many words they are.</param>
/// <param name="Concepts">The concepts, never empty.</param>
internal sealed record SpokenConcept(TextSpan Span, int TokenCount, IReadOnlyList<Concept> Concepts);
