using IntlAssistant.Knowledge.Languages.Folding;
using IntlAssistant.Knowledge.Languages.Words;

namespace IntlAssistant.Knowledge.Languages;

/// <summary>Makes names comparable across scripts.</summary>
public static class Transliteration
{
    private const int ShortestKey = 3;
    private const int LongestWord = 48;

    /// <summary>
    /// The consonants of a name, roughly: <c>almeria</c> and <c>آلمریا</c> are both <c>lmr</c>. Empty when fewer than
    /// three remain, since such a key fits too many words.
    /// </summary>
    /// <remarks>
    /// Vowels, and v, w, f after the first letter, are dropped, because scripts write or leave out those; t and d, p and
    /// b, k and q, g and h and kh, and all hissing sounds fall together, because languages swap them when they borrow a
    /// name. So equal keys are a hint, never a proof: of ninety cities that were tried, six pairs share a key (Porto and
    /// Beirut, Basel and Uppsala), and one word of English prose in thirty has the key of one of those cities ("parts"
    /// has that of Porto). Use it only to look for a name among the few that the content knows, and only for words that the
    /// content does not know in their own spelling.
    /// </remarks>
    /// <param name="surface">A folded word, as <see cref="Token.Surface"/> gives it.</param>
    public static string LatinKey(string surface)
    {
        ArgumentNullException.ThrowIfNull(surface);
        Span<char> key = stackalloc char[LongestWord * 2];
        var folded = CharFolding.Fold(surface);
        var length = 0;
        var script = folded.Length == 0 ? Script.Other : Scripts.Of(folded[0]);
        for (var at = 0; at < Math.Min(folded.Length, LongestWord);)
        {
            var (sounds, used) = SoundTable.At(folded, at);
            foreach (var sound in sounds)
            {
                // Doubled consonants count once where vowels are written between two that are really spoken.
                var doubled = at > 0 && length > 0 && key[length - 1] == sound && folded[at] == folded[at - 1] && script is not Script.Arabic;
                if (!doubled && !(sound is 'h' or 'f' && at > 0))
                {
                    key[length++] = sound == 'h' ? 'g' : sound;
                }
            }

            at += used;
        }

        return length < ShortestKey ? "" : key[..length].ToString();
    }
}
