using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Marks;

/// <summary>The marks of one language, ready to be found.</summary>
internal sealed class MarkTable
{
    private const int ShortestStem = 2;

    private readonly Dictionary<string, List<(string[] Words, Mark Mark)>> byFirst = new(StringComparer.Ordinal);
    private readonly List<(string Beginning, Mark Mark)> beginnings = [];
    private readonly List<(string Ending, Mark Mark, bool IsInside)> endings = [];
    private readonly List<(string Phrase, Mark Mark)> written = [];

    private MarkTable()
    {
    }

    /// <summary>The table of a language.</summary>
    public static MarkTable Of(string language)
    {
        var table = new MarkTable();
        var analyzer = Analyzers.For(LanguageTag.Parse(language));
        foreach (var (phrase, mark) in MarkWords.Of(language))
        {
            table.Add(phrase, mark, analyzer);
        }

        table.written.Sort((one, other) => other.Phrase.Length.CompareTo(one.Phrase.Length));
        return table;
    }

    /// <summary>The longest phrase at a word, with all that phrases of that length set; a length of 0 for none.</summary>
    public (int Length, Mark Mark) Longest(IReadOnlyList<Token> tokens, int at)
    {
        var (length, mark) = (0, Mark.None);
        foreach (var (words, set) in byFirst.GetValueOrDefault(tokens[at].Surface, []))
        {
            if (words.Length >= length && Stands(words, tokens, at))
            {
                (length, mark) = (words.Length, words.Length == length ? mark | set : set);
            }
        }

        return length > 1 ? (length, mark) : (Math.Max(length, 1), mark | InWord(tokens[at].Surface));
    }

    /// <summary>The longest phrase at a character.</summary>
    public (int Length, Mark Mark) Longest(string text, int at)
    {
        var (length, mark) = (0, Mark.None);
        foreach (var (phrase, set) in written)
        {
            if (phrase.Length < length)
            {
                break;
            }

            if (string.CompareOrdinal(text, at, phrase, 0, phrase.Length) == 0)
            {
                (length, mark) = (phrase.Length, mark | set);
            }
        }

        return (length, mark);
    }

    private void Add(string phrase, Mark mark, ITextAnalyzer analyzer)
    {
        written.Add((phrase, mark));
        var surfaces = analyzer.Analyze(phrase.Replace("*", "", StringComparison.Ordinal)).Select(token => token.Surface).ToArray();
        if (surfaces.Length == 0)
        {
            return;
        }

        if (phrase.StartsWith('*'))
        {
            endings.Add((surfaces[0], mark, phrase.EndsWith('*')));
        }
        else if (phrase.EndsWith('*'))
        {
            beginnings.Add((surfaces[0], mark));
        }
        else
        {
            (byFirst.TryGetValue(surfaces[0], out var known) ? known : byFirst[surfaces[0]] = []).Add((surfaces, mark));
        }
    }

    private static bool Stands(string[] words, IReadOnlyList<Token> tokens, int at)
    {
        if (at + words.Length > tokens.Count)
        {
            return false;
        }

        for (var index = 0; index < words.Length; index++)
        {
            if (tokens[at + index].Surface != words[index])
            {
                return false;
            }
        }

        return true;
    }

    private Mark InWord(string surface)
    {
        var mark = Mark.None;
        foreach (var (beginning, set) in beginnings)
        {
            mark |= surface.StartsWith(beginning, StringComparison.Ordinal) ? set : Mark.None;
        }

        foreach (var (ending, set, isInside) in endings)
        {
            var place = isInside ? surface.IndexOf(ending, StringComparison.Ordinal) : surface.EndsWith(ending, StringComparison.Ordinal) ? surface.Length - ending.Length : -1;
            mark |= place >= ShortestStem ? set : Mark.None;
        }

        return mark;
    }
}
