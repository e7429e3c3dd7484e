using System.Text;

namespace IntlAssistant.Knowledge;

/// <summary>What of a text may reach a visitor.</summary>
internal static class ContentText
{
    /// <summary>Control characters, and the marks that would turn the direction of everything after them.</summary>
    public static bool IsDropped(char letter) =>
        (char.IsControl(letter) && letter is not ('\n' or '\t')) || letter is >= '\u202A' and <= '\u202E';

    /// <summary>The text without what is dropped, and with whole characters only.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        Span<char> letters = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || !IsDropped((char)rune.Value))
            {
                clean.Append(letters[..rune.EncodeToUtf16(letters)]);
            }
        }

        return clean.ToString();
    }
}
