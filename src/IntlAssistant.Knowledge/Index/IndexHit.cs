using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Knowledge.Index;

/// <summary>A passage that was found.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">BM25F score: above 0, without an upper bound, comparable only within one search.</param>
public readonly record struct IndexHit(Passage Passage, float Score);
