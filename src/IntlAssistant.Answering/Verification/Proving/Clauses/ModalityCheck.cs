using IntlAssistant.Answering.Verification.Marks;

namespace IntlAssistant.Answering.Verification.Proving.Clauses;

/// <summary>Whether a clause allows, demands or restricts what the passage does not: may for must, only, recommended.</summary>
internal static class ModalityCheck
{
    // Who says that something must be, where the passage does not, must say hardly anything else than the passage.
    private const double SaidOfDuty = 0.6;

    private enum Force
    {
        None,
        Must,
        May,
        Forbidden,
        Unneeded,
    }

    /// <summary>Whether the clause and the passage disagree.</summary>
    public static bool Fails(ClausePair pair) =>
        AdvisesWhatIsDemanded(pair) || RestrictsMore(pair) || RestrictsLess(pair) || DemandsUnasked(pair) || IsOfOtherForce(pair);

    private static bool AdvisesWhatIsDemanded(ClausePair pair) =>
        (pair.Here.IsAdvisedOnly() && pair.There.IsDemanded() && !pair.There.HasFlag(Mark.Advised))
        || (pair.Here.IsDemanded() && !pair.Here.HasFlag(Mark.Not) && !pair.There.HasFlag(Mark.Not) && pair.There.IsAdvisedOnly());

    private static bool RestrictsMore(ClausePair pair) => pair.Here.HasFlag(Mark.Only) && !pair.There.HasFlag(Mark.Except)
        && (!pair.There.HasFlag(Mark.Only) || pair.CountHere(Mark.Only) > pair.CountThere(Mark.Only));

    private static bool RestrictsLess(ClausePair pair) =>
        (pair.Aligned.All(mark => mark.HasFlag(Mark.Only)) || pair.Taken.Any(mark => mark.HasFlag(Mark.Only)))
        && (pair.Whole & (Mark.Only | Mark.Except | Mark.Not | MarkGroups.Demanding)) == 0;

    private static bool DemandsUnasked(ClausePair pair) => ForceOf(pair.Here) == Force.Must && !pair.IsForeign && !pair.Unit.IsItem && !IsBounded(pair)
        && (pair.There & (MarkGroups.Demanding | Mark.Only | Mark.Not | Mark.SoftNot)) == 0 && OwnShare(pair) < SaidOfDuty;

    // "A minimum of two weeks": that many must be.
    private static bool IsBounded(ClausePair pair) => pair.Said.Facts.Any(fact => fact.Clause == pair.Clause
        && pair.Unit.Said.Facts.Any(other => (other.Bounds & (Mark.AtLeast | Mark.AtMost | Mark.Late)) != 0 && fact.Fact.FollowsFrom(other.Fact)));

    // Forbidden for not needed, must for may, and each the other way round.
    private static bool IsOfOtherForce(ClausePair pair)
    {
        var here = ForceOf(pair.Here);
        var forced = pair.Aligned.Where(mark => ForceOf(mark) != Force.None).ToList();
        return (forced.Count > 0 && forced.TrueForAll(mark => Contradict(here, ForceOf(mark)))) || pair.Taken.Any(mark => Contradict(here, ForceOf(mark)));
    }

    private static bool Contradict(Force one, Force other) => (one, other)
        is (Force.Forbidden, Force.Unneeded) or (Force.Unneeded, Force.Forbidden) or (Force.Must, Force.May) or (Force.May, Force.Must);

    private static Force ForceOf(Mark marks)
    {
        var (must, may) = (marks.IsDemanded(), marks.HasFlag(Mark.May));
        if (!marks.HasFlag(Mark.Not))
        {
            return marks.HasFlag(Mark.Optional) && !must ? Force.May : must == may ? Force.None : must ? Force.Must : Force.May;
        }

        return marks.HasFlag(Mark.Need) || marks.HasFlag(Mark.Optional) ? may ? Force.None : Force.Unneeded
            : may || marks.HasFlag(Mark.Must) ? Force.Forbidden : Force.None;
    }

    // How much of the clause the unit itself says.
    private static double OwnShare(ClausePair pair)
    {
        var terms = pair.Said.Terms.Where(term => term.Clause == pair.Clause && !term.IsMark).ToList();
        var all = terms.Sum(term => term.Weight);
        return all == 0 ? 1 : terms.Sum(term => pair.Unit.Own.Covers(term, pair.IsForeign) ? term.Weight : 0) / all;
    }
}
