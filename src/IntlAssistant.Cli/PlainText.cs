using System.Globalization;

namespace IntlAssistant.Cli;

/// <summary>Makes text of others safe to print: control characters, which a terminal would obey, become a sign.</summary>
internal static class PlainText
{
    private const char Sign = '\uFFFD';

    /// <summary>The text with its line breaks and without other control characters.</summary>
    public static string Of(string text) => string.Concat(text.ReplaceLineEndings("\n").Select(letter =>
        letter is '\n' or '\t' || !IsControl(letter) ? letter : Sign));

    /// <summary>The beginning of the text on one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How many characters at most, before a sign that there is more.</param>
    public static string Line(string text, int longest)
    {
        var line = Of(text.ReplaceLineEndings(" ").Replace('\t', ' '));
        if (line.Length <= longest)
        {
            return line;
        }

        var cut = char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest;
        return line[..cut] + "…";
    }

    // Overrides of the writing direction would turn around what the program itself prints beside the text.
    private static bool IsControl(char letter) =>
        char.GetUnicodeCategory(letter) == UnicodeCategory.Control || letter is >= '\u202A' and <= '\u202E';
}
