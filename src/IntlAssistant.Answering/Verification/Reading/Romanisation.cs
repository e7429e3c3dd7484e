using System.Collections.Frozen;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>Writes Cyrillic words in Latin letters, so that a name can be told in a translation: "Киров" is "Kirov".</summary>
internal static class Romanisation
{
    private const int ShortestBeginning = 4;
    private const double ShareOfBeginning = 0.7;
    private const int ShortestFrame = 4;

    // G and h are one letter here: Russian has no h.
    private static readonly FrozenDictionary<char, string> Letters = (
        "аa бb вv гh дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хh цts чch шsh щsh ъ ыi ь эe юiu яia")
        .Split(' ').ToFrozenDictionary(letter => letter[0], letter => letter[1..]);

    /// <summary>A folded word in Latin letters; empty where it is written in neither script.</summary>
    public static string Of(string surface)
    {
        if (surface.Length == 0 || (!char.IsAsciiLetter(surface[0]) && !Letters.ContainsKey(surface[0])))
        {
            return "";
        }

        return string.Concat(surface.Select(letter => letter switch
        {
            'g' => "h",
            'y' or 'j' => "i",
            'w' => "v",
            _ => Letters.GetValueOrDefault(letter) ?? letter.ToString(),
        })).Replace("kh", "h", StringComparison.Ordinal);
    }

    /// <summary>Whether two words so written are one name, with whatever ending.</summary>
    public static bool AreAlike(string one, string other)
    {
        var shared = one.AsSpan().CommonPrefixLength(other);
        return (shared >= ShortestBeginning && shared >= ShareOfBeginning * Math.Max(one.Length, other.Length))
            || (Frame(one) is { Length: >= ShortestFrame } frame && frame == Frame(other));
    }

    private static string Frame(string word) => string.Concat(word.Where(letter => !"aeiou".Contains(letter, StringComparison.Ordinal)));
}
