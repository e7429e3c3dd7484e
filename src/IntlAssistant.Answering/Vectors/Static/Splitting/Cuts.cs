using System.Globalization;
using System.Text;

namespace IntlAssistant.Answering.Vectors.Static.Splitting;

/// <summary>The ways to cut a text.</summary>
internal static class Cuts
{
    /// <summary>At white space, which is dropped.</summary>
    public static IEnumerable<string> Spaces(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Around each punctuation character, which is a stretch of its own.</summary>
    public static IEnumerable<string> Punctuation(string text) => ByRunes(text, rune => IsPunctuation(rune) ? Kind.Alone : Kind.Word);

    /// <summary>At white space, and where words meet signs.</summary>
    public static IEnumerable<string> Words(string text) => Spaces(text).SelectMany(word => ByRunes(word, rune => IsWord(rune) ? Kind.Word : Kind.Sign));

    /// <summary>Where digits begin and end, or around each.</summary>
    public static IEnumerable<string> Digits(string text, bool each) =>
        ByRunes(text, rune => !Rune.IsDigit(rune) ? Kind.Word : each ? Kind.Alone : Kind.Sign);

    /// <summary>Spaces become a sign, which stays at the beginning of the word after it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sign">The sign.</param>
    /// <param name="begins">Whether the text itself begins with one.</param>
    /// <param name="splits">Whether the text is cut before each.</param>
    public static IEnumerable<string> Metaspace(string text, char sign, bool begins, bool splits)
    {
        var signed = text.Replace(' ', sign);
        signed = begins && signed.Length > 0 && signed[0] != sign ? sign + signed : signed;
        var start = 0;
        for (var at = 1; splits && at < signed.Length; at++)
        {
            if (signed[at] == sign)
            {
                yield return signed[start..at];
                start = at;
            }
        }

        if (start < signed.Length)
        {
            yield return signed[start..];
        }
    }

    private enum Kind
    {
        Word,
        Sign,
        Alone,
    }

    private static IEnumerable<string> ByRunes(string text, Func<Rune, Kind> kindOf)
    {
        var part = new StringBuilder();
        var last = Kind.Word;
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = kindOf(rune);
            if (part.Length > 0 && (kind != last || kind == Kind.Alone))
            {
                yield return part.ToString();
                part.Clear();
            }

            part.Append(rune);
            last = kind;
        }

        if (part.Length > 0)
        {
            yield return part.ToString();
        }
    }

    private static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value == '_'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.ConnectorPunctuation;

    // Every sign of ASCII counts, also those that Unicode calls symbols: "$", "+".
    private static bool IsPunctuation(Rune rune) => Rune.IsPunctuation(rune) || (rune.IsAscii && Rune.IsSymbol(rune));
}
