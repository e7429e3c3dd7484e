using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Finds steps that are told the other way round: "the senate signs after the rector's approval" for "the rector signs after the senate's".</summary>
internal static class SequenceProof
{
    // What only everyday words may say need not be that step.
    private const double Surely = 0.7;

    /// <summary>The fault of the first that are; <see langword="null"/> when there is none.</summary>
    public static Finding? Fault(Statement said, IReadOnlyList<ProvingPassage> passages)
    {
        var here = SequenceReader.Read(said).ToList();
        if (here.Count == 0)
        {
            return null;
        }

        foreach (var passage in passages)
        {
            var isForeign = passage.IsForeignTo(said);
            var there = passage.Units.SelectMany(unit => unit.Sequences).ToList();
            foreach (var sequence in here)
            {
                if (there.Exists(other => IsTurned(sequence, other, passage, isForeign)) && !there.Exists(other => IsTurned(sequence, new Sequence(other.Late, other.Early), passage, isForeign)))
                {
                    return Finding.Of(SentenceFault.Quantity, $"{sequence.Early[0].Label}, {sequence.Late[0].Label}");
                }
            }
        }

        return null;
    }

    // Something of what comes first here comes later there, and the other way round, and less of both stands where it did.
    private static bool IsTurned(Sequence here, Sequence there, ProvingPassage passage, bool isForeign)
    {
        var (early, late) = (passage.All.Like().Add(there.Early), passage.All.Like().Add(there.Late));
        var (laterNow, earlierNow) = (here.Early.Count(term => IsOnlyIn(term, late, early)), here.Late.Count(term => IsOnlyIn(term, early, late)));
        return laterNow > 0 && earlierNow > 0
            && laterNow + earlierNow > here.Early.Count(term => IsOnlyIn(term, early, late)) + here.Late.Count(term => IsOnlyIn(term, late, early));

        bool IsOnlyIn(StatementTerm term, TermBag one, TermBag other) => one.Nearness(term, isForeign) >= Surely && other.Nearness(term, isForeign) < Surely;
    }
}
