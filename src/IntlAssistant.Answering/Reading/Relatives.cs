namespace IntlAssistant.Answering.Reading;

/// <summary>Words of the content that begin like a word that it does not have: "arriving" where it says "arrival", whatever the endings of the language.</summary>
/// <param name="words">The content's words, folded.</param>
internal sealed class Relatives(IEnumerable<string> words)
{
    // Fewer letters begin unrelated words too.
    private const int Beginning = 4;

    // The same beginning must be so much of the longer word.
    private const double Share = 0.6;

    private const int Most = 4;

    private readonly ILookup<string, string> byBeginning =
        words.Where(word => word.Length >= Beginning).ToLookup(word => word[..Beginning], StringComparer.Ordinal);

    /// <summary>The words that share most of their beginning with a word, most alike first; at most four.</summary>
    /// <param name="word">The word, folded.</param>
    public IReadOnlyList<string> Of(string word) => word.Length < Beginning ? [] :
        [.. byBeginning[word[..Beginning]]
            .Select(other => (Word: other, Likeness: Likeness(word, other)))
            .Where(other => other.Likeness >= Share)
            .OrderByDescending(other => other.Likeness)
            .Take(Most)
            .Select(other => other.Word)];

    private static double Likeness(string one, string other) =>
        (double)one.AsSpan().CommonPrefixLength(other) / Math.Max(one.Length, other.Length);
}
