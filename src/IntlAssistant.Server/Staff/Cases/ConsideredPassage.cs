using IntlAssistant.Bot.HandOver;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>A passage that the assistant considered before it handed over.</summary>
/// <param name="Candidate">What it was judged by.</param>
/// <param name="Passage">The passage; <see langword="null"/> when the content has it no more.</param>
internal sealed record ConsideredPassage(CaseCandidate Candidate, Passage? Passage);
