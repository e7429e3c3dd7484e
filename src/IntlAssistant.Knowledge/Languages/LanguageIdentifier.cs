using System.Buffers;
using System.Collections.Frozen;
using IntlAssistant.Knowledge.Languages.Folding;
using IntlAssistant.Knowledge.Languages.Identification;

namespace IntlAssistant.Knowledge.Languages;

/// <summary>Tells the language of a chat message.</summary>
/// <remarks>
/// First by script, where a Latin term amid another script is a borrowed one; then, in the scripts that several
/// languages share, by function words, letters and letter sequences. Persian, Arabic and Urdu in Latin letters are
/// recognised; Hindi in Latin letters is told from Urdu only by a few words or by the hint. Safe from many threads.
/// </remarks>
public static class LanguageIdentifier
{
    private const int LongestText = 1000;
    private const int LongestWord = 40;
    private const double BorrowedWord = 0.4;
    private const double LogographWeight = 0.5;
    private const float Prior = 1.6f;
    private const float InvertedMarks = 4f;
    private const double SureByWords = 0.5;
    private const double SureByLettersAlone = 0.8;

    private static readonly SearchValues<char> Ukrainian = SearchValues.Create("іїєґІЇЄҐ");
    private static readonly SearchValues<char> Kazakh = SearchValues.Create("әқңұһӘҚҢҰҺ");

    private static readonly Lazy<LanguageProfiles> Latin = new(() => new(
        ["en", "fr", "tr", "es", "de", "it", "pt", "nl", "fa-Latn", "ar-Latn", "ur-Latn"], ScriptGroup.Latin));

    private static readonly Lazy<LanguageProfiles> Arabic = new(() => new(["fa", "ar", "ur"], ScriptGroup.Arabic));

    private static readonly FrozenSet<string> HindiInLatin = FrozenSet.ToFrozenSet(
        ["namaste", "namaskar", "dhanyavad", "dhanyawad", "kripya", "shulk", "samay", "vishwavidyalaya", "pravesh", "bharat", "chhatravritti"]);

