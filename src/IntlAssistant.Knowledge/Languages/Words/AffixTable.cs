using System.Collections.Frozen;
using IntlAssistant.Knowledge.Languages.Folding;

namespace IntlAssistant.Knowledge.Languages.Words;

/// <summary>Small parts that are written onto a word with an apostrophe or a zero-width non-joiner.</summary>
internal static class AffixTable
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elided = Table(
        "l d j n s m t c qu jusqu lorsqu puisqu quoiqu presqu dell all nell dall sull coll un quest gl quell dov cos v");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Clitics = Table("s re ve ll d m");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SeamedEndings = Table(
        """
        ها های هایی هایم هایت هایش هایمان هایتان هایشان هام هات هاش هامون هاتون هاشون هارو هاست
        ی ای یی ام ات اش مان تان شان مون تون شون اند ایم اید ست تر تری ترین ترها ترین‌ها رو
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbPrefixes = Table("می نمی همی");

    /// <summary>Whether a word loses its vowel before the next one: <c>l'</c>, <c>jusqu'</c>.</summary>
    public static bool IsElided(ReadOnlySpan<char> folded) => Elided.Contains(folded);

    /// <summary>Whether what follows an apostrophe is an ending of English: <c>'s</c>, <c>'ll</c>.</summary>
    public static bool IsClitic(ReadOnlySpan<char> folded) => Clitics.Contains(folded);

    /// <summary>Whether what follows a seam inflects the word before it.</summary>
    public static bool IsSeamedEnding(ReadOnlySpan<char> folded) => SeamedEndings.Contains(folded);

    /// <summary>Whether a word is the prefix of the verb after it, from which a seam or a space may part it.</summary>
    public static bool IsVerbPrefix(ReadOnlySpan<char> folded) => VerbPrefixes.Contains(folded);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Table(string words) => words
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(CharFolding.Fold)
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
