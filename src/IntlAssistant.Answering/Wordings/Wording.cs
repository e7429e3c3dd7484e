using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Wordings;

/// <summary>A way of asking that an editor names.</summary>
/// <param name="Text">What a visitor may write.</param>
/// <param name="Concepts">The concepts in it.</param>
/// <param name="Passage">What it asks for, or that it is left to staff.</param>
internal sealed record Wording(string Text, IReadOnlyList<ConceptId> Concepts, Passage Passage);
