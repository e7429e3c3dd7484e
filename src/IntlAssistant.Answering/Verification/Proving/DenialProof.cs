using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Weighs where a clause that denies nothing comes from: from what the passages say, or from what they deny.</summary>
/// <param name="said">The sentence.</param>
/// <param name="passages">The passages.</param>
/// <param name="telling">How much a term tells of where it comes from: more the fewer units speak of it.</param>
internal sealed class DenialProof(Statement said, IReadOnlyList<ProvingPassage> passages, Func<StatementTerm, double> telling)
{
    // What stands elsewhere in the unit, or above it, counts for less than what stands in the clause itself.
    private const double InUnit = 0.5;
    private const double Above = 0.3;
    private const double OfFact = 1.5;

    // A short sentence goes on about the one before: "They are not returned".
    private const int Short = 2;
    private const double LeastTelling = 0.3;
    private const double InBefore = 0.8;

    // A clause that is said whole is likelier meant than one of which a part is said.
    private const double LeastShare = 0.6;

    // So much more must stand in what is denied.
    private const double Clearly = 1.05;
    private const double Least = 1;

    /// <summary>The fault of a clause that the passages deny; <see langword="null"/> when they do not.</summary>
    public Finding? Fault(int clause)
    {
        if ((said.MarksOf(clause) & (MarkGroups.Denying | Mark.If)) != 0 || GoesOnWithDenial(clause))
        {
            return null;
        }

        var (stated, denied) = (0.0, 0.0);
        foreach (var passage in passages)
        {
            foreach (var (unit, other) in passage.Units.SelectMany(unit => Enumerable.Range(0, Math.Max(1, unit.Said.ClauseCount)).Select(other => (unit, other))))
            {
                var shared = Shared(clause, unit, other, passage.IsForeignTo(said));
                (stated, denied) = IsDenied(unit, other) ? (stated, Math.Max(denied, shared)) : (Math.Max(stated, shared), denied);
            }
        }

        return denied >= Least && denied > stated * Clearly ? Finding.Of(SentenceFault.Negation, said.TextOf(clause)) : null;
    }

    // "Smoke or vape": the clause beside it denies, and may deny it too.
    private bool GoesOnWithDenial(int clause) => (said.GoesOn(clause) && (said.MarksOf(clause - 1) & MarkGroups.Denying) != 0)
        || (said.GoesOn(clause + 1) && (said.MarksOf(clause + 1) & MarkGroups.Denying) != 0);

    private static bool IsDenied(ProvingUnit unit, int clause)
    {
        var marks = unit.Said.MarksOf(clause) | (unit.IsItem ? unit.Lead?.AllMarks ?? Mark.None : Mark.None);
        return marks.HasFlag(Mark.Not) && (marks & (MarkGroups.Conditional | Mark.Only)) == 0 && !unit.Said.GoesOn(clause);
    }

    private double Shared(int clause, ProvingUnit unit, int other, bool isForeign)
    {
        var theirs = unit.Said.Terms.Where(term => term.Clause == other).ToList();
        var bag = unit.Own.Like().Add(theirs);
        var before = theirs.Count(term => !term.IsMark && term.Weight >= LeastTelling) <= Short && unit is { IsSentence: true, Before: { } sentence } ? unit.Own.Like().Add(sentence.Terms) : null;
        var here = said.Terms.Where(term => term.Clause == clause && !term.IsGeneric && (term.IsConcept || !isForeign)).ToList();
        var terms = here.Sum(term => (term.Weight + 0.05) * telling(term) * Place(term));
        var facts = said.Facts.Where(fact => fact.Clause == clause)
            .Sum(fact => unit.Said.Facts.Any(same => same.Clause == other && fact.Fact.FollowsFrom(same.Fact)) ? OfFact
                : unit.Said.Facts.Any(same => fact.Fact.FollowsFrom(same.Fact)) ? OfFact * InUnit : 0);
        return (terms + facts) * (LeastShare + ((1 - LeastShare) * Taken(here, theirs, unit, isForeign)));

        double Place(StatementTerm term) => bag.Covers(term, isForeign) ? 1
            : before?.Covers(term, isForeign) is true ? InBefore
            : unit.Own.Covers(term, isForeign) ? InUnit
            : unit.Narrow.Covers(term, isForeign) ? Above
            : 0;
    }

    // How much of what the unit's clause says the clause says too.
    private static double Taken(List<StatementTerm> here, List<StatementTerm> theirs, ProvingUnit unit, bool isForeign)
    {
        var told = unit.Own.Like().Add(here);
        var compared = theirs.Where(term => !term.IsMark && !term.IsGeneric && (term.IsConcept || term.Parts.Count > 0 || !isForeign)).ToList();
        var all = compared.Sum(term => term.Weight);
        return all == 0 ? 0 : compared.Sum(term => told.Covers(term, isForeign) ? term.Weight : 0) / all;
    }
}
