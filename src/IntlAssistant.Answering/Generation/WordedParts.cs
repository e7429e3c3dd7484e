using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Generation;

/// <summary>Makes paragraphs and lists of the sentences that were kept.</summary>
internal static class WordedParts
{
    /// <summary>The parts, in order; a paragraph or list that lost all its sentences is left out, and so is what would lead to nothing.</summary>
    /// <param name="text">What the sentences were cut from.</param>
    /// <param name="kept">The sentences that were kept.</param>
    public static IReadOnlyList<AnswerPart.Worded> Of(string text, IEnumerable<SentenceVerdict> kept)
    {
        var parts = new List<AnswerPart.Worded>();
        var end = 0;
        foreach (var verdict in kept)
        {
            var sentence = new WordedSentence(verdict.Text, verdict.Citations);
            var last = parts.LastOrDefault();
            var isNew = last is null || last.IsList != verdict.IsListItem || (!verdict.IsListItem && text.AsSpan(end, Math.Max(0, verdict.Span.Start - end)).Contains('\n'));
            if (isNew)
            {
                parts.Add(new AnswerPart.Worded([sentence], verdict.IsListItem, verdict.IsListItem && IsNumbered(text, verdict.Span.Start)));
            }
            else
            {
                parts[^1] = last! with { Sentences = [.. last.Sentences, sentence] }; // Not new, so there is one.
            }

            end = verdict.Span.End;
        }

        return [.. parts.Select((part, index) => WithoutLead(part, parts.ElementAtOrDefault(index + 1))).Where(part => part.Sentences.Count > 0)];
    }

    /// <summary>The part with the numbers of the citations in place of those of the passages that were shown.</summary>
    public static AnswerPart.Worded Renumber(AnswerPart.Worded part, List<int> numbers) => part with
    {
        Sentences = [.. part.Sentences.Select(sentence => sentence with { Citations = [.. sentence.Citations.Select(number => numbers.IndexOf(number) + 1)] })],
    };

    /// <summary>Where in a passage what was kept stands; the whole passage where that was not told.</summary>
    public static IReadOnlyList<TextSpan> Quotes(int number, IEnumerable<SentenceVerdict> kept, Passage passage)
    {
        List<TextSpan> quotes = [.. kept.SelectMany(verdict => verdict.Support)
            .Where(support => support.Number == number && support.Span.Length > 0 && support.Span.End <= passage.Text.Length)
            .Select(support => support.Span).Distinct().OrderBy(span => span.Start)];
        return quotes.Count > 0 ? quotes : [new TextSpan(0, passage.Text.Length)];
    }

    // What leads to a list that is not there says nothing.
    private static AnswerPart.Worded WithoutLead(AnswerPart.Worded part, AnswerPart.Worded? next) =>
        !part.IsList && next is not { IsList: true } && part.Sentences[^1].Text.TrimEnd() is [.., ':' or '：']
            ? part with { Sentences = [.. part.Sentences.SkipLast(1)] }
            : part;

    // A number and a dot or bracket before the item, in digits of any script.
    private static bool IsNumbered(string text, int start)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        var marker = text.AsSpan(line, Math.Min(text.Length, Math.Max(start, line + 1)) - line).TrimStart();
        return marker.Length > 0 && char.IsDigit(marker[0]);
    }
}
