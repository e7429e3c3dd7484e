using IntlAssistant.Knowledge;

namespace IntlAssistant.Cli;

/// <summary>Content that was loaded once and does not change while a command runs.</summary>
/// <param name="Current">The content.</param>
internal sealed record LoadedKnowledge(KnowledgeSnapshot Current) : IKnowledge;
