using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Vectors;

/// <summary>A passage that means nearly what a text means.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Likeness">The cosine of the two vectors: 1 for the same direction.</param>
public sealed record NearPassage(Passage Passage, double Likeness);
