namespace IntlAssistant.Answering.Generation;

/// <summary>A sentence, or an item of a list, that a model wrote.</summary>
/// <param name="Text">The words as plain text, without the numbers in brackets and without a list's marker.</param>
/// <param name="Cited">The numbers of the passages that it names, from 1, each once, in order; also numbers that no passage has.</param>
public sealed record GeneratedSentence(string Text, IReadOnlyList<int> Cited)
{
    /// <summary>Whether it is an item of a list.</summary>
    public bool IsItem { get; init; }

    /// <summary>Whether the list that it is an item of is numbered.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Whether it begins a paragraph or a list.</summary>
    public bool Begins { get; init; }
}
