using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Questions;

/// <summary>An earlier message of the visitor and what it was answered from.</summary>
/// <param name="Text">What the visitor wrote.</param>
/// <param name="Cited">The passages that the answer stood on; empty when there was none or it is not known.</param>
/// <param name="Rejected">Whether the visitor said that the answer did not help.</param>
public sealed record EarlierTurn(string Text, IReadOnlyList<PassageId> Cited, bool Rejected = false);
