using IntlAssistant.Answering.Publishing;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Bot.Curation;

/// <summary>What the assistant says to a question, and what it would say with a draft.</summary>
/// <param name="Now">What it says now.</param>
/// <param name="Then">What it would say; <see langword="null"/> when the draft has mistakes.</param>
/// <param name="IsFromDraft">Whether that stands on the draft.</param>
/// <param name="Problems">The mistakes of the draft.</param>
public sealed record EntryPreview(GateReply Now, GateReply? Then, bool IsFromDraft, IReadOnlyList<ContentProblem> Problems);
