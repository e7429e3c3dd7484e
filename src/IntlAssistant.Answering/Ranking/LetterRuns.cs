using System.Globalization;
using System.Runtime.InteropServices;

using IntlAssistant.Answering.Wordings;

namespace IntlAssistant.Answering.Ranking;

/// <summary>Takes a text apart into the runs of four letters in its words, which endings, compounds and slips leave mostly as they are.</summary>
/// <remarks>
/// Four is the best length for most languages that have been tried (McNamee and Mayfield, Character N-Gram Tokenization for
/// European Language Text Retrieval, 2004). Scripts without spaces give characters and pairs of them.
/// </remarks>
internal static class LetterRuns
{
    private const int Letters = 4;
    private const char Edge = ' ';
    private const char FirstIndic = '\u0900';
    private const char Nukta = '\u093C';

    /// <summary>The runs of a text by their keys, in order, as often as they occur.</summary>
    public static List<uint> Of(string text)
    {
        var runs = new List<uint>(text.Length);
        var word = new List<char> { Edge };
        foreach (var letter in Fold(text).Append(Edge))
        {
            if (word.Count > 1 && (letter == Edge || Letter.IsUnspaced(letter) != Letter.IsUnspaced(word[1])))
            {
                word.Add(Edge);
                AddRuns(runs, CollectionsMarshal.AsSpan(word));
                word.RemoveRange(1, word.Count - 1);
            }

            if (letter != Edge)
            {
                word.Add(letter);
            }
        }

        return runs;
    }

    private static void AddRuns(List<uint> runs, ReadOnlySpan<char> word)
    {
        if (!Letter.IsUnspaced(word[1]))
        {
            Add(runs, word, Letters);
            return;
        }

        Add(runs, word[1..^1], 1);
        if (word.Length > 3)
        {
            Add(runs, word[1..^1], 2);
        }
    }

    // A word that is shorter than a run is one.
    private static void Add(List<uint> runs, ReadOnlySpan<char> letters, int length)
    {
        for (var start = 0; start == 0 || start + length <= letters.Length; start++)
        {
            var hash = Letter.Hash(letters.Slice(start, Math.Min(length, letters.Length)));
            runs.Add((uint)(hash ^ (hash >> 32)));
        }
    }

    // Lower-case letters, each script's digits as one, anything else an edge. Marks are left out, but not where they are vowels.
    private static IEnumerable<char> Fold(string text)
    {
        foreach (var letter in Letter.Decomposed(text))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.Format:
                case UnicodeCategory.NonSpacingMark when letter is < FirstIndic or Nukta:
                    break;
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark:
                    yield return letter;
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    yield return (char)('0' + (int)char.GetNumericValue(letter));
                    break;
                default:
                    yield return char.IsLetterOrDigit(letter) ? Letter.Alike(char.ToLowerInvariant(letter)) : Edge;
                    break;
            }
        }
    }
}
