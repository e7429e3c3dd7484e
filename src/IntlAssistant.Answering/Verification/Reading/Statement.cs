using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Knowledge.Languages;

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
    /// <summary>How many clauses it has.</summary>
    public int ClauseCount => Clauses.Count == 0 ? 0 : Clauses[^1] + 1;

    /// <summary>All that is marked anywhere in it.</summary>
    public Mark AllMarks => Marks.Aggregate(Mark.None, (all, found) => all | found.Mark);

    /// <summary>What is marked in a clause.</summary>
    public Mark MarksOf(int clause) => Marks.Where(found => Clauses[found.First] == clause).Aggregate(Mark.None, (all, found) => all | found.Mark);

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
