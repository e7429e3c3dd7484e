using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Learning;

/// <summary>The same content without what careful editors add to it, as most offices' content is: no ways of asking, nothing named as left to staff.</summary>
/// <remarks>What is learned on both holds for content that has none of it.</remarks>
internal static class PlainContent
{
    /// <summary>The content without its questions and hand-overs.</summary>
    public static KnowledgeSnapshot Of(KnowledgeSnapshot knowledge) => Without(knowledge, _ => true);

    /// <summary>The content without some of its ways of asking and lines that are left to staff: as if nobody had written them down yet.</summary>
    /// <param name="knowledge">The content.</param>
    /// <param name="isLeftOut">Which texts.</param>
    public static KnowledgeSnapshot Without(KnowledgeSnapshot knowledge, Func<string, bool> isLeftOut)
    {
        var passages = knowledge.Passages
            .Where(passage => passage.Kind == PassageKind.Content || !isLeftOut(passage.Text))
            .Select(passage => passage with { Questions = [.. passage.Questions.Where(text => !isLeftOut(text))], Revision = passage.Revision + "-plain" }).ToList();
        return With(passages, knowledge);
    }

    /// <summary>The content without some of its sections and whatever asks for them: as if the office had not published them.</summary>
    /// <param name="knowledge">The content.</param>
    /// <param name="isLeftOut">Which sections.</param>
    public static KnowledgeSnapshot WithoutSections(KnowledgeSnapshot knowledge, Func<PassageId, bool> isLeftOut) => With(
        [.. knowledge.Passages.Where(passage => !isLeftOut(passage.Id)).Select(passage => passage with { Revision = passage.Revision + "-less" })],
        knowledge);

    private static KnowledgeSnapshot With(List<Passage> passages, KnowledgeSnapshot knowledge) => knowledge with
    {
        Passages = passages,
        Index = new PassageIndex().Update(passages, knowledge.Thesaurus, CancellationToken.None),
    };
}
