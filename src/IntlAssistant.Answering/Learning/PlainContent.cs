using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Learning;

/// <summary>The same content without what careful editors add to it, as most offices' content is: no ways of asking, nothing named as left to staff.</summary>
/// <remarks>What is learned on both holds for content that has none of it.</remarks>
internal static class PlainContent
{
    /// <summary>The content without its questions and hand-overs.</summary>
    public static KnowledgeSnapshot Of(KnowledgeSnapshot knowledge)
    {
        var passages = knowledge.Passages.Where(passage => passage.Kind == PassageKind.Content)
            .Select(passage => passage with { Questions = [], Revision = passage.Revision + "-plain" }).ToList();
        return knowledge with
        {
            Passages = passages,
            Index = new PassageIndex().Update(passages, knowledge.Thesaurus, CancellationToken.None),
        };
    }
}
