namespace IntlAssistant.Server.Chat;

/// <summary>What the chat's script is told by its page.</summary>
/// <param name="Library">The address of Web Chat.</param>
/// <param name="LibraryStrings">The address of Web Chat's strings, in languages that it does not have itself.</param>
/// <param name="Locale">The locale of the page.</param>
/// <param name="Direction">The direction of its script.</param>
/// <param name="Audience">Whom the page is for.</param>
/// <param name="Draft">What stands in the box at first.</param>
/// <param name="Longest">How many characters a question may have.</param>
/// <param name="Files">What it may send; <see langword="null"/> when nothing.</param>
/// <param name="Strings">The strings that the script shows.</param>
internal sealed record ChatPageOptions(
    string Library,
    string? LibraryStrings,
    string Locale,
    string Direction,
    string? Audience,
    string? Draft,
    int Longest,
    ChatPageFiles? Files,
    IReadOnlyDictionary<string, string> Strings);
