using System.Buffers;

namespace IntlAssistant.Knowledge.Languages.Stemming;

/// <summary>Russian stemming by the endings of verbs, adjectives and nouns.</summary>
/// <remarks>After M. Porter's Russian stemming algorithm, snowballstem.org. The folding has made ё to е before.</remarks>
internal sealed class RussianStemmer : IStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("аеиоуыэюя");

    private static readonly SuffixTable Gerund1 = new(0, "в вши вшись");
    private static readonly SuffixTable Gerund2 = new(0, "ив ивши ившись ыв ывши ывшись");
    private static readonly SuffixTable Reflexive = new(0, "ся сь");

    private static readonly SuffixTable Adjective = new(
        0, "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");

    private static readonly SuffixTable Participle1 = new(0, "ем нн вш ющ щ");
    private static readonly SuffixTable Participle2 = new(0, "ивш ывш ующ");
    private static readonly SuffixTable Verb1 = new(0, "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно");

    private static readonly SuffixTable Verb2 = new(
        0, "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю");

    private static readonly SuffixTable Noun = new(
        0, "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");

    private static readonly SuffixTable Superlative = new(0, "ейш ейше");
    private static readonly SuffixTable Derivation = new(0, "ост ость");

    // The endings of nouns that no verb has: without them "в Иране" is stemmed as "Иран" is, whose last letter is taken for a verb's.
    private static readonly SuffixTable Cases = new(3, "е у ом ы ами ах ам");

    /// <inheritdoc/>
    public Range Bare(ReadOnlySpan<char> word) => ..Cases.Strip(word);

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        var region = AfterVowel(word[..length], 0);
        var region2 = AfterSyllable(word[..length], AfterSyllable(word[..length], 0));
        length = Inflection(word, length, region);
        length = Take(word, length, region, 'и');
        if (length > region2)
        {
            length = region2 + Derivation.Strip(word[region2..length]);
        }

        var superlative = Strip(Superlative, word, length, region);
        length = superlative;
        if (length - region >= 2 && word[length - 1] == 'н' && word[length - 2] == 'н')
        {
            return length - 1;
        }

        return Take(word, length, region, 'ь');
    }

    private static int Inflection(Span<char> word, int length, int region)
    {
        var gerund = Either(Gerund1, Gerund2, word, length, region);
        if (gerund < length)
        {
            return gerund;
        }

        length = Strip(Reflexive, word, length, region);
        var adjective = Strip(Adjective, word, length, region);
        if (adjective < length)
        {
            return Either(Participle1, Participle2, word, adjective, region);
        }

        var verb = Either(Verb1, Verb2, word, length, region);
        return verb < length ? verb : Strip(Noun, word, length, region);
    }

    /// <summary>Strips the longer ending of two tables; those of the first must follow а or я, which stays.</summary>
    private static int Either(SuffixTable afterA, SuffixTable anywhere, Span<char> word, int length, int region)
    {
        var second = Strip(anywhere, word, length, region);
        var first = Strip(afterA, word, length, region);
        var follows = first < length && first > region && word[first - 1] is 'а' or 'я';
        return follows && first <= second ? first : second;
    }

    private static int Strip(SuffixTable table, Span<char> word, int length, int region) =>
        length <= region ? length : region + table.Strip(word[region..length]);

    private static int Take(Span<char> word, int length, int region, char ending) =>
        length > region && word[length - 1] == ending ? length - 1 : length;

    private static int AfterVowel(ReadOnlySpan<char> word, int from)
    {
        var vowel = word[from..].IndexOfAny(Vowels);
        return vowel < 0 ? word.Length : from + vowel + 1;
    }

    /// <summary>The place after the first consonant that follows a vowel.</summary>
    private static int AfterSyllable(ReadOnlySpan<char> word, int from)
    {
        var vowel = AfterVowel(word, from);
        var consonant = word[vowel..].IndexOfAnyExcept(Vowels);
        return consonant < 0 ? word.Length : vowel + consonant + 1;
    }
}
