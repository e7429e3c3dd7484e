using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Facts;

/// <summary>A number as it is written: "1,500", "twenty-five", "200 thousand", "دو میلیون".</summary>
/// <param name="Readings">What it may mean, in plain digits.</param>
/// <param name="TokenCount">How many words it takes.</param>
/// <param name="IsWord">Whether it is written in words alone.</param>
internal sealed record NumberPhrase(IReadOnlyList<string> Readings, int TokenCount, bool IsWord)
{
    private static readonly (string Words, decimal Times)[] Multipliers =
    [
        ("hundred صد مئة مائة cent cents yüz cientos ciento hundert сот سو सौ", 100m),
        ("thousand thousands هزار ألف آلاف الف mille bin mil tausend тысяч тысячи тысяча тыс ہزار हजार हज़ार", 1_000m),
        ("lakh lac لاکھ लाख", 100_000m),
        ("million millions میلیون مليون ملايين millionen milyon millón millones миллион миллиона миллионов млн ملین मिलियन", 1_000_000m),
        ("万", 10_000m), ("千", 1_000m), ("亿", 100_000_000m),
    ];

    private static readonly FrozenDictionary<string, decimal> Times = Multipliers
        .SelectMany(entry => entry.Words.Split(' ').SelectMany(word => Analyzers.For(LanguageTag.English).Analyze(word).Take(1).Select(token => (token.Surface, entry.Times))))
        .GroupBy(entry => entry.Surface, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.First().Times, StringComparer.Ordinal);

    private static readonly FrozenSet<string> And = FrozenSet.ToFrozenSet(["و", "und", "et", "y", "and"], StringComparer.Ordinal);

    // Between the thousands of a number written out: "دو هزار و پانصد" is left to its parts.
    private const int MostWords = 4;

    private static readonly SearchValues<char> PlainDigits = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> Points = SearchValues.Create(".,٬٫");

    /// <summary>The number that begins at a word; <see langword="null"/> when none does.</summary>
    public static NumberPhrase? From(IReadOnlyList<Token> tokens, int at, LanguageTag language, string text)
    {
        var surface = tokens[at].Surface;
        if (char.IsAsciiDigit(surface[0]))
        {
            return Digits(tokens, at, language, text);
        }

        if (Small(surface, language) is not { } number)
        {
            return null;
        }

        var count = 1;
        if (number is >= 20 and < 100 && number % 10 == 0)
        {
            var next = at + 1 < tokens.Count && And.Contains(tokens[at + 1].Surface) ? at + 2 : at + 1;
            if (next < tokens.Count && Small(tokens[next].Surface, language) is { } unit and < 10 && IsBeside(tokens, next - 1, next))
            {
                number += unit;
                count = next - at + 1;
            }
        }

        (number, count) = Multiplied(tokens, at, count, number);
        return new NumberPhrase([Write(number)], count, true);
    }

    /// <summary>A number in plain digits.</summary>
    public static string Write(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static NumberPhrase? Digits(IReadOnlyList<Token> tokens, int at, LanguageTag language, string text)
    {
        var surface = tokens[at].Surface;
        var length = surface.AsSpan().IndexOfAnyExcept(PlainDigits);
        var digits = length < 0 ? surface : surface[..length];
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var (whole, count) = Multiplied(tokens, at, 1, number);
        var readings = new List<string> { Write(whole) };
        if (count == 1 && OtherReading(tokens[at].Span.Of(text), number) is { } other)
        {
            readings.Add(Write(other));
        }

        return new NumberPhrase(readings, count, false);
    }

    // "200.000" and "1,500" mean a thousand's group in one country and a fraction in the next; a model may follow either.
    private static decimal? OtherReading(string written, decimal read)
    {
        var sign = written.AsSpan().IndexOfAny(Points);
        if (sign <= 0 || written.AsSpan(sign + 1).ContainsAny(Points) || written.Length - sign - 1 != 3)
        {
            return null;
        }

        var grouped = decimal.Parse(FactPatterns.FoldDigits(written.Remove(sign, 1)), CultureInfo.InvariantCulture);
        return grouped == read ? null : grouped;
    }

    private static (decimal Number, int Count) Multiplied(IReadOnlyList<Token> tokens, int at, int count, decimal number)
    {
        while (count < MostWords && at + count < tokens.Count && Times.TryGetValue(tokens[at + count].Surface, out var times)
            && (number < times || times > 100) && IsBeside(tokens, at + count - 1, at + count))
        {
            number *= times;
            count++;
        }

        return (number, count);
    }

    private static bool IsBeside(IReadOnlyList<Token> tokens, int one, int other) => tokens[other].Span.Start - tokens[one].Span.End <= 1;

    private static decimal? Small(string surface, LanguageTag language)
    {
        if (CompoundNumbers.Find(surface, language) is { } compound)
        {
            return compound;
        }

        return !char.IsAsciiDigit(surface[0]) && NumberWords.TryParse(surface, language, out var number) ? number
            : ArabicJoined.Without(surface, language) is { } word ? Small(word, language) : null;
    }
}
