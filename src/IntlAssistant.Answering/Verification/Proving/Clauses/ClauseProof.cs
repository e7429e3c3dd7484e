using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving.Clauses;

/// <summary>Compares what a clause denies, allows, demands and restricts with the clause of the passage that it comes from.</summary>
internal static class ClauseProof
{
    // A unit that shares so much less with the clause is not where it comes from.
    private const double NearlyBest = 0.8;

    /// <summary>The fault of a clause; <see langword="null"/> when it agrees with one of the units that it may come from.</summary>
    /// <param name="said">The sentence.</param>
    /// <param name="clause">The clause of it.</param>
    /// <param name="places">The units that come near to the clause, the nearest first.</param>
    /// <param name="before">The sentence before it in the reply.</param>
    public static Finding? Fault(Statement said, int clause, IReadOnlyList<Place> places, Statement? before)
    {
        var pairs = places.Select(place => new ClausePair(said, clause, place, before)).ToList();
        var least = pairs.Max(pair => pair.Likeness) * NearlyBest;
        Finding? first = null;
        foreach (var pair in pairs.Where(pair => pair.Likeness >= least).OrderByDescending(pair => pair.Likeness))
        {
            if (FaultOf(pair) is not { } fault)
            {
                return null;
            }

            first ??= fault;
        }

        return first;
    }

    private static Finding? FaultOf(ClausePair pair) =>
        NegationCheck.Fails(pair) || ContraryCheck.Fails(pair) ? Finding.Of(SentenceFault.Negation, pair.Text)
        : ModalityCheck.Fails(pair) ? Finding.Of(SentenceFault.Modality, pair.Text)
        : QuantityCheck.Fails(pair) ? Finding.Of(SentenceFault.Quantity, pair.Text)
        : ConditionCheck.Dropped(pair) is { } condition ? Finding.Of(SentenceFault.Condition, condition)
        : null;
}
