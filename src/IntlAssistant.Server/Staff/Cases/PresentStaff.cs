using IntlAssistant.Conversations.Presence;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>Who else has a case open.</summary>
/// <param name="Viewers">Those who have.</param>
/// <param name="Staff">What they are called.</param>
internal sealed record PresentStaff(IReadOnlyList<CaseViewer> Viewers, StaffNames Staff);
