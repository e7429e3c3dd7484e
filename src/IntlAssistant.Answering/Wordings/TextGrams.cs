using System.Globalization;
using System.Runtime.InteropServices;

namespace IntlAssistant.Answering.Wordings;

/// <summary>Takes a text apart into its words and what three letters of them follow each other, which slips and endings leave mostly as they are.</summary>
/// <remarks>
/// Character n-grams need no analyzer and no dictionary (McNamee and Mayfield, Character N-Gram Tokenization for European
/// Language Text Retrieval, 2004). Words of scripts without spaces are pairs of characters.
/// </remarks>
internal static class TextGrams
{
    private const int Letters = 3;
    private const char Edge = ' ';

    // Marks what is a word and not letters of one.
    private const ulong Word = 1UL << 63;

    /// <summary>The grams of a text with how often each occurs.</summary>
    public static Dictionary<ulong, int> Of(string text)
    {
        var grams = new Dictionary<ulong, int>();
        var word = new List<char> { Edge };
        foreach (var letter in Fold(text))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Add(letter);
            }
            else
            {
                Add(grams, word);
            }
        }

        Add(grams, word);
        return grams;
    }

    // Takes a word that begins with an edge, and leaves the edge of the next.
    private static void Add(Dictionary<ulong, int> grams, List<char> word)
    {
        if (word.Count > 1)
        {
            word.Add(Edge);
            var letters = CollectionsMarshal.AsSpan(word);
            if (Letter.IsUnspaced(letters[1]))
            {
                AddRuns(grams, letters[1..^1], 2);
            }
            else
            {
                Count(grams, Word | Letter.Hash(letters));
                AddRuns(grams, letters, Letters);
            }
        }

        word.Clear();
        word.Add(Edge);
    }

    private static void AddRuns(Dictionary<ulong, int> grams, ReadOnlySpan<char> letters, int length)
    {
        for (var start = 0; start == 0 || start + length <= letters.Length; start++)
        {
            var gram = 0UL;
            foreach (var letter in letters.Slice(start, Math.Min(length, letters.Length)))
            {
                gram = (gram << 16) | letter;
            }

            Count(grams, gram);
        }
    }

    private static void Count(Dictionary<ulong, int> grams, ulong gram) =>
        CollectionsMarshal.GetValueRefOrAddDefault(grams, gram, out _)++;

    private static IEnumerable<char> Fold(string text)
    {
        foreach (var letter in Letter.Decomposed(text))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    yield return (char)('0' + (int)char.GetNumericValue(letter));
                    break;
                default:
                    yield return Letter.Alike(char.ToLowerInvariant(letter));
                    break;
            }
        }
    }
}
