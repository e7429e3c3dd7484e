using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Understanding;

/// <summary>A message with its slips of the key put right.</summary>
/// <param name="Text">The text to read.</param>
/// <param name="Mended">Where it differs from what was typed: read with less trust.</param>
internal sealed record MendedText(string Text, IReadOnlyList<TextSpan> Mended);
