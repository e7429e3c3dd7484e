namespace IntlAssistant.Bot.Feedback;

/// <summary>What a visitor thinks of an answer.</summary>
/// <param name="Answer">The answer's id as the client names it; <see langword="null"/> when it names none.</param>
/// <param name="IsHelpful">Whether it helped.</param>
internal sealed record FeedbackWord(string? Answer, bool IsHelpful);
