using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Answering.Publishing;

/// <summary>What one state of the content says to a question.</summary>
/// <param name="Reply">The reply.</param>
/// <param name="Facts">The facts that it states.</param>
/// <param name="Cited">The pages that it stands on.</param>
internal sealed record AskedQuestion(
    GateReply Reply,
    IReadOnlySet<AnswerFact> Facts,
    IReadOnlyList<PageId> Cited);
