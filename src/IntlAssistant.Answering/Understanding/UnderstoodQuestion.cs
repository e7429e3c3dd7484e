using System.Collections.Frozen;

using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Wordings;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Understanding;

/// <summary>A message as it is searched for.</summary>
internal sealed record UnderstoodQuestion
{
    /// <summary>The question that was asked.</summary>
    public required Question Question { get; init; }

    /// <summary>The part of the message that was read, its slips mended.</summary>
    public required string Text { get; init; }

    /// <summary>The same as it was written: what is mended may have been no slip.</summary>
    public required string Written { get; init; }

    /// <summary>The language that the visitor writes.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>The message's own words, folded, function words included.</summary>
    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>What it asks for; empty when nothing is left but function words.</summary>
    public required IReadOnlyList<SoughtTerm> Sought { get; init; }

    /// <summary>The concepts in it.</summary>
    public required IReadOnlyList<Concept> Concepts { get; init; }

    /// <summary>What kind of answer it wants.</summary>
    public required QuestionType Type { get; init; }

    /// <summary>How the ways of asking that are nearest to it vote.</summary>
    public required Lazy<WordingVotes> Votes { get; init; }

    /// <summary>What it asks for, by what the ways of asking teach.</summary>
    public required Lazy<SectionChances> Chances { get; init; }

    /// <summary>Whether it comes back to a place that was named before: "… have you partners there?"</summary>
    public bool ComesBack { get; init; }

    /// <summary>Whether words of earlier turns are in <see cref="Sought"/>.</summary>
    public bool LeansOnHistory { get; init; }

    /// <summary>The pages that earlier answers of the conversation stood on.</summary>
    public IReadOnlySet<PageId> Context { get; init; } = FrozenSet<PageId>.Empty;

    /// <summary>How much of what the whole message asks for is in this part of it, by weight: 0 to 1.</summary>
    public double ShareOfMessage { get; init; } = 1;

    /// <summary>What is asked for, by weight.</summary>
    public double Weight => Sought.Sum(term => term.Share * term.Importance);

    /// <summary>The question in the words that were searched for, for explanations.</summary>
    public string Describe() => string.Join(" · ", Sought.Select(term => term.Share < 1f ? $"({term.Label})" : term.Label));
}
