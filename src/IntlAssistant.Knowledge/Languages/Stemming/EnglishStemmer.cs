using System.Buffers;
using System.Collections.Frozen;

namespace IntlAssistant.Knowledge.Languages.Stemming;

/// <summary>English stemming.</summary>
/// <remarks>After M. Porter's English stemming algorithm ("Porter2"), snowballstem.org/algorithms/english.</remarks>
internal sealed class EnglishStemmer : IStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["doctoral"] = "doctoral",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Finished = FrozenSet.ToFrozenSet(
        ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"]);

    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"),
        ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"),
        ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""),
        ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
        "al", "er", "ic",
    ];

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        if (length <= 2 || Whole(word, ref length))
        {
            return length;
        }

        MarkConsonantY(word[..length]);
        var (region1, region2) = Regions(word[..length]);
        length = Plural(word, length);
        if (!Finished.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..length]))
        {
            length = PastAndGerund(word, length, region1);
            length = FinalY(word, length);
            length = Replace(Step2, word, length, region1, region2, isStep3: false);
            length = Replace(Step3, word, length, region1, region2, isStep3: true);
            length = Remove(word, length, region2);
            length = FinalEOrL(word, length, region1, region2);
        }

        word[..length].Replace('Y', 'y');
        return length;
    }

    private static bool Whole(Span<char> word, ref int length)
    {
        if (!Irregular.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[..length], out var stem))
        {
            return false;
        }

        stem.CopyTo(word);
        length = stem.Length;
        return true;
    }

    private static void MarkConsonantY(Span<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'y' && (i == 0 || IsVowel(word[i - 1])))
            {
                word[i] = 'Y';
            }
        }
    }

    private static (int First, int Second) Regions(ReadOnlySpan<char> word)
    {
        var first = word.StartsWith("commun") ? 6
            : word.StartsWith("gener") || word.StartsWith("arsen") ? 5
            : AfterSyllable(word, 0);
        return (first, AfterSyllable(word, first));
    }

    private static int AfterSyllable(ReadOnlySpan<char> word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    private static int Plural(Span<char> word, int length)
    {
        var whole = word[..length];
        if (whole.EndsWith("sses"))
        {
            return length - 2;
        }

        if (whole.EndsWith("ied") || whole.EndsWith("ies"))
        {
            return length > 4 ? length - 2 : length - 1;
        }

        if (word[length - 1] != 's' || whole.EndsWith("us") || whole.EndsWith("ss"))
        {
            return length;
        }

        return HasVowel(whole[..^2]) ? length - 1 : length;
    }

    private static int PastAndGerund(Span<char> word, int length, int region1)
    {
        var whole = word[..length];
        var eed = whole.EndsWith("eedly") ? 5 : whole.EndsWith("eed") ? 3 : 0;
        if (eed > 0)
        {
            return length - eed >= region1 ? length - eed + 2 : length;
        }

        var suffix = whole.EndsWith("ingly") ? 5 : whole.EndsWith("edly") ? 4 : whole.EndsWith("ing") ? 3 : whole.EndsWith("ed") ? 2 : 0;
        if (suffix == 0 || !HasVowel(whole[..^suffix]))
        {
            return length;
        }

        length -= suffix;
        whole = word[..length];
        if (whole.EndsWith("at") || whole.EndsWith("bl") || whole.EndsWith("iz"))
        {
            word[length] = 'e';
            return length + 1;
        }

        if (length > 1 && word[length - 1] == word[length - 2] && word[length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
        {
            return length - 1;
        }

        if (region1 >= length && EndsInShortSyllable(whole))
        {
            word[length] = 'e';
            return length + 1;
        }

        return length;
    }

    private static int FinalY(Span<char> word, int length)
    {
        if (length > 2 && word[length - 1] is 'y' or 'Y' && !IsVowel(word[length - 2]))
        {
            word[length - 1] = 'i';
        }

        return length;
    }

    private static int Replace(
        (string Suffix, string Replacement)[] rules, Span<char> word, int length, int region1, int region2, bool isStep3)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (!word[..length].EndsWith(suffix))
            {
                continue;
            }

            var stem = length - suffix.Length;
            var allowed = stem >= region1 && suffix switch
            {
                "ogi" => stem > 0 && word[stem - 1] == 'l',
                "li" => stem > 0 && word[stem - 1] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
                "ative" => !isStep3 || stem >= region2,
                _ => true,
            };
            if (!allowed)
            {
                return length;
            }

            replacement.CopyTo(word[stem..]);
            return stem + replacement.Length;
        }

        return length;
    }

    private static int Remove(Span<char> word, int length, int region2)
    {
        foreach (var suffix in Step4)
        {
            if (!word[..length].EndsWith(suffix))
            {
                continue;
            }

            var stem = length - suffix.Length;
            var allowed = stem >= region2 && (suffix != "ion" || (stem > 0 && word[stem - 1] is 's' or 't'));
            return allowed ? stem : length;
        }

        return length;
    }

    private static int FinalEOrL(Span<char> word, int length, int region1, int region2)
    {
        var stem = length - 1;
        if (word[stem] == 'e' && (stem >= region2 || (stem >= region1 && !EndsInShortSyllable(word[..stem]))))
        {
            return stem;
        }

        return word[stem] == 'l' && stem >= region2 && stem > 0 && word[stem - 1] == 'l' ? stem : length;
    }

    private static bool EndsInShortSyllable(ReadOnlySpan<char> word) => word.Length switch
    {
        < 2 => false,
        2 => IsVowel(word[0]) && !IsVowel(word[1]),
        _ => !IsVowel(word[^3]) && IsVowel(word[^2]) && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y'),
    };

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
