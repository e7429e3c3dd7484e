using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving.Clauses;

/// <summary>Which clauses of a unit a clause of a reply comes from, by what both speak of.</summary>
internal sealed class ClauseAlignment
{
    private const double NearlyBest = 0.75;

    // So much of a clause of the passage must stand in the reply's for the reply to have said it.
    private const double TakenShare = 0.6;
    private const double TakenShareForeign = 0.45;

    // Even a word that says nothing by itself tells two clauses apart.
    private const double OfAnyTerm = 0.1;

    private readonly Statement said;
    private readonly Statement told;
    private readonly TermBag bags;
    private readonly bool isForeign;

    /// <summary>Compares a clause with each clause of a unit.</summary>
    /// <param name="said">The sentence.</param>
    /// <param name="clause">The clause of it.</param>
    /// <param name="unit">The unit.</param>
    public ClauseAlignment(Statement said, int clause, ProvingUnit unit)
    {
        (this.said, told, bags, isForeign) = (said, unit.Said, unit.Own, said.Language != unit.Said.Language);
        var compared = Enumerable.Range(0, Math.Max(1, told.ClauseCount)).Select(other => (Clause: other, Score: Score(clause, other), Share: Share(clause, other))).ToList();
        Best = compared.Max(other => other.Score);
        Nearest = [.. compared.Where(other => other.Score >= Best * NearlyBest).Select(other => other.Clause)];
        var taken = isForeign ? TakenShareForeign : TakenShare;
        Taken = [.. compared.Where(other => other.Share >= taken && other.Score > 0).Select(other => other.Clause)];
    }

    /// <summary>How much the clause shares with the clause that it shares most with.</summary>
    public double Best { get; }

    /// <summary>The clauses that it shares most with; never empty.</summary>
    public IReadOnlyList<int> Nearest { get; }

    /// <summary>The clauses of which it says most.</summary>
    public IReadOnlyList<int> Taken { get; }

    // How much of the reply's clause stands in the unit's.
    private double Score(int clause, int other)
    {
        var there = bags.Like().Add(told.Terms.Where(term => term.Clause == other));
        return said.Terms.Where(term => term.Clause == clause).Sum(term => there.Nearness(term, isForeign) * (term.Weight + OfAnyTerm)) + SharedFacts(clause, other);
    }

    // How much of the unit's clause stands in the reply's.
    private double Share(int clause, int other)
    {
        var here = bags.Like().Add(said.Terms.Where(term => term.Clause == clause));
        var terms = told.Terms.Where(term => term.Clause == other).ToList();
        var all = terms.Sum(WeightThere) + told.Facts.Count(fact => fact.Clause == other);
        return all == 0 ? 0 : (terms.Sum(term => here.Covers(term, isForeign) ? WeightThere(term) : 0) + SharedFacts(clause, other)) / all;
    }

    private int SharedFacts(int clause, int other) => said.Facts
        .Count(fact => fact.Clause == clause && told.Facts.Any(same => same.Clause == other && fact.Fact.FollowsFrom(same.Fact)));

    // A word of another language that stands for no concept cannot be looked for.
    private double WeightThere(StatementTerm term) => term.IsConcept || !isForeign ? term.Weight + OfAnyTerm : OfAnyTerm;
}
