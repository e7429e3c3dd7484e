using System.Collections.Frozen;

using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Bot.Replies;

/// <summary>The words of a passage that a citation stands on.</summary>
internal sealed class PassageQuotes(IKnowledge knowledge)
{
    private ByName? named;

    /// <summary>The quoted words; <see langword="null"/> when the passage has changed since it was read.</summary>
    public string? Quoted(Citation citation)
    {
        var text = Text(citation);
        return text is null || citation.Quotes.Any(quote => quote.End > text.Length)
            ? null
            : string.Join(" … ", citation.Quotes.Select(quote => MarkdownText.ToLine(text[quote.Start..quote.End])));
    }

    /// <summary>The whole passage; <see langword="null"/> when it has changed since it was read.</summary>
    public string? Text(Citation citation) =>
        Named(knowledge.Current).GetValueOrDefault(citation.Passage) is { } passage && passage.Revision == citation.PassageRevision ? passage.Text : null;

    // Thousands of passages are not looked through for every citation of every reply.
    private FrozenDictionary<PassageId, Passage> Named(KnowledgeSnapshot content)
    {
        if (Volatile.Read(ref named) is { } known && ReferenceEquals(known.Content, content))
        {
            return known.Passages;
        }

        var passages = content.Passages.DistinctBy(passage => passage.Id).ToFrozenDictionary(passage => passage.Id);
        Volatile.Write(ref named, new ByName(content, passages));
        return passages;
    }

    private sealed record ByName(KnowledgeSnapshot Content, FrozenDictionary<PassageId, Passage> Passages);
}
