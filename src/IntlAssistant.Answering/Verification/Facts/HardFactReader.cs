using System.Globalization;
using System.Text.RegularExpressions;

using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Facts;

/// <summary>Finds the facts of a text that must be the same wherever they are stated, in any digits, calendar words or number words.</summary>
internal sealed class HardFactReader
{
    // A day that no month has is a day nevertheless: it stands in no passage.
    private const int MostBeforeMonth = 99;

    private readonly string text;
    private readonly string folded;
    private readonly LanguageTag language;
    private readonly IReadOnlyList<Token> tokens;
    private readonly bool[] taken;
    private readonly List<HardFact> facts = [];

    private HardFactReader(string text, IReadOnlyList<Token> tokens, LanguageTag language)
    {
        (this.text, this.tokens, this.language) = (text, tokens, language);
        folded = FactPatterns.FoldDigits(text);
        taken = new bool[text.Length];
    }

    /// <summary>The facts of a text in the order in which they stand there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its words as the analyzer of the language gives them.</param>
    /// <param name="language">The language.</param>
    public static IReadOnlyList<HardFact> Read(string text, IReadOnlyList<Token> tokens, LanguageTag language)
    {
        var reader = new HardFactReader(text, tokens, language);
        reader.Addresses();
        reader.WrittenDates();
        reader.NamedDates();
        reader.Times();
        reader.Phones();
        reader.Numbers();
        return [.. reader.facts.OrderBy(fact => fact.Span.Start)];
    }

    private void Addresses()
    {
        foreach (var found in FactPatterns.Each(FactPatterns.Mail(), folded))
        {
            Take(HardFactKind.Mail, found.Span, found.Text.TrimEnd('.').ToLowerInvariant());
        }

        foreach (var found in FactPatterns.Each(FactPatterns.Link(), folded).Where(found => IsFree(found.Span)))
        {
            Take(HardFactKind.Link, found.Span, FactPatterns.Address(found.Text));
        }
    }

    private void WrittenDates()
    {
        foreach (var match in FactPatterns.Matches(FactPatterns.NumericDate(), folded).Where(match => IsFree(FactPatterns.SpanOf(match))))
        {
            var (first, second, third) = (Part(match, 1), Part(match, 2), Part(match, 3));
            var (year, month, day) = first > 31 ? (first, second, third) : (third, second, first);
            (month, day) = month > 12 ? (day, month) : (month, day);
            year += year < 100 ? 2000 : 0;
            if (month is >= 1 and <= 12 && day is >= 1 and <= 31)
            {
                TakeDate(FactPatterns.SpanOf(match), new CalendarDay(CalendarOf(year), month, day, year));
            }
        }

        foreach (var match in FactPatterns.Matches(FactPatterns.ChineseDate(), folded).Where(match => IsFree(FactPatterns.SpanOf(match))))
        {
            var month = FactPatterns.ChineseNumber(match.Groups["month"].Value);
            if (month is >= 1 and <= 12)
            {
                var year = match.Groups["year"].Success ? FactPatterns.ChineseNumber(match.Groups["year"].Value) : 0;
                var day = match.Groups["day"].Success ? FactPatterns.ChineseNumber(match.Groups["day"].Value) : 0;
                TakeDate(FactPatterns.SpanOf(match), new CalendarDay(CalendarOf(year), month, day, year));
            }
        }
    }

    private static int Part(Match match, int index) => int.Parse(match.Groups[index].ValueSpan, CultureInfo.InvariantCulture);

    private static CalendarKind CalendarOf(int year) => year is > 1300 and < 1410 ? CalendarKind.Persian : year is >= 1410 and < 1500 ? CalendarKind.Hijri : CalendarKind.Gregorian;

