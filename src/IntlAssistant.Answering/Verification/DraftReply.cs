using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Verification;

/// <summary>A reply as a model has written it, not yet checked.</summary>
/// <param name="Text">The reply; a sentence cites passages by their numbers: <c>[1]</c>, <c>[2][3]</c> or <c>[1, 2]</c>.</param>
/// <param name="Language">The visitor's language, which the reply must be in.</param>
/// <param name="Passages">The passages that the model was given: the first is number 1.</param>
public sealed record DraftReply(string Text, LanguageTag Language, IReadOnlyList<Passage> Passages)
{
    /// <summary>The visitor's question, from which the sentence that answers is told; empty where it is not known.</summary>
    public string Question { get; init; } = "";

    /// <summary>The rules that the model was given, of which nothing may be repeated.</summary>
    public string Rules { get; init; } = "";
}
