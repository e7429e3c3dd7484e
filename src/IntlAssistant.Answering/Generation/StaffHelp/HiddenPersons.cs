using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using IntlAssistant.Answering.Privacy;

namespace IntlAssistant.Answering.Generation.StaffHelp;

/// <summary>A text in which signs such as <c>[#1]</c> stand for what tells who somebody is, and the way back.</summary>
/// <param name="Text">The text with the signs.</param>
/// <param name="Values">What they stand for, in order.</param>
internal sealed partial record HiddenPersons(string Text, IReadOnlyList<string> Values)
{
    /// <summary>Hides what a text tells of somebody.</summary>
    public static HiddenPersons In(string text, KnownPerson known)
    {
        IReadOnlyList<PersonalFinding> findings;
        try
        {
            findings = PersonalData.Find(text, known);
        }
        catch (RegexMatchTimeoutException)
        {
            return new HiddenPersons("", []);
        }

        var hidden = new StringBuilder();
        var values = new List<string>();
        var end = 0;
        foreach (var finding in findings)
        {
            values.Add(finding.Span.Of(text));
            hidden.Append(text, end, finding.Span.Start - end).Append(CultureInfo.InvariantCulture, $"[#{values.Count}]");
            end = finding.Span.End;
        }

        return new HiddenPersons(hidden.Append(text, end, text.Length - end).ToString(), values);
    }

    /// <summary>Puts back what was hidden; a sign that nothing stands behind stays.</summary>
    public string Restore(string text) => Sign().Replace(text, match =>
        int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Values.Count
            ? Values[number - 1]
            : match.Value);

    [GeneratedRegex(@"\[#(\d{1,3})\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Sign();
}
