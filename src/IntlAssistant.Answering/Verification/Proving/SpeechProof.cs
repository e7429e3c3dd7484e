using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Compares what a clause denies, allows, demands and restricts with the clause of the passage that it comes from.</summary>
internal static class SpeechProof
{
    private const double NearlyBest = 0.75;

    // So much of a clause of the passage must stand in the sentence for the sentence to have said it.
    private const double Taken = 0.6;
    private const double TakenForeign = 0.45;

    private const Mark AnyNot = Mark.Not | Mark.SoftNot | Mark.Optional | Mark.Except | Mark.Concord;

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
        var compared = new Compared(said, clause, unit);
        var detail = string.Join(' ', said.Tokens.Where((_, index) => said.Clauses[index] == clause).Select(token => token.Surface));
        return Negation(compared) ? Finding.Of(SentenceFault.Negation, detail)
            : Modality(compared) ? Finding.Of(SentenceFault.Modality, detail)
            : Quantity(compared) ? Finding.Of(SentenceFault.Quantity, detail)
            : null;
    }

    private static bool Negation(Compared compared)
    {
        // What denies all items of a list stands once, before them.
        var here = compared.IsItem ? compared.Here | (compared.Whole & AnyNot) : compared.Here;
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

    // A clause beside the unit that it may come from.
    private sealed class Compared
    {
        private readonly Statement said;
        private readonly ProvingUnit unit;

        private readonly int clause;
        private readonly List<int> alignedClauses;

        public Compared(Statement said, int clause, ProvingUnit unit)
        {
            (this.said, this.unit, this.clause) = (said, unit, clause);
            Here = said.MarksOf(clause);
            Whole = said.AllMarks;
            var lead = unit.IsItem || unit.Lead is not null ? unit.Above.Aggregate(Mark.None, (all, statement) => all | statement.AllMarks) : Mark.None;
            Unit = unit.Said.AllMarks | lead;
            var clauses = Enumerable.Range(0, Math.Max(1, unit.Said.ClauseCount)).Select(other => (Clause: other, Likeness: Likeness(clause, other))).ToList();
            var best = clauses.Max(other => other.Likeness.Score);
            alignedClauses = [.. clauses.Where(other => other.Likeness.Score >= best * NearlyBest).Select(other => other.Clause)];
            Aligned = [.. alignedClauses.Select(other => unit.Said.MarksOf(other) | lead)];
            Taken = [.. clauses.Where(other => other.Likeness.Share >= (said.Language == unit.Said.Language ? SpeechProof.Taken : TakenForeign) && other.Likeness.Score > 0).Select(other => unit.Said.MarksOf(other.Clause))];
        }

        /// <summary>The marks of the clause.</summary>
        public Mark Here { get; }

        /// <summary>The marks of its whole sentence.</summary>
        public Mark Whole { get; }

        /// <summary>The marks of the unit, and of what leads to it.</summary>
        public Mark Unit { get; }

        /// <summary>The marks of the unit's clauses that share most with the clause.</summary>
        public List<Mark> Aligned { get; }

        /// <summary>The marks of the unit's clauses that the clause has said, by their words.</summary>
        public List<Mark> Taken { get; }

        /// <summary>What denies in the passage for sure: in another language a word such as "free" may be said otherwise.</summary>
        public Mark Denying => said.Language == unit.Said.Language ? Mark.Not | Mark.SoftNot : Mark.Not;

        /// <summary>Whether the unit is an item of a list.</summary>
        public bool IsItem => unit.IsItem;

        /// <summary>Whether the clause denies less often than the clause that it comes from: "without it, one is admitted".</summary>
        public bool IsDeniedLess => said.Language == unit.Said.Language && alignedClauses.TrueForAll(other => Denials(unit.Said, other) > Denials(said, clause));

        /// <summary>Whether the clause denies more often than the passage.</summary>
        public bool IsDeniedTwice => said.Language == unit.Said.Language && Denials(said, clause) > CountedThere(Mark.Not) + CountedThere(Mark.SoftNot) + CountedThere(Mark.Except) + CountedThere(Mark.Optional);

        private static int Denials(Statement statement, int clause) => statement.Marks.Count(found => found.Mark.HasFlag(Mark.Not) && statement.Clauses[found.First] == clause);

        public int Counted(Mark mark) => said.Marks.Count(found => found.Mark.HasFlag(mark));

        public int CountedThere(Mark mark) => unit.Said.Marks.Concat(unit.Above.SelectMany(statement => statement.Marks)).Count(found => found.Mark.HasFlag(mark));

        // How much of the clause stands in a clause of the unit, and how much of that one in the clause.
        private (double Score, double Share) Likeness(int clause, int other)
        {
            var isForeign = said.Language != unit.Said.Language;
            var here = said.Terms.Where(term => term.Clause == clause).ToList();
            var there = unit.Said.Terms.Where(term => term.Clause == other).ToList();
            var facts = said.Facts.Where(fact => fact.Clause == clause).ToList();
            var shared = facts.Count(fact => unit.Said.Facts.Any(same => same.Clause == other && fact.Fact.FollowsFrom(same.Fact)));
            var bagThere = unit.Own.Like().Add(there);
            var bagHere = unit.Own.Like().Add(here);
            var score = here.Sum(term => bagThere.Nearness(term, isForeign) * (term.Weight + 0.1)) + shared;
            var all = there.Sum(term => Weight(term, isForeign)) + unit.Said.Facts.Count(fact => fact.Clause == other);
            var taken = there.Sum(term => bagHere.Covers(term, isForeign) ? Weight(term, isForeign) : 0) + shared;
            return (score, all == 0 ? 0 : taken / all);
        }

        private static double Weight(StatementTerm term, bool isForeign) => term.IsConcept || !isForeign ? term.Weight + 0.1 : 0.1;
    }
}
