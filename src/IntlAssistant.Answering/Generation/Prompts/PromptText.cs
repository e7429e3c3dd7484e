using System.Globalization;
using System.Text;

using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Generation.Prompts;

/// <summary>Puts foreign text into a prompt so that it stays what it is: material between its delimiters.</summary>
internal static class PromptText
{
    // Unicode's tags and variants spell text that nobody sees.
    private const int FirstTag = 0xE0000;
    private const int LastVariant = 0xE0FFF;
    private const int FirstShape = 0xFE00;
    private const int LastShape = 0xFE0F;

    // Persian and the scripts of India need these two to be read.
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

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

    // Without angle brackets, or what looks like them, no text can close the delimiters that it stands in or open others; what cannot be seen cannot speak.
    private static string Clean(string text, bool keepLines)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<' or '＜' or '﹤':
                    clean.Append('‹');
                    break;
                case '>' or '＞' or '﹥':
                    clean.Append('›');
                    break;
                case '\n' when keepLines:
                    clean.Append('\n');
                    break;
                case NonJoiner or Joiner:
                    clean.Append(rune.ToString());
                    break;
                case (>= FirstTag and <= LastVariant) or (>= FirstShape and <= LastShape):
                    break;
                default:
                    clean.Append(Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format ? "" : Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) ? " " : rune.ToString());
                    break;
            }
        }

        return clean.ToString();
    }
}
