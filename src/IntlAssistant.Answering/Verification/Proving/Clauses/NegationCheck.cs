using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Answering.Verification.Reading;

using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Proving.Clauses;

/// <summary>Whether a clause denies what the passage says, or says what it denies.</summary>
internal static class NegationCheck
{
    private const string French = "fr";

    // "Ne … pas de" is one denial.
    private const int ReachOfDenial = 3;

    private static readonly ConceptId Depending = new("depend");

    // So much of a unit must be told for all its denials to be.
    private const double LeastOfUnit = 0.6;
    private const double LeastTelling = 0.3;
    private const double LeastOfOnce = 0.5;

    /// <summary>Whether the clause and the passage disagree.</summary>
    public static bool Fails(ClausePair pair)
    {
        if (MayBeDenied(pair) || IsBareCondition(pair) || IsContrast(pair) || IsNeed(pair))
        {
            return false;
        }

        // What denies all items of a list stands once, before them.
        var here = pair.Unit.IsItem ? pair.Here | (pair.Whole & MarkGroups.Denying) : pair.Here;
        return IsBalanced(pair) ? false
            : here.HasFlag(Mark.Not) ? FailsWhereDenied(pair, here)
            : (here & MarkGroups.Denying) == 0 ? FailsWhereStated(pair)
            : here.HasFlag(Mark.SoftNot) && (pair.Aligned.All(mark => mark.HasFlag(Mark.Not) && mark.HasFlag(Mark.SoftNot)) || IsDeniedElsewhere(pair));
    }

    // The sentence tells most of the unit and denies as often: where a clause ends is another matter in other words.
    private static bool IsBalanced(ClausePair pair)
    {
        var (said, told) = (pair.Said, pair.Unit.Said);
        return (said.AllMarks & (Mark.Not | Mark.SoftNot)) != 0 && Count(said, Mark.Not) == Count(told, Mark.Not) && Count(said, Mark.SoftNot) == Count(told, Mark.SoftNot)
            && said.ClauseCount + told.ClauseCount > 2 && pair.ShareOfUnit >= LeastOfUnit && !IsExchanged(pair);
    }

    // "In dollars, not in rials" for "in rials, not in dollars".
    private static bool IsExchanged(ClausePair pair)
    {
        var denied = BagOf(pair, pair.Unit.Said, isDenied: true);
        var stated = BagOf(pair, pair.Unit.Said, isDenied: false);
        var crossed = pair.Said.Terms.Where(term => !term.IsMark && !term.IsGeneric && term.Weight >= LeastTelling).ToLookup(term => IsDenied(pair.Said, term.Clause));
        return crossed[true].Any(term => stated.Covers(term, pair.IsForeign) && !denied.Covers(term, pair.IsForeign))
            && crossed[false].Any(term => denied.Covers(term, pair.IsForeign) && !stated.Covers(term, pair.IsForeign));
    }

    private static TermBag BagOf(ClausePair pair, Statement statement, bool isDenied) =>
        pair.Unit.Own.Like().Add(statement.Terms.Where(term => IsDenied(statement, term.Clause) == isDenied));

    private static int Count(Statement statement, Mark mark) => Enumerable.Range(0, statement.ClauseCount).Sum(clause =>
        mark == Mark.Not ? Denials(statement, clause) : statement.Marks.Count(found => found.Mark.HasFlag(mark) && !found.Mark.HasFlag(Mark.Not) && statement.Clauses[found.First] == clause));

    // "Without the insurance there is no permit": the permit needs it.
    private static bool IsNeed(ClausePair pair) => pair.Here.HasFlag(Mark.Not) && pair.Said.IsDeniedWithout
        && ((pair.There & MarkGroups.Demanding) != 0 || pair.Unit.Context.Says(Depending)) && !pair.There.HasFlag(Mark.Not);

    // "Only for the teacher, not for the family": that follows from "only".
    private static bool IsContrast(ClausePair pair) => pair.Here.HasFlag(Mark.Not) && (pair.Here & (Mark.Only | Mark.May | MarkGroups.Demanding)) == 0
        && pair.Whole.HasFlag(Mark.Only) && !pair.Said.Facts.Any(fact => fact.Clause == pair.Clause)
        && pair.Passage.Units.Any(unit => unit.Said.AllMarks.HasFlag(Mark.Only) && IsRestWithin(pair, unit));

    // All that the sentence says is restricted stands in the unit.
    private static bool IsRestWithin(ClausePair pair, ProvingUnit unit)
    {
        var rest = pair.Said.Terms.Where(term => term.Clause != pair.Clause && pair.Said.MarksOf(term.Clause).HasFlag(Mark.Only) && !term.IsRelation && term.IsEntity).ToList();
        return rest.Count > 0 && rest.TrueForAll(term => unit.Own.Covers(term, pair.IsForeign));
    }

    // "The room is free" where tuition is free and the room is not: the word stands in another clause of the unit.
    private static bool IsDeniedElsewhere(ClausePair pair) => pair.Aligned.All(mark => (mark & MarkGroups.Denying) == 0)
        && Enumerable.Range(0, pair.Unit.Said.ClauseCount).Any(other => !pair.Nearest.Contains(other) && pair.Unit.Said.MarksOf(other).HasFlag(Mark.SoftNot));

