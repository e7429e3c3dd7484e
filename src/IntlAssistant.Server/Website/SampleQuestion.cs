namespace IntlAssistant.Server.Website;

/// <summary>A question that can be asked as it stands.</summary>
/// <param name="Text">The question.</param>
/// <param name="Language">The language that it is written in, which may not be the page's.</param>
internal sealed record SampleQuestion(string Text, UiLanguage Language);
