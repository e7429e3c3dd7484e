using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Publishing;

/// <summary>What one state of the content says to a question.</summary>
/// <param name="Reply">The reply.</param>
/// <param name="Facts">The facts that it states.</param>
/// <param name="Cited">The pages that it stands on.</param>
internal sealed record AskedQuestion(
    GateReply Reply,
    IReadOnlySet<AnswerFact> Facts,
    IReadOnlyList<PageId> Cited)
{
    /// <summary>The sections that it quotes, the first first.</summary>
    public IReadOnlyList<PassageId> Quoted { get; init; } = [];
}
