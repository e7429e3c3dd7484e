namespace IntlAssistant.Server.Chat;

/// <summary>What a number in an answer stands for.</summary>
/// <param name="Label">The number.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Address">Where it is published; <see langword="null"/> when that is not said.</param>
internal sealed record SourceLink(string Label, string Title, string? Address);
