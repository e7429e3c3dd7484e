using System.Collections.Frozen;
using System.Runtime.InteropServices;
using IntlAssistant.Knowledge.Languages.Folding;
using IntlAssistant.Knowledge.Languages.Words;

namespace IntlAssistant.Knowledge.Languages.Identification;

/// <summary>What is known of the languages of one script: their letter sequences, function words and letters.</summary>
/// <remarks>
/// A naive Bayes model over sequences of three letters, learnt from <see cref="ProfileTexts"/>, the function words and,
/// for less, the usual words (<see cref="CommonWordTable"/>), as typed and without diacritics. Each word that is found
/// in these adds what it is worth: most when it is a function word, and one language's alone. Immutable after it is made.
/// </remarks>
internal sealed class LanguageProfiles
{
    private const float SequenceWeight = 0.30f;
    private const float FunctionWordWeight = 2.6f;
    private const float ProfileWordWeight = 1.5f;
    private const float CommonWordWeight = 2f;
    private const float LetterWeight = 1.6f;
    private const double Smoothing = 0.4;
    private const int Alphabet = 4000;

    // What is written in the field counts ten times what is said in films.
    private const double CommonShare = 0.1;

    private static readonly char[] Separators = [' ', '\n', '\r', ',', '.', '?', '؟', '،', '۔'];

    private readonly Dictionary<int, float[]> sequences = [];
    private readonly Dictionary<string, float[]> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float[]>.AlternateLookup<ReadOnlySpan<char>> wordLookup;
    private readonly FrozenSet<string> functionWords;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> isFunctionWord;
    private readonly float[] unseen;