    private static bool FailsWhereDenied(ClausePair pair, Mark here) =>
        !DeniesAlone(pair) && ((!DeniesTheSame(pair) && !pair.Aligned.Any(mark => AgreesWithDenial(mark, here))) || IsDeniedTwice(pair) || IsDeniedLess(pair));

    // In another language a word such as "free" may be said otherwise: there it denies nothing for sure.
    private static bool FailsWhereStated(ClausePair pair)
    {
        var denying = pair.IsForeign ? Mark.Not : Mark.Not | Mark.SoftNot;
        return pair.Aligned.All(mark => (mark & denying) != 0) || pair.Taken.Any(mark => mark.HasFlag(Mark.Not));
    }

    // "Is not cancelled" for "is cancelled": what denies in the passage is denied.
    private static bool AgreesWithDenial(Mark mark, Mark here) => (mark & MarkGroups.Denying) != 0
        && !(here.HasFlag(Mark.SoftNot) && mark.HasFlag(Mark.SoftNot) && !mark.HasFlag(Mark.Not));

    // A clause that goes on with one that denies, where no word tells whether it is denied too.
    private static bool MayBeDenied(ClausePair pair) => (pair.Here & MarkGroups.Denying) == 0
        && ((pair.Said.GoesOn(pair.Clause) && IsDenied(pair.Said, pair.Clause - 1))
            || ((pair.Here & (Mark.May | MarkGroups.Demanding)) == 0 && pair.Said.GoesOn(pair.Clause + 1) && IsDenied(pair.Said, pair.Clause + 1)));

    private static bool IsDenied(Statement statement, int clause) => (statement.MarksOf(clause) & MarkGroups.Denying) != 0;

    // A condition that the passage does not set apart: what the passage denies there may be what follows from it.
    private static bool IsBareCondition(ClausePair pair) => (pair.Here & (Mark.If | MarkGroups.Denying)) == Mark.If
        && !pair.Nearest.Any(other => pair.Unit.Said.MarksOf(other).HasFlag(Mark.If) && pair.Unit.Said.ClauseCount > 1);

    // The passage denies something by a short clause, of which all stands in this one: "not in dollars".
    private static bool DeniesTheSame(ClausePair pair)
    {
        var here = pair.Unit.Own.Like().Add(pair.Said.Terms.Where(term => term.Clause == pair.Clause));
        return pair.Passage.Units.Any(unit => Enumerable.Range(0, unit.Said.ClauseCount)
            .Any(other => unit.Said.MarksOf(other).HasFlag(Mark.Not) && IsSaidWhole(unit.Said, other, here, pair.IsForeign)));
    }

    // "There is no interest": where the passage speaks of it nowhere else, this is what is told.
    private static bool DeniesAlone(ClausePair pair)
    {
        var here = pair.Unit.Own.Like().Add(pair.Said.Terms.Where(term => term.Clause == pair.Clause));
        return Denials(pair.Said, pair.Clause) == 1 && (pair.Here & (Mark.May | MarkGroups.Demanding)) == 0 && pair.Passage.Units.Any(unit => Enumerable.Range(0, unit.Said.ClauseCount)
            .Any(other => Denials(unit.Said, other) == 1 && IsSaidWhole(unit.Said, other, here, pair.IsForeign) && unit.Said.Terms.Any(term => term.Clause == other && StandsOnce(term, pair.Passage))));
    }

    private static bool StandsOnce(StatementTerm term, ProvingPassage passage) => !term.IsMark && term.Weight >= LeastOfOnce
        && passage.Units.SelectMany(unit => unit.Said.Terms).Count(other => passage.All.Like().Add([other]).Covers(term, false)) == 1;

    private static bool IsSaidWhole(Statement told, int clause, TermBag here, bool isForeign)
    {
        var there = told.Terms.Where(term => term.Clause == clause && !term.IsMark && (term.IsConcept || !isForeign)).ToList();
        return there.Count > 0 && there.TrueForAll(term => here.Covers(term, isForeign)) && !told.Facts.Any(fact => fact.Clause == clause);
    }

    private static bool IsDeniedTwice(ClausePair pair) => !pair.IsForeign && Denials(pair.Said, pair.Clause)
        > pair.CountThere(Mark.Not) + pair.CountThere(Mark.SoftNot) + pair.CountThere(Mark.Except) + pair.CountThere(Mark.Optional);

    // "Without it, one is admitted" for "without it, one is not admitted".
    private static bool IsDeniedLess(ClausePair pair) => !pair.IsForeign
        && pair.Nearest.All(other => Denials(pair.Unit.Said, other) > Denials(pair.Said, pair.Clause));

    private static int Denials(Statement statement, int clause)
    {
        var denying = statement.Marks.Where(found => found.Mark.HasFlag(Mark.Not)).ToList();
        return denying.Count(found => statement.Clauses[found.First] == clause && (statement.Language.Value != French
            || !denying.Exists(other => other.First < found.First && found.First - other.First <= ReachOfDenial)));
    }
}
