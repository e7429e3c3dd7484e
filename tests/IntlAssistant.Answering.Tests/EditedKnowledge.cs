using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Tests;

/// <summary>Content that is edited while it is read: each look finds the next state, the last one for good.</summary>
internal sealed class EditedKnowledge(params KnowledgeSnapshot[] states) : IKnowledge
{
    private int looks;

    public KnowledgeSnapshot Current => states[Math.Min(looks++, states.Length - 1)];
}
