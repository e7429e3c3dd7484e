namespace IntlAssistant.Knowledge.Languages;

/// <summary>Suggests known words for a mistyped one.</summary>
/// <remarks>
/// Symmetric deletion (W. Garbe): words and query meet where each has lost a letter or two, so no alphabet is tried
/// out. Only the first letters are indexed; what meets there is verified. Immutable, safe to use from many threads.
/// </remarks>
public sealed class SpellingCorrector
{
    private const int Prefix = 7;
    // Two slips in a shorter word may make any other: "normaly" and "norway".
    private const int LongWord = 8;
    private const int MostSuggestions = 5;
    private const int LongestWord = 48;

    private readonly string[] words;
    private readonly int[] frequencies;
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly int[] bucketStarts;
    private readonly int[] bucketWords;
    private readonly int mask;

    /// <summary>Indexes a vocabulary.</summary>
    /// <param name="vocabulary">Folded surfaces and how often each occurs; of a surface given twice, the counts are added. Numbers are left out.</param>
    public SpellingCorrector(IEnumerable<(string Surface, int Frequency)> vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        foreach (var (surface, frequency) in vocabulary)
        {
            counts[surface] = counts.GetValueOrDefault(surface) + frequency;
        }

        words = [.. counts.Keys.Where(IsCorrectable)];
        frequencies = [.. words.Select(word => counts[word])];
        mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(words.Length * 16, 64)) - 1;
        bucketStarts = new int[mask + 2];
        var variants = new DeletionKeys();
        foreach (var word in words)
        {
            foreach (var key in variants.Of(Head(word), Deletions(word.Length)))
            {
                bucketStarts[(key & mask) + 1]++;
            }
        }

        for (var i = 1; i < bucketStarts.Length; i++)
        {
            bucketStarts[i] += bucketStarts[i - 1];
        }

        bucketWords = new int[bucketStarts[^1]];
        var filled = bucketStarts[..^1];
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var key in variants.Of(Head(words[i]), Deletions(words[i].Length)))
            {
                bucketWords[filled[key & mask]++] = i;
            }
        }
    }

    /// <summary>Known words near an unknown one, best first: fewest edits, then the same first letter, then the more frequent.</summary>
    /// <param name="surface">A folded word.</param>
    /// <param name="maxDistance">The most edits to undo; never more than one up to seven letters and two from eight.</param>
    /// <returns>At most five words; none for a known word, a number, or a word with a digit.</returns>
    public IReadOnlyList<string> Suggest(string surface, int maxDistance)
    {
        ArgumentNullException.ThrowIfNull(surface);
        var allowed = Math.Min(maxDistance, Edits(surface.Length));
        if (allowed < 1 || !IsCorrectable(surface) || counts.ContainsKey(surface))
        {
            return [];
        }

        var seen = new HashSet<int>();
        var found = new List<(int Distance, bool OtherStart, int Rarity, string Word)>();
        foreach (var key in new DeletionKeys().Of(Head(surface), allowed))
        {
            var bucket = key & mask;
            for (var i = bucketStarts[bucket]; i < bucketStarts[bucket + 1]; i++)
            {
                var word = words[bucketWords[i]];
                if (Math.Abs(word.Length - surface.Length) > allowed || !seen.Add(bucketWords[i]))
                {
                    continue;
                }

                var distance = EditDistance.Between(surface, word, allowed);
                if (distance <= allowed)
                {
                    found.Add((distance, word[0] != surface[0], -frequencies[bucketWords[i]], word));
                }
            }
        }

        found.Sort();
        return [.. found.Take(MostSuggestions).Select(each => each.Word)];
    }

    private static ReadOnlySpan<char> Head(string word) => word.AsSpan(0, Math.Min(word.Length, Prefix));

    private static int Edits(int length) => length >= LongWord ? 2 : length >= 3 ? 1 : 0;

    // A word a letter shorter than a long one must meet it too.
    private static int Deletions(int length) => length >= LongWord - 1 ? 2 : Edits(length);

    private static bool IsCorrectable(string word) =>
        word.Length is > 1 and <= LongestWord && !word.Any(c => char.IsDigit(c) || c is '@' or '.' or '/');
}
