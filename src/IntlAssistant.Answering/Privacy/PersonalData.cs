using System.Text;
using System.Text.RegularExpressions;

using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Privacy;

/// <summary>Finds what tells who somebody is, in any of the eleven languages, in any digits; and takes it out.</summary>
/// <remarks>It rather takes out too much: an editor sees a placeholder and can write what should stand there.</remarks>
public static class PersonalData
{
    private const int FewestDigitsOfPhone = 8;
    private const int ShortestName = 2;

    /// <summary>The text with a placeholder for each thing that tells who somebody is.</summary>
    public static StrippedText Strip(string text, KnownPerson known)
    {
        try
        {
            var findings = Find(text, known);
            return new StrippedText(Replace(text, findings), [.. findings.Select(finding => finding.Kind)]);
        }
        catch (RegexMatchTimeoutException)
        {
            // A text that is made to hold up whoever reads it names nobody that anybody needs.
            return new StrippedText(Placeholders.Of(PersonalDataKind.Name), [PersonalDataKind.Name]);
        }
    }

    /// <summary>The names that a text gives as somebody's.</summary>
    public static IReadOnlyList<string> NamesIn(string text, KnownPerson known)
    {
        try
        {
            return [.. Names(FoldedText.Of(text), known).Select(span => span.Of(text)).Distinct(StringComparer.Ordinal)];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    /// <summary>The numbers, addresses and links of a text that are somebody's.</summary>
    public static IReadOnlyList<string> ValuesIn(string text, KnownPerson known)
    {
        try
        {
            return [.. Find(text, known).Where(finding => finding.Kind != PersonalDataKind.Name).Select(finding => finding.Span.Of(text)).Distinct(StringComparer.Ordinal)];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    /// <summary>Whether a text has a name or a contact in it that is known.</summary>
    public static bool HasAny(string text, KnownPerson known)
    {
        var folded = FoldedText.Of(text);
        return known.Names.SelectMany(name => PartsOf(name, known)).Concat(known.Contacts).Any(words => Occurrences(folded, words).Any());
    }

    /// <summary>Whether a text has some words in it, whatever the digits and the form of the letters.</summary>
    public static bool Has(string text, string words) =>
        words.Trim().Length > 0 && FoldedText.Of(text).Contains(FoldedText.Of(words).Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>What tells who somebody is, in the order of the text, without overlaps.</summary>
    /// <exception cref="RegexMatchTimeoutException">The text is of a form that takes too long to read.</exception>
    public static IReadOnlyList<PersonalFinding> Find(string text, KnownPerson known)
    {
        var folded = FoldedText.Of(text);
        List<PersonalFinding> findings =
        [
            .. Of(PersonalDataKind.Link, Groups(NumberPatterns.Link(), folded)),
            .. Of(PersonalDataKind.Email, Groups(NumberPatterns.Email(), folded).Where(span => !known.IsPublic(span.Of(folded)))),
            .. Of(PersonalDataKind.Email, known.Contacts.SelectMany(contact => Occurrences(folded, contact))),
            .. Of(PersonalDataKind.BirthDate, Groups(NumberPatterns.BirthDate(), folded)),
            .. Of(PersonalDataKind.Number, Groups(NumberPatterns.DocumentNumber(), folded)),
            .. Of(PersonalDataKind.Phone, Groups(NumberPatterns.Phone(), folded).Where(span => IsPhone(folded, span, known))),
            .. Of(PersonalDataKind.Number, Groups(NumberPatterns.LongNumber(), folded).Where(span => IsPersonal(folded, span, known))),
            .. Of(PersonalDataKind.Address, Groups(NumberPatterns.Home(), folded)),
            .. Of(PersonalDataKind.Address, known.IsOffice ? [] : Groups(NumberPatterns.Street(), folded)),
        ];
        var names = Names(folded, known).ToList();
        var parts = known.Names.Concat(names.Select(span => span.Of(folded))).SelectMany(name => PartsOf(name, known)).Distinct(StringComparer.OrdinalIgnoreCase);
        findings.AddRange(Of(PersonalDataKind.Name, names));
        findings.AddRange(Of(PersonalDataKind.Name, parts.SelectMany(part => Occurrences(folded, part))));
        return WithoutOverlaps(findings);
    }

    private static IEnumerable<TextSpan> Names(string folded, KnownPerson known) =>
        NamePatterns.Introductions.SelectMany(pattern => Groups(pattern, folded))
            .Concat(NamePatterns.Likely.SelectMany(pattern => Groups(pattern, folded)).Where(span => !IsOfWords(span.Of(folded), known)));

    // "I am a student" gives no name, nor does "Dear applicant".
    private static bool IsOfWords(string name, KnownPerson known) =>
        known.IsWord(name) || name.Split(' ').All(known.IsWord);

    /// <summary>The name, and each of its words that is no other word: "Dear Ms Ahmadi" names who signed "Sara Ahmadi".</summary>
    private static IEnumerable<string> PartsOf(string name, KnownPerson known)
    {
        var parts = FoldedText.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Where(part => part.Length > ShortestName && !known.IsWord(part)).Append(string.Join(' ', parts))
            .Where(part => part.Length >= ShortestName);
    }

    private static IEnumerable<TextSpan> Occurrences(string folded, string words)
    {
        var sought = FoldedText.Of(words);
        for (var at = sought.Length == 0 ? -1 : folded.IndexOf(sought, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = folded.IndexOf(sought, at + sought.Length, StringComparison.OrdinalIgnoreCase))
        {
            if (IsEdge(folded, at - 1) && IsEdge(folded, at + sought.Length))
            {
                yield return new TextSpan(at, sought.Length);
            }
        }
    }

    // Ideographs have no spaces between words.
    private static bool IsEdge(string text, int index) =>
        index < 0 || index >= text.Length || !char.IsLetterOrDigit(text[index]) || text[index] is >= '\u4E00' and <= '\u9FFF';

    private static bool IsPhone(string folded, TextSpan span, KnownPerson known)
    {
        var number = span.Of(folded);
        return number.Count(char.IsAsciiDigit) >= FewestDigitsOfPhone
            && !NumberPatterns.Calendar().IsMatch(number.Trim())
            && IsPersonal(folded, span, known);
    }

    private static bool IsPersonal(string folded, TextSpan span, KnownPerson known) =>
        !NumberPatterns.Currency().IsMatch(folded[span.End..Math.Min(folded.Length, span.End + 12)])
        && !(span.Start > 0 && folded[span.Start - 1] is '$' or '€' or '£' or '¥')
        && !known.IsPublic(FoldedText.Digits(span.Of(folded)));

    private static IEnumerable<TextSpan> Groups(Regex pattern, string folded) => pattern.Matches(folded)
        .Select(match => match.Groups["n"])
        .Where(group => group.Success && group.Length > 0)
        .Select(group => new TextSpan(group.Index, group.Length));

    private static IEnumerable<PersonalFinding> Of(PersonalDataKind kind, IEnumerable<TextSpan> spans) =>
        spans.Select(span => new PersonalFinding(kind, span));

    private static List<PersonalFinding> WithoutOverlaps(List<PersonalFinding> findings)
    {
        var chosen = new List<PersonalFinding>();
        foreach (var finding in findings.OrderBy(finding => finding.Span.Start).ThenByDescending(finding => finding.Span.Length))
        {
            if (chosen.Count == 0 || chosen[^1].Span.End <= finding.Span.Start)
            {
                chosen.Add(finding);
            }
            else if (finding.Span.End > chosen[^1].Span.End)
            {
                var last = chosen[^1];
                chosen[^1] = last with { Span = new TextSpan(last.Span.Start, finding.Span.End - last.Span.Start) };
            }
        }

        return chosen;
    }

    private static string Replace(string text, IReadOnlyList<PersonalFinding> findings)
    {
        var stripped = new StringBuilder(text.Length);
        var done = 0;
        foreach (var finding in findings)
        {
            stripped.Append(text, done, finding.Span.Start - done).Append(Placeholders.Of(finding.Kind));
            done = finding.Span.End;
        }

        return stripped.Append(text, done, text.Length - done).ToString();
    }
}
