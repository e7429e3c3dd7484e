using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Publishing;

/// <summary>One state of the content that never changes.</summary>
internal sealed class SnapshotKnowledge(KnowledgeSnapshot snapshot) : IKnowledge
{
    public KnowledgeSnapshot Current => snapshot;
}
