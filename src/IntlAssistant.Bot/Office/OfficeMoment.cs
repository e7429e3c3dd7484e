namespace IntlAssistant.Bot.Office;

/// <summary>How the office stands at a moment.</summary>
/// <param name="IsOpen">Whether staff are there.</param>
/// <param name="Changes">When it next closes or, when it is closed, when it next opens, in the office's zone.</param>
public readonly record struct OfficeMoment(bool IsOpen, DateTimeOffset Changes);
