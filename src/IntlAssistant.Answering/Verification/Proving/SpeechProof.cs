using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Compares what a clause denies, allows, demands and restricts with the clause of the passage that it comes from.</summary>
internal static class SpeechProof
{
    private const double NearlyBest = 0.75;

    /// <summary>The fault of a clause; <see langword="null"/> when it agrees with the passage.</summary>
    /// <param name="said">The sentence.</param>
    /// <param name="clause">The clause of it.</param>
    /// <param name="units">The units that come nearest to the clause, the nearest first.</param>
    public static Finding? Fault(Statement said, int clause, IReadOnlyList<ProvingUnit> units)
    {
        Finding? first = null;
        foreach (var unit in units)
        {
            var fault = Against(said, clause, unit);
            if (fault is null)
            {
                return null;
            }

            first ??= fault;
        }

        return first;
    }

    private static Finding? Against(Statement said, int clause, ProvingUnit unit)
    {
        var here = said.MarksOf(clause);
        var aligned = Aligned(said, clause, unit).ToList();
        var around = unit.Surroundings.Aggregate(unit.Said.AllMarks, (all, statement) => all | statement.AllMarks);
        var detail = string.Join(' ', said.Tokens.Where((_, index) => said.Clauses[index] == clause).Select(token => token.Surface));
        return Negation(here, aligned, around) ? Finding.Of(SentenceFault.Negation, detail)
            : Modality(here, said.AllMarks, aligned, around) ? Finding.Of(SentenceFault.Modality, detail)
            : Quantity(here, said.AllMarks, aligned, around) ? Finding.Of(SentenceFault.Quantity, detail)
            : null;
    }

    private static bool Negation(Mark here, List<Mark> aligned, Mark around)
    {
        const Mark any = Mark.Not | Mark.SoftNot | Mark.Optional | Mark.Except;
        if (here.HasFlag(Mark.Not))
        {
            return !aligned.Any(mark => (mark & any) != 0) && (around & any) == 0;
        }

        if ((here & any) == 0)
        {
            return aligned.All(mark => mark.HasFlag(Mark.Not));
        }

        return (around & (any | Mark.Only)) == 0;
    }

    private static bool Modality(Mark here, Mark whole, List<Mark> aligned, Mark around)
    {
        if (here.HasFlag(Mark.Only) && (around & (Mark.Only | Mark.Except)) == 0)
        {
            return true;
        }

        if (aligned.All(mark => mark.HasFlag(Mark.Only)) && (whole & (Mark.Only | Mark.Except | Mark.Not | Mark.Must | Mark.Need)) == 0)
        {
            return true;
        }

        return aligned.All(mark => Strength(here, mark));
    }

    // Forbidden for not needed, must for may, and each the other way round.
    private static bool Strength(Mark here, Mark there)
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

        return must == may ? "" : must ? "must" : "may";
    }

    private static bool Quantity(Mark here, Mark whole, List<Mark> aligned, Mark around) =>
        (here.HasFlag(Mark.All) && (around & Mark.All) == 0)
        || (here.HasFlag(Mark.All) && !whole.HasFlag(Mark.Except) && aligned.All(mark => mark.HasFlag(Mark.Except) && !mark.HasFlag(Mark.Not)));

    // The clauses of the unit that share most with the clause; all of them when nothing tells.
    private static IEnumerable<Mark> Aligned(Statement said, int clause, ProvingUnit unit)
    {
        var lead = unit.Lead?.AllMarks ?? Mark.None;
        var terms = said.Terms.Where(term => term.Clause == clause).ToList();
        var facts = said.Facts.Where(fact => fact.Clause == clause).ToList();
        var isForeign = said.Language != unit.Said.Language;
        var scores = Enumerable.Range(0, Math.Max(1, unit.Said.ClauseCount))
            .Select(other => (Clause: other, Score: Likeness(terms, facts, unit, other, isForeign))).ToList();
        var best = scores.Max(score => score.Score);
        return scores.Where(score => score.Score >= best * NearlyBest).Select(score => unit.Said.MarksOf(score.Clause) | lead);
    }

    private static double Likeness(List<StatementTerm> terms, List<PlacedFact> facts, ProvingUnit unit, int clause, bool isForeign)
    {
        var bag = unit.Own.Like().Add(unit.Said.Terms.Where(term => term.Clause == clause));
        return terms.Sum(term => bag.Covers(term, isForeign) ? term.Weight + 0.1 : 0)
            + facts.Count(fact => unit.Said.Facts.Any(other => other.Clause == clause && fact.Fact.FollowsFrom(other.Fact)));
    }
}
