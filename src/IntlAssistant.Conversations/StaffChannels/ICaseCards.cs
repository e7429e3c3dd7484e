using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Conversations.StaffChannels;

/// <summary>The cards of cases in the staff's channels. Safe for use by many threads.</summary>
public interface ICaseCards
{
    /// <summary>The cards of a case.</summary>
    Task<IReadOnlyList<CaseCard>> OfAsync(CaseId id, CancellationToken cancellationToken);

    /// <summary>The cases whose cards may have to change: those that are not settled.</summary>
    Task<IReadOnlyList<CaseId>> ToWatchAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a card, in place of what was kept of it.</summary>
    Task SaveAsync(CaseCard card, CancellationToken cancellationToken);

    /// <summary>Forgets a card.</summary>
    Task ForgetAsync(CaseCard card, CancellationToken cancellationToken);
}
