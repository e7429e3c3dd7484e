using IntlAssistant.Answering.Publishing;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Bot.Curation;

/// <summary>What the gate says of a text that is not published.</summary>
/// <param name="Report">What it found; <see langword="null"/> when the text has mistakes.</param>
/// <param name="Problems">The mistakes.</param>
public sealed record EntryCheck(GateReport? Report, IReadOnlyList<ContentProblem> Problems);
