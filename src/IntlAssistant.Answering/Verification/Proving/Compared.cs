using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Answering.Verification.Reading;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>A clause beside the unit that it may come from.</summary>
internal sealed class Compared
{
    private const double NearlyBest = 0.75;

    // So much of a clause of the passage must stand in the sentence for the sentence to have said it.
    private const double TakenShare = 0.6;
    private const double TakenForeign = 0.45;

    private const int ReachOfDenial = 3;

    private const string French = "fr";

    private const Mark Conditional = Mark.If | Mark.Except;

    private const Mark AnyNot = Mark.Not | Mark.SoftNot | Mark.Optional | Mark.Except | Mark.Concord;

    private readonly Statement said;
    private readonly ProvingUnit unit;

    private readonly int clause;
    private readonly Statement? before;
    private readonly List<int> alignedClauses;

    public Compared(Statement said, int clause, ProvingUnit unit, Statement? before)
    {
        (this.said, this.unit, this.clause, this.before) = (said, unit, clause, before);
        Here = Marks(said, clause, unit.Said);
        Whole = said.AllMarks;
        var lead = unit.IsItem || unit.Lead is not null ? unit.Above.Aggregate(Mark.None, (all, statement) => all | statement.AllMarks) : Mark.None;
        Unit = unit.Said.AllMarks | lead;
        var clauses = Enumerable.Range(0, Math.Max(1, unit.Said.ClauseCount)).Select(other => (Clause: other, Likeness: Likeness(clause, other))).ToList();
        var best = Best = clauses.Max(other => other.Likeness.Score);
        alignedClauses = [.. clauses.Where(other => other.Likeness.Score >= best * NearlyBest).Select(other => other.Clause)];
        Aligned = [.. alignedClauses.Select(other => Marks(unit.Said, other, said) | lead), .. alignedClauses.Where(unit.Said.GoesOn).Select(other => unit.Said.MarksOf(other) | (unit.Said.MarksOf(other - 1) & AnyNot) | lead)];
        Taken = [.. clauses.Where(other => other.Likeness.Share >= (said.Language == unit.Said.Language ? TakenShare : TakenForeign) && other.Likeness.Score > 0).Select(other => unit.Said.MarksOf(other.Clause))];
    }

    /// <summary>How much the clause shares with the unit's clause that it shares most with.</summary>
    public double Best { get; }

    /// <summary>Whether the unit is in another language.</summary>
    public bool IsForeign => said.Language != unit.Said.Language;

    /// <summary>Whether the clause goes on with one that denies, and no word tells whether it is denied too.</summary>
    public bool MayBeDenied => (Here & AnyNot) == 0
        && ((said.GoesOn(clause) && (said.MarksOf(clause - 1) & AnyNot) != 0)
            || ((Here & (Mark.May | Mark.Must | Mark.Need)) == 0 && said.GoesOn(clause + 1) && (said.MarksOf(clause + 1) & AnyNot) != 0));

    /// <summary>Whether the clause is a condition which the passage does not set apart: what the passage denies there may be what follows from it.</summary>
    public bool IsBareCondition => (Here & (Mark.If | AnyNot)) == Mark.If && !alignedClauses.Exists(other => unit.Said.MarksOf(other).HasFlag(Mark.If) && unit.Said.ClauseCount > 1);

    /// <summary>How much of the clause the unit itself says.</summary>
    public double OwnShare
    {
        get
        {
            var terms = said.Terms.Where(term => term.Clause == clause && !term.IsMark).ToList();
            var all = terms.Sum(term => term.Weight);
            return all == 0 ? 1 : terms.Sum(term => unit.Own.Covers(term, IsForeign) ? term.Weight : 0) / all;
        }
    }

    /// <summary>A condition that the unit sets and the sentence does not tell of; <see langword="null"/> when there is none.</summary>
    public string? DroppedCondition =>
        (said.AllMarks & (Mark.If | Mark.Except | Mark.Only)) != 0 || (before is not null && (before.AllMarks & (Mark.If | Mark.Except)) != 0) || alignedClauses.Count == 0 ? null
        : alignedClauses.TrueForAll(other => ConditionOf(other) is not null) ? ConditionOf(alignedClauses[0])
        : PersonsMeant();

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

