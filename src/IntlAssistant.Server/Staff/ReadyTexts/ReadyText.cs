namespace IntlAssistant.Server.Staff.ReadyTexts;

/// <summary>A text that staff write often.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What staff choose it by.</param>
/// <param name="Language">The language that it is written in, BCP 47 primary subtag; <see langword="null"/> to be offered for every visitor.</param>
/// <param name="Text">The text, with the placeholders of <see cref="Placeholders"/>.</param>
internal sealed record ReadyText(string Id, string Title, string? Language, string Text);
