using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>A sentence, list item or row as it is compared: its terms, facts and marks, each in its segment and clause.</summary>
/// <param name="Text">The text.</param>
/// <param name="Language">Its language.</param>
/// <param name="Tokens">Its words.</param>
/// <param name="Terms">What it speaks of, in order.</param>
/// <param name="Facts">Its facts, in order.</param>
/// <param name="Marks">What denies, allows, demands, restricts and compares, in order.</param>
/// <param name="Segments">The segment of each token: what no comma, bracket or "and" parts.</param>
/// <param name="Clauses">The clause of each token: one or more segments that say something together.</param>
internal sealed record Statement(
    string Text,
    LanguageTag Language,
    IReadOnlyList<Token> Tokens,
    IReadOnlyList<StatementTerm> Terms,
    IReadOnlyList<PlacedFact> Facts,
    IReadOnlyList<FoundMark> Marks,
    IReadOnlyList<int> Segments,
    IReadOnlyList<int> Clauses)
{
    /// <summary>What it says in everyday words, of function words too.</summary>
    public IReadOnlyList<ConceptMention> Everyday { get; init; } = [];

    /// <summary>The how-manieth of what it speaks of.</summary>
    public IReadOnlyList<PlacedOrdinal> Ordinals { get; init; } = [];

    /// <summary>Who does what in it.</summary>
    public IReadOnlyList<Deed> Deeds { get; init; } = [];

    /// <summary>How many clauses it has.</summary>
    public int ClauseCount => Clauses.Count == 0 ? 0 : Clauses[^1] + 1;

    /// <summary>All that is marked anywhere in it.</summary>
    public Mark AllMarks => Marks.Aggregate(Mark.None, (all, found) => all | found.Mark);

    /// <summary>What is marked in a clause.</summary>
    public Mark MarksOf(int clause) => Marks.Where(found => Clauses[found.First] == clause).Aggregate(Mark.None, (all, found) => all | found.Mark);

    /// <summary>The words of a clause.</summary>
    public string TextOf(int clause) => string.Join(' ', Tokens.Where((_, at) => Clauses[at] == clause).Select(token => token.Surface));

    /// <summary>Whether a semicolon or a full stop stands before a clause: what is said on either side does not hang together.</summary>
    public bool IsStoppedBefore(int clause)
    {
        for (var at = 1; at < Clauses.Count; at++)
        {
            if (Clauses[at] == clause && Clauses[at - 1] < clause)
            {
                return Segmenter.IsStopped(Text, Tokens[at - 1].Span.End, Tokens[at].Span.Start);
            }
        }

        return false;
    }

    /// <summary>Whether it begins with a word that means what was spoken of before: "it", "these".</summary>
    public bool LeansBack => Tokens.Count > 0 && Segmenter.LeansBack(Tokens[0]);

    /// <summary>Whether it begins with what is denied, and says then what follows: "Without the test, one begins at the first level".</summary>
    public bool IsFramedByDenial => ClauseCount > 1 && Marks.Any(found => found.First == 0 && found.Mark.HasFlag(Mark.Not));

    /// <summary>Whether it denies something where something else is lacking: "without the insurance there is no permit".</summary>
    public bool IsDeniedWithout => Marks.Where(found => found.Mark.HasFlag(Mark.Not)).Select(found => found.First).ToList() is [<= 1, _, ..];

    /// <summary>Whether a clause only goes on with what the one before denies, and may be denied with it: "smoke or vape".</summary>
    public bool GoesOn(int clause)
    {
        for (var at = 1; at < Clauses.Count && clause > 0; at++)
        {
            if (Clauses[at] == clause)
            {
                return Segmenter.GoesOn(Tokens[at]);
            }
        }

        return false;
    }
}
