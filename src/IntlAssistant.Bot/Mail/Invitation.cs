namespace IntlAssistant.Bot.Mail;

/// <summary>A link that lets a member of staff in, once.</summary>
/// <param name="To">The address of the person.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Link">The link.</param>
/// <param name="GoodUntil">How long it is good.</param>
/// <param name="IsReset">Whether it is for another password, and not for a new account.</param>
public sealed record Invitation(string To, string Name, string Link, DateTimeOffset GoodUntil, bool IsReset);