    // "Ne … pas de" is one denial.
    private static int Denials(Statement statement, int clause) => statement.Marks.Count(found => found.Mark.HasFlag(Mark.Not) && statement.Clauses[found.First] == clause
        && (statement.Language.Value != French || !statement.Marks.Any(other => other.Mark.HasFlag(Mark.Not) && other.First < found.First && found.First - other.First <= ReachOfDenial)));

    public int Counted(Mark mark) => said.Marks.Count(found => found.Mark.HasFlag(mark));

    public int CountedThere(Mark mark) => unit.Said.Marks.Concat(unit.Above.SelectMany(statement => statement.Marks)).Count(found => found.Mark.HasFlag(mark));

    // What both call by a word that denies by itself, "closed" or "refused", is denied in neither.
    private static Mark Marks(Statement statement, int of, Statement other)
    {
        var soft = SoftTerms(other).ToList();
        var marks = Mark.None;
        foreach (var found in statement.Marks.Where(found => statement.Clauses[found.First] == of))
        {
            var isShared = (found.Mark & (Mark.SoftNot | Mark.Not)) == Mark.SoftNot && soft.Count > 0
                && statement.Terms.Any(term => IsAt(term, found) && soft.Exists(same => same.Concepts.Any(term.Concepts.Contains) || same.Words[0].Term == term.Words[0].Term));
            marks |= isShared ? found.Mark & ~Mark.SoftNot : found.Mark;
        }

        return marks;
    }

    private static IEnumerable<StatementTerm> SoftTerms(Statement statement) => statement.Terms
        .Where(term => statement.Marks.Any(found => (found.Mark & (Mark.SoftNot | Mark.Not)) == Mark.SoftNot && IsAt(term, found)));

    private static bool IsAt(StatementTerm term, FoundMark found) => found.First < term.First + term.Words.Count && term.First < found.First + found.Count;

    private string? ConditionOf(int main)
    {
        if ((unit.Said.MarksOf(main) & Conditional) != 0)
        {
            return null;
        }

        int[] beside = [main - 1, main + 1];
        var condition = beside.FirstOrDefault(other => other >= 0 && other < unit.Said.ClauseCount && (unit.Said.MarksOf(other) & Conditional) != 0, -1);
        return condition >= 0 && !IsTold(condition) ? string.Join(' ', unit.Said.Tokens.Where((_, at) => unit.Said.Clauses[at] == condition).Select(token => token.Surface)) : null;
    }

    // Something of it is told: a word, or a number.
    private bool IsTold(int condition)
    {
        var terms = unit.Said.Terms.Where(term => term.Clause == condition && !term.IsMark && (IsForeign ? term.IsConcept : term.Weight > 0.3)).ToList();
        var facts = unit.Said.Facts.Where(fact => fact.Clause == condition).ToList();
        var told = before is null ? unit.Own.Like().Add(said) : unit.Own.Like().Add(said).Add(before);
        return terms.Count + facts.Count == 0
            || terms.Exists(term => told.Covers(term, IsForeign))
            || facts.Exists(fact => Told().Any(other => other.FollowsFrom(fact.Fact) || fact.Fact.FollowsFrom(other)));
    }

    private IEnumerable<HardFact> Told() => said.Facts.Concat(before?.Facts ?? []).Select(fact => fact.Fact);

    // "Students under 18 must": of students altogether nothing is said.
    private string? PersonsMeant()
    {
        foreach (var bound in unit.Said.Facts.Where(fact => alignedClauses.Contains(fact.Clause) && (fact.Bounds & (Mark.AtLeast | Mark.AtMost)) != 0 && fact.Fact.Unit is "" or "year"))
        {
            var persons = unit.Said.Terms.Where(term => term.Concepts.Any(concept => concept.Kind == ConceptKind.Person)
                && term.First < bound.First && bound.First - term.First - term.Words.Count <= 2 && term.Segment == bound.Segment).ToList();
            if (persons.Exists(person => said.Terms.Any(term => term.Clause == clause && term.Concepts.Any(person.Concepts.Contains)))
                && !Told().Any(fact => fact.FollowsFrom(bound.Fact)))
            {
                return bound.Fact.Span.Of(unit.Said.Text);
            }
        }

        return null;
    }

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
