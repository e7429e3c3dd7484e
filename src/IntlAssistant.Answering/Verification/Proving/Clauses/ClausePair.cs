using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving.Clauses;

/// <summary>A clause of a reply beside the unit that it may come from: what each denies, allows, demands and restricts.</summary>
internal sealed class ClausePair
{
    private const double LeastTelling = 0.3;

    private readonly ClauseAlignment alignment;

    public ClausePair(Statement said, int clause, Place place, Statement? before)
    {
        var unit = place.Unit;
        (Said, Clause, Passage, Unit, Before) = (said, clause, place.Passage, unit, before);
        alignment = new ClauseAlignment(said, clause, unit);
        var lead = unit.Lead is null && !unit.IsItem ? Mark.None : unit.Above.Aggregate(Mark.None, (all, statement) => all | statement.AllMarks);
        Here = SharedWords.MarksOf(said, clause, unit.Said);
        There = unit.Said.AllMarks | lead;
        Aligned = [.. MarksOfNearest().Select(marks => marks | lead)];
        Taken = [.. alignment.Taken.Select(unit.Said.MarksOf)];
    }

    /// <summary>The sentence.</summary>
    public Statement Said { get; }

    /// <summary>The clause of it.</summary>
    public int Clause { get; }

    /// <summary>The passage of the unit.</summary>
    public ProvingPassage Passage { get; }

    /// <summary>The unit.</summary>
    public ProvingUnit Unit { get; }

    /// <summary>The sentence before it in the reply, which may have told the condition.</summary>
    public Statement? Before { get; }

    /// <summary>Whether the unit is in another language.</summary>
    public bool IsForeign => Said.Language != Unit.Said.Language;

    /// <summary>The clauses of the unit that the clause shares most with; never empty.</summary>
    public IReadOnlyList<int> Nearest => alignment.Nearest;

    /// <summary>How much it shares with them.</summary>
    public double Likeness => alignment.Best;

    /// <summary>The marks of the clause.</summary>
    public Mark Here { get; }

    /// <summary>The marks of its whole sentence.</summary>
    public Mark Whole => Said.AllMarks;

    /// <summary>The marks of the unit, and of what leads to it.</summary>
    public Mark There { get; }

    /// <summary>What the clauses that it shares most with are marked with, each by itself.</summary>
    public IReadOnlyList<Mark> Aligned { get; }

    /// <summary>What the clauses of which it says most are marked with.</summary>
    public IReadOnlyList<Mark> Taken { get; }

    /// <summary>How much of what the unit says the whole sentence says too.</summary>
    public double ShareOfUnit
    {
        get
        {
            var here = Unit.Own.Like().Add(Said);
            var terms = Unit.Said.Terms.Where(term => !term.IsMark && (term.IsConcept || term.IsName || term.Everyday.Count > 0 || !IsForeign)).ToList();
            var all = terms.Sum(term => term.Weight) + Unit.Said.Facts.Count;
            return all == 0 ? 0 : (terms.Sum(term => here.Covers(term, IsForeign) ? term.Weight : 0)
                + Unit.Said.Facts.Count(fact => Said.Facts.Any(said => said.Fact.FollowsFrom(fact.Fact)))) / all;
        }
    }

    /// <summary>The words of the clause.</summary>
    public string Text => Said.TextOf(Clause);

    /// <summary>How often the sentence is marked so.</summary>
    public int CountHere(Mark mark) => Said.Marks.Count(found => found.Mark.HasFlag(mark));

    /// <summary>How often the unit and what leads to it are marked so.</summary>
    public int CountThere(Mark mark) => Unit.Said.Marks.Concat(Unit.Lead?.Marks ?? []).Count(found => found.Mark.HasFlag(mark));

    // A clause that goes on with the one before may be denied with it: "smoke or vape"; so may what follows from what is denied first.
    private IEnumerable<Mark> MarksOfNearest()
    {
        var told = Unit.Said;
        foreach (var other in Nearest)
        {
            yield return SharedWords.MarksOf(told, other, Said);
            if (told.GoesOn(other))
            {
                yield return told.MarksOf(other) | (told.MarksOf(other - 1) & MarkGroups.Denying);
            }

            foreach (var beside in new[] { other - 1, other + 1 }.Where(beside => SaysOf(beside, other)))
            {
                yield return SharedWords.MarksOf(told, other, Said) | (told.MarksOf(beside) & MarkGroups.Denying);
            }

            if (other == 1 && Said.ClauseCount == 1 && told.IsFramedByDenial)
            {
                yield return told.MarksOf(0) | told.MarksOf(1);
            }
        }
    }

    // "Whoever gets no place is put on the list": the clause takes up what the passage denies in the clause beside.
    private bool SaysOf(int beside, int nearest)
    {
        var told = Unit.Said;
        if (beside < 0 || beside >= told.ClauseCount || told.IsFramedByDenial || Nearest.Contains(beside) || (told.MarksOf(beside) & MarkGroups.Denying) == 0)
        {
            return false;
        }

        var here = Unit.Own.Like().Add(Said.Terms.Where(term => term.Clause == Clause));
        var there = Unit.Own.Like().Add(told.Terms.Where(term => term.Clause == nearest));
        return told.Terms.Any(term => term.Clause == beside && !term.IsMark && term.Weight >= LeastTelling && (term.IsConcept || !IsForeign || term.IsName || term.Everyday.Count > 0)
            && here.Covers(term, IsForeign) && !there.Covers(term, false));
    }
}
