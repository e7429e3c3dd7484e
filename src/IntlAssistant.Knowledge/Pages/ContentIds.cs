namespace IntlAssistant.Knowledge.Pages;

/// <summary>The form of the names that editors give to pages and concepts.</summary>
internal static class ContentIds
{
    /// <summary>Whether a name is made of lower-case letters, digits and single hyphens between them.</summary>
    public static bool IsValid(string id) =>
        id.Split('-').All(part => part.Length > 0 && part.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));
}
