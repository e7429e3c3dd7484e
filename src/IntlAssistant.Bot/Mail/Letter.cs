namespace IntlAssistant.Bot.Mail;

/// <summary>A mail.</summary>
/// <param name="Id">What tells it from every other, so that a mail system that gets it twice knows it.</param>
/// <param name="To">Who gets it: one mail for all.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
internal sealed record Letter(string Id, IReadOnlyList<string> To, string Subject, string Text);
