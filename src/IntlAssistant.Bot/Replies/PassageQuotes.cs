using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Bot.Replies;

/// <summary>The words of a passage that a citation stands on.</summary>
internal sealed class PassageQuotes(IKnowledge knowledge)
{
    /// <summary>The quoted words; <see langword="null"/> when the passage has changed since it was read.</summary>
    public string? Quoted(Citation citation)
    {
        var text = Text(citation);
        return text is null || citation.Quotes.Any(quote => quote.End > text.Length)
            ? null
            : string.Join(" … ", citation.Quotes.Select(quote => MarkdownText.ToLine(text[quote.Start..quote.End])));
    }

    /// <summary>The whole passage; <see langword="null"/> when it has changed since it was read.</summary>
    public string? Text(Citation citation) => knowledge.Current.Passages
        .FirstOrDefault(passage => passage.Id == citation.Passage && passage.Revision == citation.PassageRevision)?.Text;
}
