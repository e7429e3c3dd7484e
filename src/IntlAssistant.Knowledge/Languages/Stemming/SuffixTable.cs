using IntlAssistant.Knowledge.Languages.Folding;

namespace IntlAssistant.Knowledge.Languages.Stemming;

/// <summary>Endings that may be taken off a word, the longest first.</summary>
internal sealed class SuffixTable
{
    private readonly string[] suffixes;
    private readonly int shortestStem;

    /// <summary>Reads endings parted by white space, folded as words are.</summary>
    /// <param name="shortestStem">How many letters must stay.</param>
    /// <param name="suffixes">The endings.</param>
    public SuffixTable(int shortestStem, string suffixes)
    {
        this.shortestStem = shortestStem;
        this.suffixes = [.. suffixes
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(CharFolding.Fold)
            .Distinct()
            .OrderByDescending(suffix => suffix.Length)];
    }

    /// <summary>The length of the word without its longest ending of the table; unchanged when it has none.</summary>
    public int Strip(ReadOnlySpan<char> word)
    {
        foreach (var suffix in suffixes)
        {
            if (word.Length >= suffix.Length + shortestStem && word.EndsWith(suffix))
            {
                return word.Length - suffix.Length;
            }
        }

        return word.Length;
    }

    /// <summary>The same at the start of a word: how many letters to take off.</summary>
    public int Prefix(ReadOnlySpan<char> word)
    {
        foreach (var prefix in suffixes)
        {
            if (word.Length >= prefix.Length + shortestStem && word.StartsWith(prefix))
            {
                return prefix.Length;
            }
        }

        return 0;
    }
}
