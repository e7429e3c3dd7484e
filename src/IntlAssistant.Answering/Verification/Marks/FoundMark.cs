namespace IntlAssistant.Answering.Verification.Marks;

/// <summary>A mark and the words that set it.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="First">The index of its first token.</param>
/// <param name="Count">How many tokens it takes.</param>
internal readonly record struct FoundMark(Mark Mark, int First, int Count);
