using IntlAssistant.Answering.Wordings;

namespace IntlAssistant.Answering.Reading;

/// <summary>A term without its letters: a question is compared with tens of thousands of words, and most of that time went into reading them.</summary>
/// <param name="Value">The same for the same term on every machine. That two terms of one content share it is as good as impossible: 64 bits.</param>
internal readonly record struct TermKey(ulong Value)
{
    /// <summary>The key of a term.</summary>
    public static TermKey Of(string term) => new(Letter.Hash(term));
}
