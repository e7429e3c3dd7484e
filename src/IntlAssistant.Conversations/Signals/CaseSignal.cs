using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Conversations.Signals;

/// <summary>That something about a case is new. What, is to be read from the stores.</summary>
/// <param name="Case">The case.</param>
/// <param name="Kind">What happened.</param>
public readonly record struct CaseSignal(CaseId Case, CaseSignalKind Kind);
