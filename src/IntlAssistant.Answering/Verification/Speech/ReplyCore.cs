using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Speech;

/// <summary>Tells whether what answers the question is left of a reply.</summary>
internal static class ReplyCore
{
    /// <summary>
    /// Whether the sentence that answers stands: the one that shares most with the question, the first of those that share as much.
    /// The first sentence that states something must stand too: the others lean on it. Of a list, half of the items.
    /// </summary>
    public static bool Holds(IReadOnlyList<SentenceVerdict> verdicts, IReadOnlyList<Statement> read, Statement question)
    {
        var stating = Enumerable.Range(0, verdicts.Count).Where(index => verdicts[index].Standing != SentenceStanding.Connective).ToList();
        if (stating.Count == 0)
        {
            return false;
        }

        var items = stating.Where(index => verdicts[index].IsListItem).ToList();
        var sentences = stating.Except(items).DefaultIfEmpty(stating[0]).ToList();
        var core = question.Terms.Count == 0 ? sentences[0] : sentences.MaxBy(index => Shared(read[index], question));
        return verdicts[sentences[0]].IsKept && verdicts[core].IsKept && items.Count(index => verdicts[index].IsKept) * 2 >= items.Count;
    }

    private static double Shared(Statement said, Statement question) => question.Terms.Sum(asked =>
        said.Terms.Select(term => Likeness(asked, term)).DefaultIfEmpty(0).Max() * Math.Max(asked.Weight, 0.05));

    // "The application closes" shares a word with "application fee", and is about something else.
    private static double Likeness(StatementTerm one, StatementTerm other) =>
        one.Concepts.Any(other.Concepts.Contains) ? 1
        : one.Words.Count(word => other.Words.Any(same => same.Term == word.Term)) / (double)one.Words.Count;
}
