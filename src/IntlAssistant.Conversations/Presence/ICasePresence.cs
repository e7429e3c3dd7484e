using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Conversations.Presence;

/// <summary>Who looks at which case. Changes are told by <see cref="Signals.ICaseSignals"/>. Safe for use by many threads.</summary>
public interface ICasePresence
{
    /// <summary>Somebody has a case open, for the next half minute; to be called again while it is so.</summary>
    void Touch(CaseId id, string staff, bool isTyping);

    /// <summary>Somebody has closed it.</summary>
    void Leave(CaseId id, string staff);

    /// <summary>Who has it open, by when they came.</summary>
    IReadOnlyList<CaseViewer> In(CaseId id);
}
