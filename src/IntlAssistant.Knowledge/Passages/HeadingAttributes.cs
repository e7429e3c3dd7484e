using System.Text.RegularExpressions;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Knowledge.Passages;

/// <summary>What a heading says about its section in braces: a fixed slug, validity, source.</summary>
internal sealed partial record HeadingAttributes(string? Slug, Validity Validity, Uri? Source)
{
    private const string Allowed = "#slug, validFrom=…, validUntil=…, appliesTo=\"…\" and source=https://…";

    /// <summary>Reads the braces of a heading; what it does not say holds as <paramref name="outer"/> says it.</summary>
    public static HeadingAttributes Read(string? braces, HeadingAttributes outer, int line, ProblemList problems)
    {
        var result = outer with { Slug = null };
        var end = 0;
        foreach (Match match in Attribute().Matches(braces ?? ""))
        {
            result = result.With(match.Groups["key"].Value, match.Groups["value"].Value, line, problems);
            end = match.Index + match.Length;
        }

        if (braces is not null && (end == 0 || !string.IsNullOrWhiteSpace(braces[end..])))
        {
            problems.Add(line, ContentFault.BracesUnreadable, $"'{{{braces}}}' cannot be read; in braces after a heading are allowed {Allowed}.");
        }

        if (result.Validity.From > result.Validity.Until)
        {
            problems.AddReversed(line, result.Validity.From.Value, result.Validity.Until.Value);
        }

        return result;
    }

    private HeadingAttributes With(string key, string value, int line, ProblemList problems)
    {
        switch (key)
        {
            case "#":
                return this with { Slug = ReadSlug(value, line, problems) };
            case "validFrom":
                return this with { Validity = Validity with { From = ContentDates.Read(key, value, line, problems) } };
            case "validUntil":
                return this with { Validity = Validity with { Until = ContentDates.Read(key, value, line, problems) } };
            case "appliesTo":
                return this with { Validity = Validity with { AppliesTo = value } };
            case "source":
                return this with { Source = ContentAddress.Read(value, line, problems) };
            default:
                problems.Add(line, ContentFault.AttributeUnknown, $"'{key}' is not an attribute of a heading; allowed are {Allowed}.");
                return this;
        }
    }

    private static string ReadSlug(string value, int line, ProblemList problems)
    {
        if (Passages.Slug.Of(value) != value)
        {
            problems.Add(line, ContentFault.SlugInvalid, $"'{value}' is not a slug; write letters and digits in lower case with single hyphens, such as '{Passages.Slug.Of(value)}'.");
        }

        return value;
    }

    [GeneratedRegex("""\G\s*(?:(?<key>\#)(?<value>[^\s=]+)|(?<key>\w+)=(?:"(?<value>[^"]*)"|(?<value>[^\s"]+)))(?=\s|$)""",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attribute();
}