    /// <summary>Learns the languages of a script.</summary>
    public LanguageProfiles(string[] tags, ScriptGroup script)
    {
        Tags = tags;
        unseen = new float[tags.Length];
        var functionWordsOf = tags.Select(tag => WordsOf(tag, script)).ToArray();
        functionWords = functionWordsOf.SelectMany(list => list).Select(CharFolding.Fold).ToFrozenSet(StringComparer.Ordinal);
        isFunctionWord = functionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var commonWordsOf = tags.Select(tag => CommonWordsOf(tag, script)).ToArray();
        var counts = new Dictionary<int, double[]>();
        for (var i = 0; i < tags.Length; i++)
        {
            Count(counts, ProfileTexts.All[tags[i]] + " " + string.Join(' ', functionWordsOf[i]), i, share: 1);
            Count(counts, string.Join(' ', commonWordsOf[i]), i, CommonShare);
        }

        Learn(counts);
        LearnWords(commonWordsOf, CommonWordWeight);
        LearnWords([.. tags.Select(tag => ProfileTexts.All[tag].Split(Separators, StringSplitOptions.RemoveEmptyEntries))], ProfileWordWeight);
        LearnWords(functionWordsOf, FunctionWordWeight);
        ShareWorths();
        wordLookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The languages, in the order of the scores.</summary>
    public string[] Tags { get; }

    /// <summary>Adds what a word says to the scores.</summary>
    /// <param name="typed">The word in lower case, as typed.</param>
    /// <param name="folded">The word folded.</param>
    /// <param name="scores">One score a language: the logarithm of how well it explains the text.</param>
    /// <returns>Whether any of the languages has the word; otherwise only its letters told.</returns>
    public bool Score(ReadOnlySpan<char> typed, ReadOnlySpan<char> folded, Span<float> scores)
    {
        var (a, b) = (' ', ' ');
        for (var i = 0; i <= typed.Length; i++)
        {
            var c = i < typed.Length ? typed[i] : ' ';
            if (i > 0)
            {
                Add(scores, sequences.GetValueOrDefault(Key(a, b, c), unseen));
            }

            if (LetterHints.Of(c) is { Length: > 0 } hint)
            {
                for (var each = 0; each < Tags.Length; each++)
                {
                    scores[each] += hint.Contains(Tags[each], StringComparison.Ordinal) ? LetterWeight : 0;
                }
            }

            (a, b) = (b, c);
        }

        if (!wordLookup.TryGetValue(folded, out var worth))
        {
            return false;
        }

        Add(scores, worth);
        return true;
    }

    /// <summary>Whether a folded word is a function word of any of the languages.</summary>
    public bool Knows(ReadOnlySpan<char> folded) => isFunctionWord.Contains(folded);

    private static string[] WordsOf(string tag, ScriptGroup script)
    {
        var language = LanguageTag.Parse(tag);
        return [.. FunctionWords.Listed(language.Value).Where(word => ScriptGroups.Of(word[0]) == script
            && (script is not ScriptGroup.Latin || !tag.EndsWith("Latn", StringComparison.Ordinal) || word.All(char.IsAscii)))];
    }

    // In films every language has English names and titles in it: another's function word says nothing.
    private string[] CommonWordsOf(string tag, ScriptGroup script) =>
        [.. CommonWordTable.Of(LanguageTag.Parse(tag)).Where(word => ScriptGroups.Of(word[0]) == script && !functionWords.Contains(CharFolding.Fold(word)))];

    private static void Add(Span<float> scores, float[] worth)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += worth[i];
        }
    }

    private static int Key(char a, char b, char c) => ((a * 65599) + b) * 65599 + c;

    private void Count(Dictionary<int, double[]> counts, string text, int language, double share)
    {
        var folded = string.Join(' ', text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(CharFolding.Fold));
        foreach (var version in new[] { text.ToLowerInvariant(), folded })
        {
            var (a, b) = (' ', ' ');
            foreach (var letter in version)
            {
                var c = char.IsLetter(letter) ? letter : ' ';
                if (b != ' ' || (c != ' ' && a == ' '))
                {
                    var key = Key(a, b, c);
                    if (!counts.TryGetValue(key, out var each))
                    {
                        counts[key] = each = new double[Tags.Length];
                    }

                    each[language] += share;
                }

                (a, b) = b == ' ' && c == ' ' ? (' ', ' ') : (b, c);
            }
        }
    }

    private void Learn(Dictionary<int, double[]> counts)
    {
        var totals = new double[Tags.Length];
        foreach (var each in counts.Values)
        {
            for (var i = 0; i < totals.Length; i++)
            {
                totals[i] += each[i];
            }
        }

        foreach (var (key, each) in counts)
        {
            var worth = new float[Tags.Length];
            for (var i = 0; i < worth.Length; i++)
            {
                worth[i] = SequenceWeight * (float)Math.Log((each[i] + Smoothing) / (totals[i] + (Smoothing * Alphabet)));
            }

            sequences[key] = worth;
        }

        for (var i = 0; i < unseen.Length; i++)
        {
            unseen[i] = SequenceWeight * (float)Math.Log(Smoothing / (totals[i] + (Smoothing * Alphabet)));
        }
    }

    /// <summary>Gives each word its worth for the languages that have it; of two lists the one that tells more counts.</summary>
    private void LearnWords(string[][] lists, float weight)
    {
        for (var i = 0; i < lists.Length; i++)
        {
            foreach (var word in lists[i].Select(CharFolding.Fold).Where(word => word.Length > 0))
            {
                ref var worth = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _);
                worth ??= new float[Tags.Length];
                worth[i] = MathF.Max(worth[i], weight);
            }
        }
    }

    /// <summary>Takes from a word what it is worth to several languages; words of the same worth have it together.</summary>
    private void ShareWorths()
    {
        var kinds = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var (word, worth) in words)
        {
            // One letter says little, and a word of many languages too.
            var share = word.Length == 1 ? 0.4f : 1f;
            float[] shared = [.. worth.Select(each => each * share / MathF.Sqrt(worth.Count(other => other >= each)))];
            var kind = string.Join(' ', shared);
            words[word] = kinds.TryGetValue(kind, out var known) ? known : kinds[kind] = shared;
        }
    }
}