    private void NamedDates()
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!IsFree(tokens[at].Span))
            {
                continue;
            }

            if (Weekday(at) is var (weekday, first) && weekday > 0)
            {
                Take(HardFactKind.Weekday, Between(first, at), weekday.ToString(CultureInfo.InvariantCulture));
            }
            else if (CalendarWords.Month(tokens[at].Surface, language) is { } month)
            {
                NamedDate(at, month);
            }
        }
    }

    // Persian days of the week are "Saturday" with a number before it, in one word or two.
    private (int Weekday, int First) Weekday(int at)
    {
        var day = CalendarWords.Weekday(tokens[at].Surface, language);
        if (language.Value == "fa" && tokens[at].Surface == "شنبه" && at > 0
            && tokens[at - 1].Span.End >= tokens[at].Span.Start - 1
            && NumberWords.TryParse(tokens[at - 1].Surface, language, out var after) && after is >= 1 and <= 5 && !char.IsAsciiDigit(tokens[at - 1].Surface[0]))
        {
            return (((6 + after - 1) % 7) + 1, at - 1);
        }

        return (day, at);
    }

    private void NamedDate(int at, (CalendarKind Calendar, int Month, bool NeedsNumber) month)
    {
        var (first, last, day, year) = (at, at, 0, 0);
        var before = at - 1;
        if (before >= 0 && tokens[before].IsFunctionWord && !IsNumber(before, MostBeforeMonth))
        {
            before--;
        }

        if (before >= 0 && IsNumber(before, MostBeforeMonth) && IsNear(before, at))
        {
            (day, first) = (NumberAt(before), before);
        }

        var after = at + 1;
        if (day == 0 && IsNumber(after, 31) && IsNear(at, after))
        {
            (day, last) = (NumberAt(after), after);
            after++;
        }

        if (after < tokens.Count && tokens[after].IsFunctionWord)
        {
            after++;
        }

        if (IsYear(after) && IsNear(last, after))
        {
            (year, last) = (NumberAt(after), after);
        }

        if (!month.NeedsNumber || day > 0 || year > 0 || IsCapital(at))
        {
            TakeDate(Between(first, last), new CalendarDay(month.Calendar, month.Month, day, year));
        }
    }

    // "In March", and not "a march": a capital letter amid the sentence.
    private bool IsCapital(int at) => at > 0 && char.IsUpper(text[tokens[at].Span.Start]) && language.Value != "de";

    // A word or a sign may stand between: "15 de junio", "June 13, 2008".
    private bool IsNear(int one, int other) => tokens[other].Span.Start - tokens[one].Span.End <= 6 && !folded.AsSpan(tokens[one].Span.End, tokens[other].Span.Start - tokens[one].Span.End).ContainsAny(";:()");

    private bool IsNumber(int at, int most) => at >= 0 && at < tokens.Count && IsFree(tokens[at].Span) && NumberAt(at) is var number && number >= 1 && number <= most;

    private bool IsYear(int at) => at < tokens.Count && IsFree(tokens[at].Span) && tokens[at].Surface.Length >= 4 && NumberAt(at) is >= 1300 and <= 2200;

    private int NumberAt(int at)
    {
        var digits = tokens[at].Surface.AsSpan();
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        var number = end < 0 ? digits : end > 0 && digits.Length - end <= 3 && !digits.Contains('.') ? digits[..end] : [];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
            : number.IsEmpty && NumberWords.TryParse(tokens[at].Surface, language, out value) && value > 1 ? value : -1;
    }

    private void Times()
    {
        foreach (var match in FactPatterns.Matches(FactPatterns.TimeOfDay(), folded).Where(match => IsFree(FactPatterns.SpanOf(match))))
        {
            var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
            var minute = match.Groups["minute"].Success ? match.Groups["minute"].Value : "00";
            var half = match.Groups["half"].Value;
            hour += half.StartsWith('p') && hour < 12 ? 12 : half.StartsWith('a') && hour == 12 ? -12 : 0;
            if (hour <= 24)
            {
                Take(HardFactKind.Time, FactPatterns.SpanOf(match), string.Create(CultureInfo.InvariantCulture, $"{hour}:{minute}"));
            }
        }
    }

    private void Phones()
    {
        foreach (var found in FactPatterns.Each(FactPatterns.Phone(), folded).Where(found => IsFree(found.Span) && FactPatterns.IsPhone(found.Text)))
        {
            Take(HardFactKind.Phone, found.Span, string.Concat(found.Text.Where(char.IsAsciiDigit)));
        }
    }

    private void Numbers()
    {
        foreach (var (span, value, unit) in FactPatterns.NumbersInsideWords(folded, language))
        {
            Take(HardFactKind.Number, span, value, unit);
        }

        foreach (var found in FactPatterns.Each(FactPatterns.SpacedNumber(), folded).Where(found => IsFree(found.Span)))
        {
            var last = tokens.Select((token, index) => (token, index)).LastOrDefault(word => word.token.Span.Start < found.Span.End).index;
            Take(HardFactKind.Number, found.Span, string.Concat(found.Text.Where(char.IsAsciiDigit)), UnitAround(FirstIn(found.Span), last));
        }

        for (var at = 0; at < tokens.Count;)
        {
            at = IsFree(tokens[at].Span) ? Math.Max(at + 1, NumberFrom(at)) : at + 1;
        }
    }

    private int FirstIn(TextSpan span) => tokens.Select((token, index) => (token, index)).First(word => word.token.Span.End > span.Start).index;

    // Reads one number, of one word or several; returns the first token after it.
    private int NumberFrom(int at)
    {
        var surface = tokens[at].Surface;
        if (!char.IsAsciiDigit(surface[0]) && surface.Any(char.IsAsciiDigit))
        {
            Take(HardFactKind.Code, tokens[at].Span, surface);
            return at + 1;
        }

        if (UnitWords.IsFortnight(surface))
        {
            Take(HardFactKind.Number, tokens[at].Span, "2", "week");
            return at + 1;
        }

        var phrase = IsShareWord(at) ? null : NumberPhrase.From(tokens, at, language, text);
        if (phrase is null)
        {
            return at + 1;
        }

        var last = at + phrase.TokenCount - 1;
        var unit = phrase.IsWord && UnitAt(last) is { Length: > 0 } own ? own : UnitAround(at, last); // Arabic "two months" is one word.
        var isOne = phrase.IsWord && phrase.Readings is ["1"];
        if (isOne && !UnitWords.IsTime(unit))
        {
            return last + 1; // An article, or "one of": no number that anything hangs on.
        }

        Add(new HardFact(HardFactKind.Number, phrase.Readings, Between(at, last)) { Unit = unit, MayBeArticle = isOne });
        return last + 1;
    }

    // "pour cent", "por ciento": the unit, not a hundred.
    private bool IsShareWord(int at) => at > 0 && tokens[at].Surface is "cent" or "ciento" && tokens[at - 1].Surface is "pour" or "por" or "per";

    private string UnitAround(int first, int last)
    {
        var (start, end) = (tokens[first].Span.Start, tokens[last].Span.End);
        var after = folded.AsSpan(end).TrimStart(" \u00A0\u202F");
        if (after.Length > 0 && UnitWords.Of(after[0]) is { Length: > 0 } sign)
        {
            return sign;
        }

        var before = folded.AsSpan(0, start).TrimEnd(" \u00A0\u202F");
        if (before.Length > 0 && UnitWords.Of(before[^1]) is { Length: > 0 } signBefore)
        {
            return signBefore;
        }

        if (language.Value == "zh" && UnitWords.AtStartOf(after) is { Length: > 0 } measure)
        {
            return measure;
        }

        var next = UnitAt(last + 1);
        var previous = UnitAt(first - 1);
        return next.Length > 0 ? next
            : previous.Length > 0 && (!UnitWords.IsTime(previous) || language.Value is "fa" or "ar" or "tr") ? previous
            : last + 2 < tokens.Count && !char.IsAsciiDigit(tokens[last + 1].Surface[0]) && !FactPatterns.Parts(folded, tokens[last].Span.End, tokens[last + 2].Span.Start) ? UnitAt(last + 2)
            : "";
    }

    private string UnitAt(int at) => at >= 0 && at < tokens.Count ? UnitWords.Of(tokens[at].Surface, language) : "";

    private TextSpan Between(int first, int last) => new(tokens[first].Span.Start, tokens[last].Span.End - tokens[first].Span.Start);

    private bool IsFree(TextSpan span) => !taken.AsSpan(span.Start, span.Length).Contains(true);

    private void TakeDate(TextSpan span, CalendarDay day) =>
        Add(new HardFact(HardFactKind.Date, [day.ToString()], span) { Day = day });

    private void Take(HardFactKind kind, TextSpan span, string value, string unit = "") =>
        Add(new HardFact(kind, [value], span) { Unit = unit });

    private void Add(HardFact fact)
    {
        taken.AsSpan(fact.Span.Start, fact.Span.Length).Fill(true);
        facts.Add(fact);
    }
}
