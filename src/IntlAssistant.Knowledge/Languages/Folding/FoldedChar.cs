namespace IntlAssistant.Knowledge.Languages.Folding;

/// <summary>A character as it is compared.</summary>
/// <param name="Kind">What it does to its word.</param>
/// <param name="First">Its folded form, when that is one character or begins with it.</param>
/// <param name="Rest">What follows <paramref name="First"/> when the folded form is longer (ß, ﷲ).</param>
internal readonly record struct FoldedChar(CharKind Kind, char First, string? Rest);
