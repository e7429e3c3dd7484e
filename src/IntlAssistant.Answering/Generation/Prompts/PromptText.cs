using System.Globalization;
using System.Text;

using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Generation.Prompts;

/// <summary>Puts foreign text into a prompt so that it stays what it is: material between its delimiters.</summary>
internal static class PromptText
{
    // Unicode's tags spell text that nobody sees.
    private const int FirstTag = 0xE0000;
    private const int LastTag = 0xE007F;

    /// <summary>Text on one line.</summary>
    public static string Line(string text) => Clean(text, keepLines: false).Trim();

    /// <summary>Text of several lines.</summary>
    public static string Block(string text) => Clean(text, keepLines: true).Trim();

    /// <summary>A language as a model knows it: by its English name and its tag.</summary>
    public static string LanguageName(LanguageTag language)
    {
        try
        {
            return $"{CultureInfo.GetCultureInfo(language.Value).EnglishName} ({language.Value})";
        }
        catch (CultureNotFoundException)
        {
            return $"the language \"{language.Value}\"";
        }
    }

    // Without angle brackets no text can close the delimiters that it stands in or open others; what cannot be seen cannot speak.
    private static string Clean(string text, bool keepLines)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<':
                    clean.Append('‹');
                    break;
                case '>':
                    clean.Append('›');
                    break;
                case '\n' when keepLines:
                    clean.Append('\n');
                    break;
                case >= FirstTag and <= LastTag:
                    break;
                default:
                    clean.Append(Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) ? " " : rune.ToString());
                    break;
            }
        }

        return clean.ToString();
    }
}
