using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Replies;

/// <summary>What a part of an answer stands on.</summary>
/// <param name="Number">The number that stands in brackets in the reply's text, from 1.</param>
/// <param name="Passage">The passage.</param>
/// <param name="PassageRevision">The revision of the passage that was read.</param>
/// <param name="Page">The page.</param>
/// <param name="PageRevision">The revision of the page that was read.</param>
/// <param name="Title">The page's title, and the nearest heading where there is one.</param>
/// <param name="Language">The language of the passage.</param>
/// <param name="Source">Where the page is published; <see langword="null"/> when the page names no address.</param>
/// <param name="Quotes">The stretches of the passage's text that the answer repeats.</param>
public sealed record Citation(
    int Number,
    PassageId Passage,
    string PassageRevision,
    PageId Page,
    string PageRevision,
    string Title,
    LanguageTag Language,
    Uri? Source,
    IReadOnlyList<TextSpan> Quotes);
