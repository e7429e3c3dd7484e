using System.Diagnostics.CodeAnalysis;
using IntlAssistant.Knowledge.Languages.Folding;

namespace IntlAssistant.Knowledge.Languages.Words;

/// <summary>The phrases of one language that ask for something, ready to be found in a question.</summary>
internal sealed class QuestionPhrases
{
    private readonly Dictionary<string, List<(string[] Words, QuestionType Type, bool IsNoun)>> byFirst = [];
    private readonly List<(string Phrase, QuestionType Type, bool IsNoun)> all = [];

    /// <summary>Takes the lines of a table.</summary>
    public QuestionPhrases(IEnumerable<(string Phrase, QuestionType Type, bool IsNoun)> phrases)
    {
        foreach (var (phrase, type, isNoun) in phrases)
        {
            var words = phrase.Split(' ').Select(CharFolding.Fold).Where(word => word.Length > 0).ToArray();
            all.Add((string.Concat(words), type, isNoun));
            if (!byFirst.TryGetValue(words[0], out var list))
            {
                byFirst[words[0]] = list = [];
            }

            list.Add((words, type, isNoun));
        }

        // Longer phrases first: "how many years" asks for a duration, "how many" for a number.
        all.Sort((left, right) => right.Phrase.Length.CompareTo(left.Phrase.Length));
        foreach (var list in byFirst.Values)
        {
            list.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        }
    }

    /// <summary>The phrases of a language of the table.</summary>
    public static QuestionPhrases Of(string language) => new(QuestionPhraseTable.Lines(language));

    /// <summary>What the tokens of a question ask for, and the kind of the first noun that names one.</summary>
    public (QuestionType Asked, QuestionType Noun) In(IReadOnlyList<Token> tokens)
    {
        var found = new Findings();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!byFirst.TryGetValue(tokens[i].Surface, out var list) && !AfterAnd(tokens[i].Surface, out list))
            {
                continue;
            }

            foreach (var (words, type, isNoun) in list)
            {
                if (Stands(words, tokens, i))
                {
                    found.Add(type, isNoun);
                    i += words.Length - 1;
                    break;
                }
            }
        }

        return found.Result;
    }

    /// <summary>Where phrases begin that ask, and for what: not the nouns that only say of what kind the answer is.</summary>
    public IReadOnlyDictionary<int, QuestionType> AskingAt(IReadOnlyList<Token> tokens)
    {
        var asking = new Dictionary<int, QuestionType>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if ((byFirst.TryGetValue(tokens[i].Surface, out var list) || AfterAnd(tokens[i].Surface, out list))
                && list.FirstOrDefault(phrase => !phrase.IsNoun && Stands(phrase.Words, tokens, i)) is { Words: not null } found)
            {
                asking[i] = found.Type;
            }
        }

        return asking;
    }

    /// <summary>The same for a script without spaces.</summary>
    public (QuestionType Asked, QuestionType Noun) In(string folded)
    {
        var found = new Findings();
        for (var i = 0; i < folded.Length; i++)
        {
            foreach (var (phrase, type, isNoun) in all)
            {
                if (string.CompareOrdinal(folded, i, phrase, 0, phrase.Length) == 0)
                {
                    found.Add(type, isNoun);
                    i += phrase.Length - 1;
                    break;
                }
            }
        }

        return found.Result;
    }

    /// <summary>Arabic writes "and" onto the next word: وكم is "and how much".</summary>
    private bool AfterAnd(string surface, [NotNullWhen(true)] out List<(string[] Words, QuestionType Type, bool IsNoun)>? list)
    {
        list = null;
        return surface.Length > 2 && surface[0] == 'و' && byFirst.TryGetValue(surface[1..], out list);
    }

    private static bool Stands(string[] words, IReadOnlyList<Token> tokens, int at)
    {
        if (at + words.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (tokens[at + i].Surface != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private struct Findings
    {
        private QuestionType asked;
        private QuestionType noun;

        public readonly (QuestionType Asked, QuestionType Noun) Result => (asked, noun);

        public void Add(QuestionType type, bool isNoun)
        {
            if (isNoun)
            {
                noun = noun is QuestionType.Unknown ? type : noun;
            }
            else if (asked is QuestionType.Unknown or QuestionType.Whether)
            {
                asked = asked is QuestionType.Unknown || type is not QuestionType.Whether ? type : asked;
            }
        }
    }
}
