using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Compares what a clause denies, allows, demands and restricts with the clause of the passage that it comes from.</summary>
internal static class SpeechProof
{
    // A unit that shares so much less with the clause is not where it comes from.
    private const double NearlyBestUnit = 0.8;

    // Who says that something must be, where the passage does not, must say hardly anything else than the passage.
    private const double SaidOfDuty = 0.6;

    private const Mark AnyNot = Mark.Not | Mark.SoftNot | Mark.Optional | Mark.Except | Mark.Concord;

    /// <summary>The fault of a clause; <see langword="null"/> when it agrees with the passage.</summary>
    /// <param name="said">The sentence.</param>
    /// <param name="clause">The clause of it.</param>
    /// <param name="units">The units that come near to the clause, the nearest first.</param>
    /// <param name="before">The sentence before it in the reply, which may have told the condition.</param>
    public static Finding? Fault(Statement said, int clause, IReadOnlyList<ProvingUnit> units, Statement? before)
    {
        var compared = units.Select(unit => new Compared(said, clause, unit, before)).ToList();
        var least = compared.Max(each => each.Best) * NearlyBestUnit;
        Finding? first = null;
        foreach (var each in compared.Where(each => each.Best >= least).OrderByDescending(each => each.Best))
        {
            var fault = Against(each, said, clause);
            if (fault is null)
            {
                return null;
            }

            first ??= fault;
        }

        return first;
    }

    private static Finding? Against(Compared compared, Statement said, int clause)
    {
        var detail = string.Join(' ', said.Tokens.Where((_, index) => said.Clauses[index] == clause).Select(token => token.Surface));
        return Negation(compared) ? Finding.Of(SentenceFault.Negation, detail)
            : Modality(compared) ? Finding.Of(SentenceFault.Modality, detail)
            : Quantity(compared) ? Finding.Of(SentenceFault.Quantity, detail)
            : compared.DroppedCondition is { } condition ? Finding.Of(SentenceFault.Condition, condition)
            : null;
    }

    private static bool Negation(Compared compared)
    {
        // What denies all items of a list stands once, before them.
        var here = compared.IsItem ? compared.Here | (compared.Whole & AnyNot) : compared.Here;
        if (compared.MayBeDenied || compared.IsBareCondition)
        {
            return false;
        }

        if (here.HasFlag(Mark.Not))
        {
            // "Is not cancelled" for "is cancelled": what denies in the passage is denied.
            return !compared.Aligned.Exists(mark => (mark & AnyNot) != 0 && !(here.HasFlag(Mark.SoftNot) && mark.HasFlag(Mark.SoftNot) && !mark.HasFlag(Mark.Not)))
                || compared.IsDeniedTwice || compared.IsDeniedLess;
        }

        if ((here & AnyNot) == 0)
        {
            return compared.Aligned.TrueForAll(mark => (mark & compared.Denying) != 0) || compared.Taken.Exists(mark => mark.HasFlag(Mark.Not));
        }

        return compared.Aligned.TrueForAll(mark => mark.HasFlag(Mark.Not) && mark.HasFlag(Mark.SoftNot)) && here.HasFlag(Mark.SoftNot);
    }

    private static bool Modality(Compared compared)
    {
        var (here, whole) = (compared.Here, compared.Whole);
        if (here.HasFlag(Mark.Only) && (!compared.Unit.HasFlag(Mark.Only) || compared.Counted(Mark.Only) > compared.CountedThere(Mark.Only)) && !compared.Unit.HasFlag(Mark.Except))
        {
            return true;
        }

        if ((compared.Aligned.TrueForAll(mark => mark.HasFlag(Mark.Only)) || compared.Taken.Exists(mark => mark.HasFlag(Mark.Only)))
            && (whole & (Mark.Only | Mark.Except | Mark.Not | Mark.Must | Mark.Need)) == 0)
        {
            return true;
        }

        if (Force(here) == "must" && !compared.IsForeign && (compared.Unit & (Mark.Must | Mark.Need | Mark.Only | Mark.Not | Mark.SoftNot)) == 0 && compared.OwnShare < SaidOfDuty)
        {
            return true;
        }

        return compared.Aligned.TrueForAll(mark => Contradicts(here, mark)) || compared.Taken.Exists(mark => Contradicts(here, mark));
    }

    // Forbidden for not needed, must for may, and each the other way round.
    private static bool Contradicts(Mark here, Mark there)
    {
        var (force, other) = (Force(here), Force(there));
        return (force, other) is ("forbidden", "unneeded") or ("unneeded", "forbidden") or ("must", "may") or ("may", "must");
    }

    private static string Force(Mark marks)
    {
        var must = (marks & (Mark.Must | Mark.Need)) != 0;
        var may = marks.HasFlag(Mark.May);
        if (marks.HasFlag(Mark.Not))
        {
            return marks.HasFlag(Mark.Need) || marks.HasFlag(Mark.Optional) ? may ? "" : "unneeded"
                : may || marks.HasFlag(Mark.Must) ? "forbidden" : "";
        }

        return marks.HasFlag(Mark.Optional) && !must ? "may" : must == may ? "" : must ? "must" : "may";
    }

    private static bool Quantity(Compared compared)
    {
        var here = compared.Here;
        if (here.HasFlag(Mark.All) && compared.Counted(Mark.All) > compared.CountedThere(Mark.All))
        {
            return true;
        }

        return (here.HasFlag(Mark.All) && !compared.Whole.HasFlag(Mark.Except) && compared.Aligned.TrueForAll(mark => mark.HasFlag(Mark.Except) && !mark.HasFlag(Mark.Not)))
            || Turned(compared, Mark.Before, Mark.After) || Turned(compared, Mark.After, Mark.Before)
            || Turned(compared, Mark.AtLeast, Mark.AtMost) || Turned(compared, Mark.AtMost, Mark.AtLeast);
    }

    // "After" where the passage only says "before".
    private static bool Turned(Compared compared, Mark one, Mark other) =>
        compared.Here.HasFlag(one) && !compared.Whole.HasFlag(other) && compared.Unit.HasFlag(other) && !compared.Unit.HasFlag(one);
}
