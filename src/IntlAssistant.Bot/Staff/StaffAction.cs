using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Bot.Staff;

/// <summary>Who does something in which case.</summary>
/// <param name="Case">The case.</param>
/// <param name="By">The id of the member of staff.</param>
/// <param name="Version">The version of the case that the person has seen: when somebody else has changed it since, the action is refused; <see langword="null"/> acts on whatever is there.</param>
public sealed record StaffAction(CaseId Case, string By, long? Version = null);
