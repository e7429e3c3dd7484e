namespace IntlAssistant.Bot.Office;

/// <summary>A stretch of a working day on the office's clock.</summary>
/// <param name="From">When it begins, since midnight.</param>
/// <param name="To">When it ends, since midnight; 24 hours for the end of the day.</param>
public readonly record struct WorkingSpan(TimeSpan From, TimeSpan To);
