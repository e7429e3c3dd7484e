namespace IntlAssistant.Bot.Staff;

/// <summary>A member of staff as others are told of and notifications are sent to.</summary>
/// <param name="Id">The id, as cases and desks name the person.</param>
/// <param name="Name">What colleagues call the person.</param>
/// <param name="Email">Where notifications go; <see langword="null"/> for none.</param>
public sealed record StaffContact(string Id, string Name, string? Email);
