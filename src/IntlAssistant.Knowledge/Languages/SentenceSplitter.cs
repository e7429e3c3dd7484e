using System.Collections.Frozen;
using System.Globalization;

namespace IntlAssistant.Knowledge.Languages;

/// <summary>Cuts text into sentences.</summary>
/// <remarks>
/// Every character that is not white space is in exactly one sentence, in order. Where it is doubtful whether a dot ends
/// a sentence, it does not: two sentences shown together do less harm than half of one.
/// </remarks>
public static class SentenceSplitter
{
    private const int LongestAbbreviation = 12;
    private const int LongestDay = 3;

    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        """
        mr mrs ms dr prof st ave blvd rd no nos vol pp pg fig art sec ch ed eds approx ca cf e.g i.e etc inc ltd co dept univ
        tel ext max min jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun vs al incl est gen
        bldg fl rm apt hon rev sr jr min. ph bsc msc m mme mlle n° p av bd env ex nb réf tél
        sra sra. srta dra dn dña núm pág art. ud uds aprox tfno avda
        bzw ca. d.h evtl ggf inkl nr str usw z.b z.t u.a bspw vgl abs hr fr tel. zzgl max. mind s
        г гг ул д стр т.е т.д т.п и.о им проф тел руб см напр др тыс млн пр просп к корп кв акад доц
        doç yrd öğr örn vb vs. cad sok mah bkz yy sf çev
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    // "15. März" is a day, in whatever text it stands, and so is the slip "151. März". Other languages write their months small.
    private static readonly FrozenSet<string> MonthsAfterDot = new[] { "de", "de-AT" }
        .Select(language => CultureInfo.GetCultureInfo(language).DateTimeFormat)
        .SelectMany(format => format.MonthNames.Concat(format.MonthGenitiveNames)).Where(name => name.Length > 0)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences of a text, without the white space around them.</summary>
    /// <param name="text">The text; blank lines and list markers at the start of a line also part sentences.</param>
    /// <param name="language">The language: in German, Turkish and Finnish "3." before a word is "third".</param>
    public static IReadOnlyList<TextSpan> Split(string text, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var stop = text[at] == '\n' ? (PartsAtLine(text, at) ? at : -1) : EndOf(text, at, start, language);
            if (stop < 0)
            {
                continue;
            }

            Add(sentences, text, start, stop);
            start = stop;
            at = Math.Max(at, stop - 1);
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int stop)
    {
        while (start < stop && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (stop > start && char.IsWhiteSpace(text[stop - 1]))
        {
            stop--;
        }

        if (stop > start)
        {
            sentences.Add(new(start, stop - start));
        }
    }

    /// <summary>Whether a line's end parts sentences: before a blank line and before a list item.</summary>
    private static bool PartsAtLine(string text, int newLine)
    {
        var next = newLine + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r')
        {
            next++;
        }

        if (next >= text.Length || text[next] is '\n' or '•' or '·' or '▪' or '#' or '|')
        {
            return true;
        }

        if (text[next] is '-' or '*' or '+')
        {
            return next + 1 < text.Length && text[next + 1] == ' ';
        }

        var digits = next;
        while (digits < text.Length && char.IsDigit(text[digits]))
        {
            digits++;
        }

        return digits > next && digits < text.Length && text[digits] is '.' or ')' && digits - next <= 3
            && digits > next && digits + 1 < text.Length && text[digits + 1] == ' ';
    }

    /// <summary>Where the sentence ends that the character at <paramref name="at"/> may end; -1 when it ends none.</summary>
    private static int EndOf(string text, int at, int start, LanguageTag language)
    {
        if (!IsEnder(text[at]))
        {
            return -1;
        }

        var stop = at + 1;
        var hard = IsHard(text[at]);
        while (stop < text.Length && IsEnder(text[stop]))
        {
            hard |= IsHard(text[stop++]);
        }

        while (stop < text.Length && IsCloser(text[stop]) && !OpensNext(text, stop))
        {
            stop++;
        }

        if (text[at] is '。' or '！' or '？' or '।' or '॥' or '۔')
        {
            return stop;
        }

        if (stop < text.Length && !char.IsWhiteSpace(text[stop]))
        {
            return hard && char.IsLetter(text[stop]) && !IsInsideAddress(text, at) ? stop : -1;
        }

        return hard || stop >= text.Length || EndsWithDot(text, at, stop, start, language) ? stop : -1;
    }

    private static bool EndsWithDot(string text, int dot, int stop, int start, LanguageTag language)
    {
        var next = stop;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || IsCloser(text[next]) || text[next] is '(' or '«' or '“' or '*'))
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        var wordStart = dot;
        while (wordStart > start && !char.IsWhiteSpace(text[wordStart - 1]) && text[wordStart - 1] is not ('(' or '[' or '"' or '«' or '“' or '*'))
        {
            wordStart--;
        }

        var word = text.AsSpan(wordStart, dot - wordStart);
        if (word.IsEmpty)
        {
            return true;
        }

        var lowerNext = char.IsLower(text[next]);
        if (IsNumber(word))
        {
            // "1." at the start of a line numbers a list; "3." is "third" in some languages.
            return !lowerNext && !(word.Length <= LongestDay && IsMonth(text, next)) && wordStart > start + LeadingSpace(text, start, wordStart)
                && !(word.Length <= 2 && char.IsLetter(text[next]) && language.Value is "de" or "tr" or "fi" or "da" or "no" or "cs" or "pl");
        }

        if (IsAbbreviation(word))
        {
            return false;
        }

        // Dots that trail off are no end before a small letter.
        return !lowerNext || (word.Length >= 5 && !IsEnder(text[dot + 1]) && !IsEnder(text[dot - 1]));
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestAbbreviation)
        {
            return false;
        }

        if (word.Length == 1 && char.IsLetter(word[0]))
        {
            return !IsUncased(word[0]);
        }

        return IsDotted(word) || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>Whether every part between dots is one to three letters: Ph.D, U.S, a.m.</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        var (parts, partLength) = (1, 0);
        foreach (var c in word)
        {
            if (c == '.')
            {
                parts++;
                partLength = 0;
            }
            else if (!char.IsLetter(c) || ++partLength > 3)
            {
                return false;
            }
        }

        return parts > 1;
    }

    private static bool IsMonth(string text, int start)
    {
        var stop = start;
        while (stop < text.Length && char.IsLetter(text[stop]))
        {
            stop++;
        }

        return MonthsAfterDot.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, stop - start));
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static int LeadingSpace(string text, int start, int stop)
    {
        var at = start;
        while (at < stop && (char.IsWhiteSpace(text[at]) || text[at] is '*' or '-'))
        {
            at++;
        }

        return at - start;
    }

    private static bool IsUncased(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter;

    private static bool IsInsideAddress(string text, int at)
    {
        var start = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        var word = text.AsSpan(start, at - start);
        return word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.") || word.Contains('@');
    }

    private static bool IsEnder(char c) => c == '.' || c == '…' || IsHard(c);

    private static bool IsHard(char c) => c is '?' or '!' or '؟' or '۔' or '。' or '！' or '？' or '।' or '॥' or '‽' or '⁉' or '⁈';

    private static bool IsCloser(char c) => c is ')' or ']' or '"' or '”' or '’' or '»' or '\'' or '）' or '」' or '』' or '*' or '_';

    /// <summary>A quotation mark or star right before a letter begins the next sentence.</summary>
    private static bool OpensNext(string text, int at) =>
        at + 1 < text.Length && text[at] is '"' or '\'' or '*' or '_' && char.IsLetterOrDigit(text[Math.Min(at + 1, text.Length - 1)]);
}
