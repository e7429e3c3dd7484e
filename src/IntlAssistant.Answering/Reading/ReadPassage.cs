using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Reading;

/// <summary>A passage with its words read: what the ranker and the extractor compare a question with.</summary>
internal sealed record ReadPassage
{
    /// <summary>The passage.</summary>
    public required Passage Passage { get; init; }

    /// <summary>The terms of the page's title, each once.</summary>
    public required TermKey[] Title { get; init; }

    /// <summary>The terms of the headings above the passage, each once.</summary>
    public required TermKey[] Headings { get; init; }

    /// <summary>The places and names that the text and its headings speak of, as concept terms, each once.</summary>
    public required TermKey[] Names { get; init; }

    /// <summary>The people whom the passage says that it holds for, as concepts; none where it holds for everybody.</summary>
    public required IReadOnlyList<Concept> HoldsFor { get; init; }

    /// <summary>The ways of asking: the page's questions and the heading.</summary>
    public required AskedWays Questions { get; init; }

    /// <summary>The first of the passage's questions in each language that has one, the first short one where there is a short one: what to call the passage by.</summary>
    public required IReadOnlyDictionary<LanguageTag, string> CalledBy { get; init; }

    /// <summary>The pieces that can be quoted, in order.</summary>
    public required IReadOnlyList<TextUnit> Units { get; init; }
}
