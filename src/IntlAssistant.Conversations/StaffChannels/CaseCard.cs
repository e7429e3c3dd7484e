using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Conversations.StaffChannels;

/// <summary>The card of a case in a channel of the staff's own.</summary>
/// <param name="Case">The case.</param>
/// <param name="Place">The channel, <see cref="StaffChannel.Place"/>.</param>
/// <param name="Reference">Where the card stands, JSON; never read by this room.</param>
/// <param name="ActivityId">The message that the card is, as the channel calls it.</param>
/// <param name="Shown">A word that changes with what the card shows.</param>
/// <param name="IsSettled">Whether it needs no watching: its case is over, and it shows that.</param>
public sealed record CaseCard(CaseId Case, string Place, string Reference, string ActivityId, string Shown, bool IsSettled);
