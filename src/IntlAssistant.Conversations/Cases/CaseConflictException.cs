namespace IntlAssistant.Conversations.Cases;

/// <summary>Undoes a commit over a case that somebody else has changed; it never leaves this room.</summary>
internal sealed class CaseConflictException(Case now, IReadOnlyList<CaseEvent> since)
    : Exception($"Case {now.Id} has been changed since.")
{
    public Case Now => now;

    public IReadOnlyList<CaseEvent> Since => since;
}
