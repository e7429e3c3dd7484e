using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Tells whether a clause without a subject of its own, which goes on about the one before, comes from where that subject is spoken of.</summary>
internal static class SubjectProof
{
    /// <summary>The fault of a clause that is about another page's thing; <see langword="null"/> when there is none.</summary>
    /// <param name="said">The sentence.</param>
    /// <param name="clauses">The units that each clause may come from, the nearest first; none is empty.</param>
    public static Finding? Fault(Statement said, IReadOnlyList<IReadOnlyList<Place>> clauses)
    {
        IReadOnlyList<StatementTerm> subject = [];
        ProvingPassage? before = null;
        foreach (var (clause, places) in clauses.Index())
        {
            var place = places.FirstOrDefault(each => each.Passage == before, places[0]);
            if (before is not null && place.Passage != before && subject.Count > 0
                && !subject.Any(term => place.Unit.Context.Covers(term, place.Passage.IsForeignTo(said))))
            {
                return Finding.Of(SentenceFault.Pairing, subject[0].Label);
            }

            var own = said.Terms.Where(term => term.Clause == clause && term.IsEntity).ToList();
            (subject, before) = (own.Count > 0 ? own : subject, place.Passage);
        }

        return null;
    }
}
