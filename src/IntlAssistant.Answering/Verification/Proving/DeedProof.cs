using IntlAssistant.Answering.Verification.Reading;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Tells whether another does what a sentence says of somebody: the university approves, where the pages say that the council does.</summary>
/// <param name="said">The sentence.</param>
/// <param name="passages">The passages.</param>
internal sealed class DeedProof(Statement said, IReadOnlyList<ProvingPassage> passages)
{
    private readonly List<(Statement Told, bool IsForeign)> told = [.. passages
        .SelectMany(passage => passage.Units.Select(unit => (unit.Said, passage.IsForeignTo(said))))];

    /// <summary>The fault of the first deed that only others do; <see langword="null"/> when there is none.</summary>
    public Finding? Fault()
    {
        foreach (var deed in said.Deeds.Where(deed => deed.IsSure))
        {
            var same = told.SelectMany(each => each.Told.Deeds.Where(other => other.Action == deed.Action).Select(other => (Deed: other, each.IsForeign))).ToList();
            if (same.Count > 0 && !same.Exists(other => MayBeSame(deed, other.Deed, other.IsForeign)))
            {
                return Finding.Of(SentenceFault.Pairing, $"{(deed.Doers is [{ } doer, ..] ? doer.Label : deed.Speaker)}: {deed.Action.Value}");
            }
        }

        return null;
    }

    private bool MayBeSame(Deed one, Deed other, bool isForeign) =>
        (one.Speaker != Speaker.None && one.Speaker == other.Speaker) || Speaks(one, other) || Speaks(other, one)
        || one.Doers.Any(doer => other.Doers.Any(also => AreSame(doer, also, isForeign)));

    // "You" are the students and applicants of whom the page speaks, and "we" are none of them.
    private static bool Speaks(Deed one, Deed other) => one.Speaker switch
    {
        Speaker.Reader => other.Doers.Any(IsPerson),
        Speaker.Office => other.Doers.Any(doer => !IsPerson(doer)),
        _ => false,
    };

    private static bool IsPerson(StatementTerm term) => term.Concepts.Any(concept => concept.Kind == ConceptKind.Person);

    // Two bodies may be one concept: where the pages call one by the very words of the sentence, it is that one.
    private bool AreSame(StatementTerm one, StatementTerm other, bool isForeign) => Words(one) == Words(other)
        || (passages[0].All.Like().Add([other]).Covers(one, isForeign) && !told.Exists(each => each.Told.Terms.Any(term => Words(term) == Words(one))));

    private static string Words(StatementTerm term) => string.Join(' ', term.Words.Select(word => word.Term));
}
