namespace IntlAssistant.Knowledge.Pages;

/// <summary>A way people ask for something on a page.</summary>
/// <param name="Text">The question.</param>
/// <param name="Section">The slug of the heading that answers it; <see langword="null"/> when it is asked of the whole page.</param>
public sealed record PageQuestion(string Text, string? Section);
