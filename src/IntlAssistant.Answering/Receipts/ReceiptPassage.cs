using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Receipts;

/// <summary>A passage that a reply stands on, or that was considered for it.</summary>
/// <param name="Id">The passage.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Page">The page.</param>
/// <param name="PageRevision">The page's revision.</param>
/// <param name="File">The page's file, relative to the knowledge folder.</param>
/// <param name="Title">The page's title, and the nearest heading.</param>
/// <param name="Language">The page's language.</param>
/// <param name="Quotes">The stretches that the answer repeats; empty when it was only considered.</param>
/// <param name="Text">The whole passage, so that a later edit can be shown; <see langword="null"/> when it was only considered.</param>
/// <param name="Source">Where the page is published.</param>
public sealed record ReceiptPassage(
    string Id,
    string Revision,
    string Page,
    string PageRevision,
    string File,
    string Title,
    string Language,
    IReadOnlyList<ReceiptQuote> Quotes,
    string? Text = null,
    Uri? Source = null)
{
    /// <summary>A passage that is cited.</summary>
    internal static ReceiptPassage Cited(Citation citation, Passage passage) => Considered(passage) with
    {
        Title = citation.Title,
        Quotes = [.. citation.Quotes.Select(quote => new ReceiptQuote(quote.Start, quote.Length, quote.Of(passage.Text)))],
        Text = passage.Text,
        Source = citation.Source,
    };

    /// <summary>A passage that was only looked at.</summary>
    internal static ReceiptPassage Considered(Passage passage) => new(
        passage.Id.Value,
        passage.Revision,
        passage.Page.Id.Value,
        passage.Page.Revision,
        passage.Page.File,
        passage.HeadingPath.Count > 0 ? $"{passage.Page.Title}: {passage.HeadingPath[^1]}" : passage.Page.Title,
        passage.Page.Language.Value,
        []);
}

/// <summary>A stretch of a passage.</summary>
/// <param name="Start">Where it begins in the passage's text, in UTF-16 code units.</param>
/// <param name="Length">Its length.</param>
/// <param name="Text">Its words.</param>
public sealed record ReceiptQuote(int Start, int Length, string Text);