    /// <summary>The language of a message.</summary>
    /// <param name="text">What the visitor typed; of a long text the beginning is read.</param>
    /// <param name="hint">The language expected, such as that of the page or of earlier messages; it decides where the text does not.</param>
    /// <returns>The language; with a confidence near 0 it is only the hint, or English without one.</returns>
    public static LanguageGuess Identify(string text, LanguageTag? hint)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.AsSpan(0, Math.Min(text.Length, LongestText));
        return Strongest(start) switch
        {
            ScriptGroup.None => new(hint ?? LanguageTag.English, 0),
            ScriptGroup.Latin => AmongProfiles(Latin.Value, ScriptGroup.Latin, start, hint),
            ScriptGroup.Arabic => AmongProfiles(Arabic.Value, ScriptGroup.Arabic, start, hint),
            var script => Sure(script, start),
        };
    }

    private static LanguageGuess Sure(ScriptGroup script, ReadOnlySpan<char> text) => new(
        LanguageTag.Parse(script switch
        {
            ScriptGroup.Cyrillic when text.ContainsAny(Ukrainian) => "uk",
            ScriptGroup.Cyrillic when text.ContainsAny(Kazakh) => "kk",
            ScriptGroup.Cyrillic => "ru",
            ScriptGroup.Devanagari => "hi",
            ScriptGroup.Han => "zh",
            ScriptGroup.Kana => "ja",
            ScriptGroup.Hangul => "ko",
            ScriptGroup.Greek => "el",
            ScriptGroup.Hebrew => "he",
            _ => "th",
        }),
        script is ScriptGroup.Cyrillic or ScriptGroup.Devanagari or ScriptGroup.Han ? 0.95 : 1);

    /// <summary>The script that the message is written in, not merely has a term of.</summary>
    private static ScriptGroup Strongest(ReadOnlySpan<char> text)
    {
        Span<double> weights = stackalloc double[ScriptGroups.Count];
        Span<char> folded = stackalloc char[LongestWord];
        for (var at = 0; at < text.Length;)
        {
            if (AddressEnd(text, at) is > 0 and var after)
            {
                at = after;
                continue;
            }

            var script = ScriptGroups.Of(text[at]);
            var stop = WordEnd(text, at, script);
            weights[(int)script] += script switch
            {
                ScriptGroup.None => 0,
                ScriptGroup.Han or ScriptGroup.Kana or ScriptGroup.Hangul or ScriptGroup.Thai => LogographWeight * (stop - at),
                ScriptGroup.Latin when !Latin.Value.Knows(Fold(text[at..stop], folded)) => BorrowedWord,
                _ => 1,
            };
            at = stop;
        }

        // Japanese is written with Han characters too; Chinese never with kana.
        if (weights[(int)ScriptGroup.Kana] > 0)
        {
            weights[(int)ScriptGroup.Kana] += weights[(int)ScriptGroup.Han];
            weights[(int)ScriptGroup.Han] = 0;
        }

        weights[(int)ScriptGroup.None] = 0;
        weights[(int)ScriptGroup.Latin] *= 0.99;
        var best = 0;
        for (var i = 1; i < weights.Length; i++)
        {
            best = weights[i] > weights[best] ? i : best;
        }

        return (ScriptGroup)best;
    }

    private static LanguageGuess AmongProfiles(LanguageProfiles profiles, ScriptGroup script, ReadOnlySpan<char> text, LanguageTag? hint)
    {
        Span<float> scores = stackalloc float[profiles.Tags.Length];
        Span<char> typed = stackalloc char[LongestWord];
        Span<char> folded = stackalloc char[LongestWord];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = IsExpected(profiles.Tags[i], hint) ? Prior : 0;
        }

        var isHindi = false;
        var hasWords = false;
        for (var at = 0; at < text.Length;)
        {
            if (AddressEnd(text, at) is > 0 and var after)
            {
                at = after;
                continue;
            }

            var group = ScriptGroups.Of(text[at]);
            var stop = WordEnd(text, at, group);
            if (group == script)
            {
                var word = text[at..Math.Min(stop, at + LongestWord)];
                var length = word.ToLowerInvariant(typed);
                var plain = Fold(word, folded);
                hasWords |= profiles.Score(typed[..length], plain, scores);
                isHindi |= script is ScriptGroup.Latin && HindiInLatin.GetAlternateLookup<ReadOnlySpan<char>>().Contains(plain);
            }

            at = stop;
        }

        if (script is ScriptGroup.Latin && text.ContainsAny('¿', '¡'))
        {
            scores[Array.IndexOf(profiles.Tags, "es")] += InvertedMarks;
        }

        return Best(profiles, scores, hint, isHindi, hasWords ? SureByWords : SureByLettersAlone);
    }

    private static LanguageGuess Best(LanguageProfiles profiles, ReadOnlySpan<float> scores, LanguageTag? hint, bool isHindi, double sure)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        double all = 0;
        foreach (var score in scores)
        {
            all += Math.Exp(score - scores[best]);
        }

        var confidence = 1 / all;
        var language = LanguageTag.Parse(profiles.Tags[best]);
        if (profiles.Tags[best] == "ur-Latn" && (isHindi || hint?.Value == "hi"))
        {
            language = LanguageTag.Parse("hi");
        }

        // Names alone look a little like many languages.
        var fallback = Array.Exists(profiles.Tags, tag => tag == hint?.Value) || profiles.Tags[0] == "en"
            ? hint ?? LanguageTag.English
            : language;
        return confidence >= sure ? new(language, confidence) : new(fallback, confidence / 2);
    }

    private static bool IsExpected(string tag, LanguageTag? hint) => hint is { } expected
        ? tag.StartsWith(expected.Value, StringComparison.Ordinal) || (expected.Value == "hi" && tag == "ur-Latn")
        : tag == "en";

    /// <summary>Where a web or mail address that begins at a place ends; 0 where none begins. It is the same in every language.</summary>
    private static int AddressEnd(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsAsciiLetterOrDigit(text[at]) || (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] != '('))
        {
            return 0;
        }

        var rest = text[at..];
        var length = 0;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]))
        {
            length++;
        }

        var run = rest[..length].TrimEnd(".,;:!?)؟،؛");
        return run.Contains('@') || run.Contains("://", StringComparison.Ordinal) || run.Count('.') > 1 ? at + run.Length : 0;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at, ScriptGroup script)
    {
        var stop = at + 1;
        while (stop < text.Length && (ScriptGroups.Of(text[stop]) == script || IsInsideWord(text[stop], script)))
        {
            stop++;
        }

        return stop;
    }

    private static bool IsInsideWord(char c, ScriptGroup script) => script is not ScriptGroup.None && CharFolding.Of(c).Kind is CharKind.Ignorable;

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            ref readonly var form = ref CharFolding.Of(c);
            if (form.Kind is not CharKind.Letter)
            {
                continue;
            }

            if (length + 1 + (form.Rest?.Length ?? 0) > folded.Length)
            {
                break;
            }

            folded[length++] = form.First;
            form.Rest?.CopyTo(folded[length..]);
            length += form.Rest?.Length ?? 0;
        }

        return folded[..length];
    }
}
