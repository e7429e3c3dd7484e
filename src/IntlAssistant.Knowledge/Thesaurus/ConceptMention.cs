namespace IntlAssistant.Knowledge.Thesaurus;

/// <summary>A concept found in a text.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="FirstToken">The index of the first token of its words.</param>
/// <param name="TokenCount">How many tokens its words are.</param>
public readonly record struct ConceptMention(Concept Concept, int FirstToken, int TokenCount);
