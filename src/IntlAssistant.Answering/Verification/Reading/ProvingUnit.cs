using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>A sentence, item or row of a passage with what it is to be read in: the headings, the sentence that leads to it.</summary>
/// <param name="Said">What it says.</param>
/// <param name="Own">Its own terms.</param>
/// <param name="Context">Its own terms and those of its surroundings.</param>
/// <param name="Headings">The headings and the page's title.</param>
internal sealed record ProvingUnit(Statement Said, TermBag Own, TermBag Context, IReadOnlyList<Statement> Headings)
{
    /// <summary>What it says comes before what.</summary>
    public IReadOnlyList<Sequence> Sequences { get; } = [.. SequenceReader.Read(Said)];

    /// <summary>Where it stands in the passage's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its own terms and those of the headings and of what leads to it, without the sentence before it.</summary>
    public required TermBag Narrow { get; init; }

    /// <summary>The sentence before it.</summary>
    public Statement? Before { get; init; }

    /// <summary>The sentence that leads to the list or table that it stands in; what that denies, it denies.</summary>
    public Statement? Lead { get; init; }

    /// <summary>Whether it is an item of a list: one of several things of which its lead speaks.</summary>
    public bool IsItem { get; init; }

    /// <summary>Whether it is a sentence of a paragraph, no item and no row.</summary>
    public bool IsSentence { get; init; }

    /// <summary>The headings, and what leads to it.</summary>
    public IEnumerable<Statement> Above => Lead is null ? Headings : Headings.Append(Lead);

    /// <summary>The units of time and money that it or its surroundings name.</summary>
    public required IReadOnlySet<string> Units { get; init; }
}
