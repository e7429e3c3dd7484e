using System.Globalization;

using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>The numbers that an answer quotes, whatever the digits, the grouping or the words that they are written in.</summary>
internal static class QuotedNumbers
{
    /// <summary>Each number of the quoted parts once, in digits, in order; the assistant's own words are left out.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<AnswerPart> parts) =>
        [.. parts.SelectMany(Of).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Each number of the quoted parts as often as it stands there.</summary>
    public static IEnumerable<string> Each(IEnumerable<AnswerPart> parts) => parts.SelectMany(Of);

    private static IEnumerable<string> Of(AnswerPart part) => part switch
    {
        AnswerPart.Paragraph paragraph => Of(paragraph.Text, paragraph.Language),
        AnswerPart.List list => list.Items.SelectMany(item => Of(item, list.Language)),
        _ => [],
    };

    private static IEnumerable<string> Of(string text, LanguageTag language)
    {
        foreach (var token in Analyzers.For(language).Analyze(text))
        {
            if (NumberWords.TryParse(token.Surface, language, out var number))
            {
                yield return number.ToString(CultureInfo.InvariantCulture);
            }
            else if (char.IsAsciiDigit(token.Surface[0]))
            {
                yield return token.Surface;
            }
        }
    }
}
