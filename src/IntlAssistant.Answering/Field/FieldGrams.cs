using System.Globalization;
using System.Runtime.InteropServices;

using IntlAssistant.Answering.Wordings;

namespace IntlAssistant.Answering.Field;

/// <summary>Takes a text apart into words, each with the runs of four letters in it: what the vectors of the field are kept by.</summary>
/// <remarks>
/// A word that nobody has seen is known by its letters (Bojanowski et al., Enriching Word Vectors with Subword Information,
/// 2017). Scripts without spaces give pairs of characters as words, and the characters as what is in them. Numbers are left
/// out: they say nothing of what a text is about.
/// </remarks>
internal static class FieldGrams
{
    private const int Letters = 4;
    private const char Edge = ' ';

    // Marks what is a word and not letters of one.
    private const ulong Word = 1UL << 63;

    /// <summary>Whether a key is of a word, and not of letters in one.</summary>
    public static bool IsWord(ulong key) => (key & Word) != 0;

    /// <summary>The words of a text, in order: a key for the word and keys for what is in it.</summary>
    public static List<FieldWord> Of(string text)
    {
        var words = new List<FieldWord>();
        var letters = new List<char>();
        foreach (var letter in Fold(text).Append(Edge))
        {
            if (letter == Edge || (letters.Count > 0 && Letter.IsUnspaced(letter) != Letter.IsUnspaced(letters[0])))
            {
                Add(words, CollectionsMarshal.AsSpan(letters));
                letters.Clear();
            }

            if (letter != Edge)
            {
                letters.Add(letter);
            }
        }

        return words;
    }

    private static void Add(List<FieldWord> words, ReadOnlySpan<char> letters)
    {
        if (letters.Length == 0 || letters.IndexOfAnyExcept('0') < 0)
        {
            return;
        }

        if (!Letter.IsUnspaced(letters[0]))
        {
            words.Add(new FieldWord(Word | Letter.Hash(letters), Runs([Edge, .. letters, Edge])));
            return;
        }

        for (var start = 0; start == 0 || start + 2 <= letters.Length; start++)
        {
            var pair = letters.Slice(start, Math.Min(2, letters.Length - start));
            words.Add(new FieldWord(Word | Letter.Hash(pair), pair.Length == 1 ? [Key(pair)] : [Key(pair[..1]), Key(pair[1..])]));
        }
    }

    private static ulong[] Runs(ReadOnlySpan<char> letters)
    {
        var runs = new ulong[Math.Max(0, letters.Length - Letters + 1)];
        for (var start = 0; start < runs.Length; start++)
        {
            runs[start] = Key(letters.Slice(start, Letters));
        }

        return runs;
    }

    // Without the mark of a word.
    private static ulong Key(ReadOnlySpan<char> letters) => Letter.Hash(letters) & ~Word;

    // Lower-case letters without marks, every digit 0, anything else an edge.
    private static IEnumerable<char> Fold(string text)
    {
        foreach (var letter in Letter.Decomposed(text))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    yield return '0';
                    break;
                case UnicodeCategory.SpacingCombiningMark:
                    yield return letter;
                    break;
                default:
                    yield return char.IsLetterOrDigit(letter) ? Letter.Alike(char.ToLowerInvariant(letter)) : Edge;
                    break;
            }
        }
    }
}
