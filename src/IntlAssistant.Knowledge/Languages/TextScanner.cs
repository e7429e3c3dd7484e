using System.Globalization;
using System.Text;
using IntlAssistant.Knowledge.Languages.Folding;
using IntlAssistant.Knowledge.Languages.Words;

namespace IntlAssistant.Knowledge.Languages;

/// <summary>Walks through a text once and cuts it into tokens, whose spans stay in the text as it was given.</summary>
/// <remarks>
/// A word is read into a buffer, folded character by character; only then is it decided what the sign after it means:
/// a dot in an abbreviation or an address, an apostrophe, a hyphen. Numbers, addresses and scripts without spaces have
/// a file of their own.
/// </remarks>
internal ref partial struct TextScanner
{
    /// <summary>Longer runs of letters are no words; what goes beyond is left out of the surface, not of the span.</summary>
    public const int LongestWord = 96;

    private const int NoSeam = -1;

    private readonly string text;
    private readonly List<Token> tokens;
    private readonly Lexicon lexicon;
    private readonly WordRules rules;
    private readonly Span<char> buffer;
    private readonly bool mayHoldAddress;
    private int length;
    private int end;
    private int seam;

    /// <summary>Prepares to cut <paramref name="text"/> into <paramref name="tokens"/>.</summary>
    public TextScanner(string text, List<Token> tokens, Lexicon lexicon, WordRules rules, Span<char> buffer)
    {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.rules = rules;
        this.buffer = buffer;
        mayHoldAddress = text.Contains('@', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal);
    }

    /// <summary>Cuts the whole text.</summary>
    public void Run()
    {
        var at = 0;
        while (at < text.Length)
        {
            at = Next(at);
        }
    }

    private int Next(int at)
    {
        switch (KindAt(at))
        {
            case CharKind.Letter when mayHoldAddress && TryAddress(at, out var afterAddress):
                return afterAddress;
            case CharKind.Letter:
                return Word(at);
            case CharKind.Digit:
                return mayHoldAddress && TryAddress(at, out var after) ? after : Number(at);
            case CharKind.Ideograph:
                return Ideographs(at);
            case CharKind.Surrogate:
                return at + Rune(at).Utf16SequenceLength;
            default:
                return at + 1;
        }
    }

    /// <summary>What stands at a place; a well-formed pair counts as the character that it is.</summary>
    private readonly CharKind KindAt(int at)
    {
        if (at >= text.Length)
        {
            return CharKind.Separator;
        }

        var kind = CharFolding.Of(text[at]).Kind;
        if (kind is CharKind.Surrogate && System.Text.Rune.TryGetRuneAt(text, at, out var rune))
        {
            CharFolding.Of(rune, out var pair);
            return pair is CharKind.Separator or CharKind.Ignorable ? CharKind.Surrogate : pair;
        }

        return kind;
    }

    /// <summary>The character at a place; the replacement character for half a pair.</summary>
    private readonly Rune Rune(int at) =>
        System.Text.Rune.TryGetRuneAt(text, at, out var rune) ? rune : System.Text.Rune.ReplacementChar;

    private int Word(int start)
    {
        ReadWord(start);
        var next = end;
        if (seam != NoSeam)
        {
            Seamed(start, next);
            return next;
        }

        var sign = next < text.Length ? text[next] : ' ';
        if (sign == ' ' && rules.PartedVerbs && AffixTable.IsVerbPrefix(buffer[..length]) && KindAt(next + 1) is CharKind.Letter)
        {
            return PartedVerb(start, next);
        }

        if (sign == ' ' || KindAt(next + 1) is not (CharKind.Letter or CharKind.Digit))
        {
            Emit(start, next);
            return next;
        }

        if (sign == '.')
        {
            return Dotted(start, next);
        }

        if (CharFolding.Of(sign).Kind is CharKind.Apostrophe)
        {
            return Apostrophe(start, next);
        }

        if (sign is '-' or '\u2010' or '\u2011')
        {
            return Hyphenated(start, next);
        }

        Emit(start, next);
        return next;
    }

    /// <summary>A verb that is written apart from its prefix: می دهید is می‌دهید.</summary>
    private int PartedVerb(int start, int prefixEnd)
    {
        Span<char> word = stackalloc char[LongestWord];
        var prefix = length;
        buffer[..prefix].CopyTo(word);
        ReadWord(prefixEnd + 1);
        if (seam != NoSeam || Scripts.Of(buffer[0]) is not Script.Arabic)
        {
            Emit(start, prefixEnd, word[..prefix]);
            return prefixEnd;
        }

        var kept = Math.Min(length, LongestWord - prefix);
        buffer[..kept].CopyTo(word[prefix..]);
        Emit(start, end, word[..(prefix + kept)]);
        return end;
    }

    /// <summary>Reads one run of letters and digits of one script into the buffer; sets <c>length</c>, <c>end</c> and <c>seam</c>.</summary>
    private void ReadWord(int start)
    {
        length = 0;
        end = start;
        seam = NoSeam;
        var at = start;
        while (at < text.Length)
        {
            var c = text[at];
            ref readonly var form = ref CharFolding.Of(c);
            switch (form.Kind)
            {
                case CharKind.Letter or CharKind.Digit:
                    if (length > 0 && IsLatin(form.First) != IsLatin(buffer[0]))
                    {
                        return;
                    }

                    Put(form.First);
                    Put(form.Rest);
                    end = ++at;
                    break;
                case CharKind.Ignorable:
                    at++;
                    if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.Format)
                    {
                        buffer[length - 1] = LetterComposition.WithMark(buffer[length - 1], c);
                        end = at;
                    }

                    break;
                case CharKind.Seam:
                    at++;
                    if (seam == NoSeam && Scripts.Of(buffer[0]) is Script.Arabic && KindAt(at) is CharKind.Letter)
                    {
                        seam = at - 1;
                    }

                    break;
                case CharKind.Surrogate when KindAt(at) is CharKind.Letter or CharKind.Digit:
                    var rune = Rune(at);
                    Put(CharFolding.Of(rune, out _));
                    at += rune.Utf16SequenceLength;
                    end = at;
                    break;
                default:
                    return;
            }
        }
    }

    private static bool IsLatin(char folded) => Scripts.Of(folded) is Script.Latin;

    private void Put(char c)
    {
        if (length < buffer.Length)
        {
            buffer[length++] = c;
        }
    }

    private void Put(string? rest)
    {
        foreach (var c in rest ?? "")
        {
            Put(c);
        }
    }

    private readonly void Emit(int start, int stop) => Emit(start, stop, buffer[..length]);

    private readonly void Emit(int start, int stop, ReadOnlySpan<char> folded)
    {
        var forms = lexicon.Of(folded);
        tokens.Add(new(forms.Surface, forms.Term, new(start, stop - start), forms.IsFunctionWord) { BareTerm = forms.BareTerm });
    }
}
