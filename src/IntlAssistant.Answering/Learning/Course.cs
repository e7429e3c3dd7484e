using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Learning;

/// <summary>An office to learn from: its content and the questions that are asked of it.</summary>
/// <param name="Knowledge">The content.</param>
/// <param name="Lines">The questions.</param>
public sealed record Course(KnowledgeSnapshot Knowledge, IReadOnlyList<OfficeLine> Lines);
