namespace IntlAssistant.Server.Staff.SignIn;

/// <summary>How somebody is invited.</summary>
/// <param name="Link">The link to be given by hand; <see langword="null"/> when it was mailed.</param>
/// <param name="Notice">The string that tells what was done.</param>
internal sealed record Invited(string? Link, string Notice);
