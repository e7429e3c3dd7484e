using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>
/// Finds two things that a sentence puts side by side and that a unit of the passage sets apart, each beside another that the sentence leaves out:
/// "Enology with Cantabria" for "Hydraulics with Cantabria and Enology with Cuyo".
/// </summary>
internal sealed class ParallelProof(Statement said, IReadOnlyList<ProvingPassage> passages)
{
    private const double Surely = 0.7;
    private const double LeastTelling = 0.6;

    /// <summary>The fault of the first such pair; <see langword="null"/> when there is none.</summary>
    public Finding? Fault()
    {
        foreach (var name in said.Terms.Where(term => term.IsName && term.Weight > 0))
        {
            foreach (var beside in said.Terms.Where(term => term != name && term.Segment == name.Segment && Tells(term)))
            {
                if (AreSetApart(name, beside))
                {
                    return Finding.Of(SentenceFault.Pairing, $"{beside.Label}, {name.Label}");
                }
            }
        }

        return null;
    }

    private static bool Tells(StatementTerm term) => !term.IsMark && !term.IsGeneric && !term.IsRelation && term.Weight >= LeastTelling;

    private bool AreSetApart(StatementTerm name, StatementTerm beside)
    {
        var units = passages.SelectMany(passage => passage.Units.Select(unit => (unit, IsForeign: passage.IsForeignTo(said)))).ToList();
        return units.Exists(each => AreSetApart(name, beside, each.unit, each.IsForeign))
            && !units.Exists(each => Segments(name, each.unit, each.IsForeign) is { Count: > 0 } names && names.Overlaps(Segments(beside, each.unit, each.IsForeign)));
    }

    private bool AreSetApart(StatementTerm name, StatementTerm beside, ProvingUnit unit, bool isForeign)
    {
        var (names, things) = (Segments(name, unit, isForeign), Segments(beside, unit, isForeign));
        var told = unit.Own.Like().Add(said);
        return names.Count == 1 && things.Count == 1 && !names.Overlaps(things)
            && unit.Said.Terms.Any(term => things.Contains(term.Segment) && term.IsName && term.Weight > 0 && !told.Covers(term, isForeign))
            && unit.Said.Terms.Any(term => names.Contains(term.Segment) && Tells(term) && !told.Covers(term, isForeign));
    }

    private static HashSet<int> Segments(StatementTerm term, ProvingUnit unit, bool isForeign) => [.. unit.Said.Terms
        .Where(other => unit.Own.Like().Add([other]).Nearness(term, isForeign) >= Surely).Select(other => other.Segment)];
}
