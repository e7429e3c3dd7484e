using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Proving.Clauses;

/// <summary>Whether a clause says all for some, more for less, before for after.</summary>
internal static class QuantityCheck
{
    private const Mark Ordered = Mark.Before | Mark.After | Mark.Until | Mark.From | Mark.AtMost | Mark.AtLeast;

    private static readonly ConceptId[] Ordering = [new("earlier"), new("next"), new("first")];

    /// <summary>Whether the clause and the passage disagree.</summary>
    public static bool Fails(ClausePair pair) => SaysMoreThanSome(pair) || SaysLessThanAll(pair) || LeavesOutException(pair)
        || ComparesMore(pair) || OrdersMore(pair)
        || IsTurned(pair, Mark.Before, Mark.After) || IsTurned(pair, Mark.After, Mark.Before)
        || IsTurned(pair, Mark.AtLeast, Mark.AtMost) || IsTurned(pair, Mark.AtMost, Mark.AtLeast);

    // What is "each" in one language may be "all" in the next.
    private static bool SaysMoreThanSome(ClausePair pair) => pair.Here.HasFlag(Mark.All)
        && pair.CountHere(Mark.All) > pair.CountThere(Mark.All) + (pair.IsForeign ? pair.CountThere(Mark.Each) : 0);

    private static bool SaysLessThanAll(ClausePair pair) =>
        pair.Here.HasFlag(Mark.Some) && (pair.There & (Mark.All | Mark.Each)) != 0 && !pair.There.HasFlag(Mark.Some);

    private static bool LeavesOutException(ClausePair pair) => pair.Here.HasFlag(Mark.All) && !pair.Whole.HasFlag(Mark.Except)
        && pair.Aligned.All(mark => mark.HasFlag(Mark.Except) && !mark.HasFlag(Mark.Not));

    // "More than" something else, without a number, where the unit compares nothing.
    private static bool ComparesMore(ClausePair pair) => (pair.There & (Mark.AtLeast | Mark.AtMost)) == 0
        && !pair.Said.Facts.Any(fact => fact.Clause == pair.Clause)
        && pair.Said.Marks.Any(found => (found.Mark & (Mark.AtLeast | Mark.AtMost)) != 0 && found.Count > 1 && pair.Said.Clauses[found.First] == pair.Clause);

    private static bool OrdersMore(ClausePair pair) => pair.Here.HasFlag(Mark.Before) && !HasOrder(pair);

    // Whether the unit, or what stands around it, tells what comes earlier or later, or sets a time.
    private static bool HasOrder(ClausePair pair) => (pair.There & Ordered) != 0
        || pair.Unit.Above.Append(pair.Unit.Said).Any(statement => statement.Facts.Count > 0) || Ordering.Any(pair.Unit.Context.Says);

    // "After" where the passage only says "before".
    private static bool IsTurned(ClausePair pair, Mark one, Mark other) => !Bounds.AreAlike(pair.Here, pair.There)
        && pair.Here.HasFlag(one) && !pair.Whole.HasFlag(other) && pair.There.HasFlag(other) && !pair.There.HasFlag(one);
}
