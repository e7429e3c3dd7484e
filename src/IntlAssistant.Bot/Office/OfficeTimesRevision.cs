namespace IntlAssistant.Bot.Office;

/// <summary>One saving of the office's times.</summary>
/// <param name="Times">The times.</param>
/// <param name="By">The id of whoever saved them.</param>
/// <param name="At">When, UTC.</param>
public sealed record OfficeTimesRevision(OfficeTimes Times, string By, DateTimeOffset At);
