using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Tells whether two things of a sentence have changed places: "the department considers and the office approves" for the other way round.</summary>
internal sealed class ExchangedProof
{
    private const double LeastTelling = 0.3;

    private readonly Statement said;
    private readonly ProvingUnit unit;
    private readonly bool isForeign;
    private readonly List<(StatementTerm Term, HashSet<int> Here, HashSet<int> There)> placed;

    public ExchangedProof(Statement said, ProvingUnit unit)
    {
        (this.said, this.unit) = (said, unit);
        isForeign = said.Language != unit.Said.Language;
        placed = [.. said.Terms.Where(term => !term.IsMark && term.Weight >= LeastTelling && (term.IsConcept || !isForeign))
            .Select(term => (term, new HashSet<int> { term.Segment }, SegmentsOf(term))).Where(each => each.Item3.Count > 0)];
    }

    /// <summary>What has changed its place; <see langword="null"/> when nothing has.</summary>
    public string? Exchanged()
    {
        foreach (var (one, here, there) in placed)
        {
            foreach (var (other, otherHere, otherThere) in placed.Where(each => each.Term != one && each.Here.Overlaps(here) && !each.There.Overlaps(there)))
            {
                // Another thing of the sentence stands where this one does in the passage, and has this one's neighbour instead.
                var rival = placed.Where(each => each.Term.IsEntity == other.IsEntity && !each.Here.Overlaps(here) && each.There.Overlaps(there) && !each.There.Overlaps(otherThere)
                    && placed.Exists(neighbour => neighbour.Term != each.Term && neighbour.Here.Overlaps(each.Here) && !neighbour.There.Overlaps(each.There) && neighbour.There.Overlaps(otherThere))).ToList();
                if (rival.Count > 0)
                {
                    return $"{one.Label}, {other.Label}";
                }
            }
        }

        return null;
    }

    private HashSet<int> SegmentsOf(StatementTerm term) => [.. unit.Said.Terms.Where(other => unit.Own.Like().Add([other]).Covers(term, isForeign)).Select(other => other.Segment)];
}
