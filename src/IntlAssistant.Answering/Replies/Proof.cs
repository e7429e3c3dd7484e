using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Replies;

/// <summary>Finds every quoted sentence of an answer again in the content, before the answer is given: what is not found there is not said.</summary>
internal static class Proof
{
    /// <summary>Whether every part that states a fact stands, word for word, on the revision of its passage that holds now.</summary>
    /// <remarks>What a model worded was checked against that revision before; here it is seen that the revision still holds.</remarks>
    /// <param name="answer">The answer.</param>
    /// <param name="passages">The passages as they are now, by id.</param>
    public static bool Stands(Reply.Answer answer, IReadOnlyDictionary<PassageId, Passage> passages)
    {
        var quotes = new Dictionary<int, List<string>>();
        foreach (var citation in answer.Citations)
        {
            if (Quotes(citation, passages) is not { Count: > 0 } found || !quotes.TryAdd(citation.Number, found))
            {
                return false;
            }
        }

        return answer.Parts.All(part => part switch
        {
            AnswerPart.Paragraph paragraph => IsMadeOf(paragraph.Text, quotes.GetValueOrDefault(paragraph.Citation)),
            AnswerPart.List list => list.Items.All(item => IsMadeOf(item, quotes.GetValueOrDefault(list.Citation))),
            AnswerPart.Worded worded => worded.Sentences.All(sentence => sentence.Citations.All(quotes.ContainsKey)),
            _ => true, // The assistant's own words state no fact of the content.
        });
    }

    private static List<string>? Quotes(Citation citation, IReadOnlyDictionary<PassageId, Passage> passages) =>
        passages.GetValueOrDefault(citation.Passage) is { } passage
        && passage.Revision == citation.PassageRevision
        && citation.Quotes.All(quote => quote.Start >= 0 && quote.Length > 0 && quote.End <= passage.Text.Length)
            ? [.. citation.Quotes.Select(quote => quote.Of(passage.Text)).OrderByDescending(quote => quote.Length)]
            : null;

    // Between quotes may stand what joins them, and no word or number of its own.
    private static bool IsMadeOf(string text, List<string>? quotes)
    {
        var rest = text;
        foreach (var quote in quotes ?? [])
        {
            rest = rest.Replace(quote, "\n", StringComparison.Ordinal);
        }

        return quotes is not null && !rest.Any(char.IsLetterOrDigit);
    }
}
