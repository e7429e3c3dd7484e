using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Receipts;

/// <summary>Which sentences an edit took out of a text and which it put in.</summary>
internal static class TextDifference
{
    /// <summary>What only the one has and what only the other, each in its order: all but a longest common subsequence of sentences.</summary>
    public static (IReadOnlyList<string> Removed, IReadOnlyList<string> Added) Of(string before, string after, LanguageTag language)
    {
        var (old, now) = (Sentences(before, language), Sentences(after, language));
        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return Walk(old, now, common);
    }

    private static (List<string> Removed, List<string> Added) Walk(List<string> old, List<string> now, int[,] common)
    {
        var (removed, added) = (new List<string>(), new List<string>());
        var (i, j) = (0, 0);
        while (i < old.Count || j < now.Count)
        {
            if (i < old.Count && j < now.Count && old[i] == now[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (j == now.Count || (i < old.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                removed.Add(old[i++]);
            }
            else
            {
                added.Add(now[j++]);
            }
        }

        return (removed, added);
    }

    private static List<string> Sentences(string text, LanguageTag language) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(line => SentenceSplitter.Split(line, language).Select(span => span.Of(line)))];
}
