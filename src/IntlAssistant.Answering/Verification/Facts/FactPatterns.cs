using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Facts;

/// <summary>How addresses, dates in digits, times and telephone numbers are written.</summary>
internal static partial class FactPatterns
{
    private const int TimeoutMilliseconds = 200;
    private static readonly SearchValues<char> PartingSigns = SearchValues.Create(",;:.()،؛，；。|\n");
    private const string ChineseDigits = "零一二三四五六七八九";

    /// <summary>The text with every decimal digit as an ASCII one, character by character.</summary>
    public static string FoldDigits(string text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var at = 0; at < from.Length; at++)
        {
            var digit = char.IsDigit(from[at]) ? (int)char.GetNumericValue(from[at]) : -1;
            folded[at] = digit >= 0 ? (char)('0' + digit) : from[at];
        }
    });

    /// <summary>The matches of a pattern; none on a text so strange that it cannot be told in time.</summary>
    public static IReadOnlyList<Match> Matches(Regex pattern, string text)
    {
        try
        {
            return [.. pattern.Matches(text).Cast<Match>()];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    /// <summary>The matches with their places.</summary>
    public static IEnumerable<(TextSpan Span, string Text)> Each(Regex pattern, string text) =>
        Matches(pattern, text).Select(match => (SpanOf(match), match.Value));

    /// <summary>Where a match stands.</summary>
    public static TextSpan SpanOf(Match match) => new(match.Index, match.Length);

    /// <summary>An address as it is compared: without scheme, "www." and what closes the sentence.</summary>
    public static string Address(string link)
    {
        var address = link.ToLowerInvariant();
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        address = scheme < 0 ? address : address[(scheme + 3)..];
        address = address.StartsWith("www.", StringComparison.Ordinal) ? address[4..] : address;
        return address.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '/', '؟', '。', '،');
    }

    /// <summary>Whether digits and signs are a telephone number: no amount, no span of years.</summary>
    public static bool IsPhone(string digits)
    {
        var count = digits.Count(char.IsAsciiDigit);
        var parts = digits.Count(character => character is ' ' or '-' or '/' or '(' or '.');
        return count is >= 7 and <= 16 && !IsAmount().IsMatch(digits.Trim()) && !IsYears().IsMatch(digits.Trim())
            && (digits[0] is '+' or '(' || digits.StartsWith("00", StringComparison.Ordinal) || parts >= 2 || (parts >= 1 && digits[0] == '0') || count >= 9);
    }

    /// <summary>Whether a sign between two words parts what they say.</summary>
    public static bool Parts(string text, int start, int end) => start < end && text.AsSpan(start, end - start).ContainsAny(PartingSigns);

    /// <summary>A number in digits or Chinese numerals; 0 for none.</summary>
    public static int ChineseNumber(string numeral)
    {
        if (int.TryParse(numeral, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var ten = numeral.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return numeral.Length == 1 ? Digit(numeral[0]) : 0;
        }

        var tens = ten == 0 ? 1 : Digit(numeral[ten - 1]);
        return (tens * 10) + (ten + 1 < numeral.Length ? Digit(numeral[ten + 1]) : 0);

        static int Digit(char numeral) => numeral == '两' ? 2 : Math.Max(0, ChineseDigits.IndexOf(numeral, StringComparison.Ordinal));
    }

    /// <summary>Numbers that are no words of their own: German "dreiwöchig", Chinese "三个月".</summary>
    public static IEnumerable<(TextSpan Span, string Value, string Unit)> NumbersInsideWords(string text, LanguageTag language) => language.Value switch
    {
        "de" => Matches(GermanLength(), text).Select(match => (SpanOf(match), GermanNumber(match.Groups["number"].Value), GermanUnit(match.Groups["unit"].Value))),
        "zh" => Matches(ChineseCount(), text)
            .Where(match => ChineseNumber(match.Groups["number"].Value) > 0)
            .Select(match => (
                SpanOf(match),
                ChineseNumber(match.Groups["number"].Value).ToString(CultureInfo.InvariantCulture),
                UnitWords.AtStartOf(text.AsSpan(match.Groups["measure"].Index)))),
        _ => [],
    };

    private static string GermanNumber(string word) => word.ToLowerInvariant() switch
    {
        "ein" => "1",
        "zwei" => "2",
        "drei" => "3",
        "vier" => "4",
        "fünf" => "5",
        "sechs" => "6",
        "acht" => "8",
        "zehn" => "10",
        _ => "12",
    };

    private static string GermanUnit(string word) => word.ToLowerInvariant() switch
    {
        "tägig" => "day",
        "wöchig" => "week",
        "monatig" => "month",
        "stündig" => "hour",
        _ => "year",
    };

    /// <summary>An e-mail address.</summary>
    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    public static partial Regex Mail();

    /// <summary>A web address, with or without its scheme.</summary>
    [GeneratedRegex(@"(https?://|www\.)[^\s<>""'()\[\]،؛，。）]+|\b[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|org|net|edu|gov|int|info|eu|ir|tr|uk|de|fr|es|ru|cn|ca|au|ac|io|example|invalid|test)\b(/[^\s<>""'()\[\]،؛，。）]*)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    public static partial Regex Link();

    /// <summary>A date in digits alone.</summary>
    [GeneratedRegex(@"(?<![\d./-])(\d{1,2}|\d{4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{1,2})(?![\d/-]|\.\d)", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    public static partial Regex NumericDate();

    /// <summary>A date as Chinese writes it.</summary>
    [GeneratedRegex(@"((?<year>\d{4})\s*年\s*)?(?<![\d一二三四五六七八九十])(?<month>\d{1,2}|[一二三四五六七八九]|十[一二]?)\s*月(?!份之)(\s*(?<day>\d{1,2}|[一二三]?十?[一二三四五六七八九]?)\s*[日号])?", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    public static partial Regex ChineseDate();

    /// <summary>A time of day.</summary>
    [GeneratedRegex(@"(?<![\d.:])(?<hour>[01]?\d|2[0-4])[:](?<minute>[0-5]\d)(?!\d)\s*((?<half>[ap])\.?m\b)?|(?<![\d.:,])(?<hour>[01]?\d|2[0-4])(?:[.](?<minute>[0-5]\d))?\s*(?:(?<half>[ap])\.?m\b|uhr\b|o'clock|[点时])|(?<![\d.:,])(?<hour>[01]?\d|2[0-4])\s?h\s?(?<minute>[0-5]\d)?(?![\w])|(?<![\d.,])(?<hour>[01]?\d|2[0-4])[.](?<minute>[0-5]\d)(?=\s?[-–'’](\s?\d{1,2}[.]\d{2}|[dt]))|(?<=\d{2}\s?[-–]\s?)(?<hour>[01]?\d|2[0-4])[.](?<minute>[0-5]\d)(?![\d.])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    public static partial Regex TimeOfDay();

    /// <summary>Digits and signs that may be a telephone number.</summary>
    [GeneratedRegex(@"(?<![\w.,])(\+|00)?\(?\d[\d\u00A0 ()/.-]{5,}\d(?![\w%])", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    public static partial Regex Phone();

    /// <summary>A number whose thousands are parted by a space.</summary>
    [GeneratedRegex(@"(?<![\w.,/-])\d{1,3}( \d{3})+(?![\w/-]| \d)", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    public static partial Regex SpacedNumber();

    [GeneratedRegex(@"^\d{1,3}([ .,\u00A0\u202F']\d{3})+([.,]\d{1,2})?$", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex IsAmount();

    [GeneratedRegex(@"^\d{4}\s?[-–/]\s?\d{2,4}$", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex IsYears();

    [GeneratedRegex(@"\b(?<number>ein|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf)(?<unit>tägig|wöchig|monatig|jährig|stündig)\w*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex GermanLength();

    [GeneratedRegex(@"(?<![第十])(?<number>[一二两三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九])(?<measure>个工作日|工作日|个月|天|日|周|个星期|星期|年|个小时|小时|分钟|个学期|学期|张|份|次|门|种|项|名|人|所|位|步|个)", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex ChineseCount();
}
