using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving.Clauses;

/// <summary>Words that deny by themselves, "closed" or "refused": what two statements both call so is denied in neither.</summary>
internal static class SharedWords
{
    /// <summary>The marks of a clause, without those that the other statement's words set too.</summary>
    public static Mark MarksOf(Statement statement, int clause, Statement other)
    {
        var theirs = other.Terms.Where(term => other.Marks.Any(found => IsWordOfItsOwn(found) && IsAt(term, found))).ToList();
        var marks = Mark.None;
        foreach (var found in statement.Marks.Where(found => statement.Clauses[found.First] == clause))
        {
            var isShared = theirs.Count > 0 && IsWordOfItsOwn(found)
                && statement.Terms.Any(term => IsAt(term, found) && theirs.Exists(same => AreSame(term, same)));
            marks |= isShared ? found.Mark & ~Mark.SoftNot : found.Mark;
        }

        return marks;
    }

    private static bool IsWordOfItsOwn(FoundMark found) => (found.Mark & (Mark.SoftNot | Mark.Not)) == Mark.SoftNot;

    private static bool AreSame(StatementTerm one, StatementTerm other) =>
        one.Concepts.Any(other.Concepts.Contains) || one.Words[0].Term == other.Words[0].Term;

    private static bool IsAt(StatementTerm term, FoundMark found) => found.First < term.First + term.Words.Count && term.First < found.First + found.Count;
}
