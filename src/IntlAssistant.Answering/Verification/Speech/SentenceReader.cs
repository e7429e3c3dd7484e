using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Speech;

/// <summary>Cuts a model's reply into sentences and items with what each cites.</summary>
internal static partial class SentenceReader
{
    private static readonly SearchValues<char> Ornaments = SearchValues.Create(" \t\r.*_#-–—");

    /// <summary>The sentences of a reply, in order; every word of it is in one of them.</summary>
    public static IReadOnlyList<SaidSentence> Read(string text, LanguageTag language)
    {
        var sentences = new List<SaidSentence>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            ReadLine(text, new TextSpan(start, line.Length), language, sentences);
            start += line.Length + 1;
        }

        return sentences;
    }

    /// <summary>One sentence.</summary>
    public static SaidSentence ReadOne(string text)
    {
        var marker = ListMarker().Match(text);
        return Sentence(text, new TextSpan(marker.Length, text.Length - marker.Length), marker.Success && marker.Length > 0) with { Span = new TextSpan(0, text.Length) };
    }

    private static void ReadLine(string text, TextSpan line, LanguageTag language, List<SaidSentence> sentences)
    {
        var words = line.Of(text);
        var marker = ListMarker().Match(words);
        var isItem = marker.Success && marker.Value.Trim().Length > 0;
        var from = marker.Success ? marker.Length : 0;
        foreach (var span in SentenceSplitter.Split(words[from..], language))
        {
            var (start, length) = (line.Start + from + span.Start, span.Length);

            // Citations after the full stop belong to the sentence before it.
            var leading = LeadingCitations().Match(text.Substring(start, length));
            if (leading.Length > 0 && sentences.Count > 0 && sentences[^1].Span.End >= line.Start)
            {
                var last = sentences[^1];
                sentences[^1] = last with
                {
                    Span = new TextSpan(last.Span.Start, start + leading.Length - last.Span.Start),
                    Citations = [.. last.Citations.Concat(Numbers(leading.Value)).Distinct()],
                };
                (start, length) = (start + leading.Length, length - leading.Length);
            }

            if (text.AsSpan(start, length).ContainsAnyExcept(Ornaments))
            {
                sentences.Add(Sentence(text, new TextSpan(start, length), isItem));
            }
        }
    }

    private static SaidSentence Sentence(string text, TextSpan span, bool isItem)
    {
        var words = span.Of(text);
        var plain = Spaces().Replace(BeforeStop().Replace(Emphasis().Replace(Citation().Replace(words, ""), ""), "$1"), " ").Trim();
        return new SaidSentence(span, plain, [.. Citation().Matches(words).SelectMany(match => Numbers(match.Value)).Distinct()], isItem);
    }

    private static IEnumerable<int> Numbers(string citations) => Digits().Matches(FactPatterns.FoldDigits(citations))
        .Select(match => int.TryParse(match.ValueSpan, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue);

    [GeneratedRegex(@"^\s*((?:[-*•▪·+]|\d{1,2}[.)])\s+|#{1,4}\s+)?", RegexOptions.CultureInvariant, 200)]
    private static partial Regex ListMarker();

    [GeneratedRegex(@"[\[【]\s*\d{1,3}(\s*[,،、;]\s*\d{1,3})*\s*[\]】]", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Citation();

    [GeneratedRegex(@"^(\s*[\[【]\s*\d{1,3}(\s*[,،、;]\s*\d{1,3})*\s*[\]】])+[.。۔।]?\s*", RegexOptions.CultureInvariant, 200)]
    private static partial Regex LeadingCitations();

    [GeneratedRegex(@"\*\*|__|(?<=\s|^)\*(?=\S)|(?<=\S)\*(?=\s|$|[.,;:!?])|^#+\s*", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\s+([.,;:!?؟،。])", RegexOptions.CultureInvariant, 200)]
    private static partial Regex BeforeStop();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Digits();
}
