namespace IntlAssistant.Server.Chat;

/// <summary>A file that came with something that was said.</summary>
/// <param name="Name">What its sender calls it.</param>
/// <param name="Address">Where it is, on this server.</param>
/// <param name="IsPicture">Whether it can be shown.</param>
internal sealed record SaidFile(string Name, string Address, bool IsPicture);
