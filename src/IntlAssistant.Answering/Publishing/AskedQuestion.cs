using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Publishing;

/// <summary>What one state of the content says to a question, and what decides whether an edit can reach it.</summary>
/// <param name="Reply">The reply.</param>
/// <param name="Facts">The facts that it states.</param>
/// <param name="Cited">The pages that it stands on.</param>
/// <param name="Considered">The passages that were considered for it.</param>
internal sealed record AskedQuestion(
    GateReply Reply,
    IReadOnlySet<(FactKind Kind, string Value)> Facts,
    IReadOnlyList<PageId> Cited,
    IReadOnlyList<PassageId> Considered);
