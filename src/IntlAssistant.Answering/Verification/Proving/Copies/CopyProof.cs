using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Answering.Verification.Reading;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Proving.Copies;

/// <summary>
/// Holds a sentence against the page's sentence that it copies. There is no doubt what stands for what then: another number, another thing
/// or a "not" in the place of the page's is a lie, however much else on the page speaks of it; and what is copied whole is proved.
/// </summary>
internal sealed class CopyProof
{
    // A copy that keeps one word less may be meant as well.
    private const int NearlyMost = 1;
    private const double LeastTelling = 0.3;
    private const double Same = 1;

    private static readonly (Mark Marks, SentenceFault Fault)[] Compared =
    [
        (Mark.Not | Mark.Concord | Mark.SoftNot, SentenceFault.Negation),
        (MarkGroups.Demanding, SentenceFault.Modality),
        (Mark.May, SentenceFault.Modality),
        (Mark.Only, SentenceFault.Modality),
        (Mark.All | Mark.Each, SentenceFault.Quantity),
        (Mark.AtLeast, SentenceFault.Quantity),
        (Mark.AtMost, SentenceFault.Quantity),
        (Mark.Before, SentenceFault.Quantity),
        (Mark.After, SentenceFault.Quantity),
    ];

    private readonly IReadOnlyList<Copy> copies;

    private readonly IReadOnlyList<StatementTerm> carried;

    /// <summary>Finds what a sentence copies.</summary>
    /// <param name="said">The sentence.</param>
    /// <param name="passages">The passages that it may copy.</param>
    /// <param name="carried">What the sentence before spoke of, for one that names nothing itself.</param>
    public CopyProof(Statement said, IReadOnlyList<ProvingPassage> passages, IReadOnlyList<StatementTerm> carried)
    {
        this.carried = carried;
        List<Copy> found = [.. passages.Where(passage => !passage.IsForeignTo(said))
            .SelectMany(passage => passage.Units.Select(unit => Copy.Of(said, new Place(passage, unit)))).OfType<Copy>()];
        var most = found.Select(copy => copy.Kept.Count).DefaultIfEmpty(0).Max();
        copies = [.. found.Where(copy => copy.Kept.Count >= most - NearlyMost)];
    }

    /// <summary>That it is proved, or the fault in it; <see langword="null"/> when it copies nothing, or neither can be told.</summary>
    public Finding? Run()
    {
        var whole = copies.Where(copy => copy.IsWhole && IsOfItsOwn(copy) && copy.Changes.All(change => IsSame(copy, change))).ToList();
        if (whole.Count > 0)
        {
            return new Finding(null, "", [whole[0].Place]);
        }

        var faults = copies.Select(Fault).ToList();
        return faults.Count > 0 && faults.TrueForAll(fault => fault is not null) ? faults[0] : null;
    }

    // "Cuesta 50 euros", behind a sentence about something else, is said of that: it must be so on the page.
    private bool IsOfItsOwn(Copy copy) => copy.Said.Terms.Any(term => term.IsEntity) || carried.All(term => copy.Place.Unit.Context.Covers(term, isForeign: false));

    private static Finding? Fault(Copy copy) =>
        copy.Changes.Where(change => change.IsExchange).Select(change => FactFault(copy, change) ?? ThingFault(copy, change)).FirstOrDefault(fault => fault is not null)
        ?? Compared.Select(compared => MarkFault(copy, compared.Marks, compared.Fault)).FirstOrDefault(fault => fault is not null);

    private static Finding? FactFault(Copy copy, CopyChange change)
    {
        var told = Facts(copy.Place.Unit.Said, change.Told);
        if (told.Count == 0 || Facts(copy.Said, change.Said).Find(fact => !told.Exists(other => fact.FollowsFrom(other))) is not { } other)
        {
            return null;
        }

        var isElsewhere = copy.Place.Passage.Units.Any(unit => unit.Said.Facts.Any(fact => FactProof.Follows(other, fact.Fact)));
        return Finding.Of(isElsewhere ? SentenceFault.Pairing : FactProof.Missing(other.Kind), other.Span.Of(copy.Said.Text));
    }

    // A thing for another: what the page has in its place, or leaves out for it elsewhere, is not that.
    private static Finding? ThingFault(Copy copy, CopyChange change)
    {
        var (told, unit) = (Terms(copy.Place.Unit.Said, change.Told), copy.Place.Unit);
        if (!told.Exists(term => !term.IsMark && (term.IsConcept || !IsWrittenTogether(term))))
        {
            return null;
        }

        var leftOut = unit.Own.Like().Add(unit.Said.Terms.Where(term => !Enumerable.Range(term.First, term.Words.Count).All(copy.Kept.Contains)));
        return Terms(copy.Said, change.Said).Find(term => IsThing(term) && !(IsWithin(term, change.Said) ? leftOut : unit.Own).Covers(term, isForeign: false)) is { } other
            ? Finding.Of(SentenceFault.Pairing, other.Label)
            : null;
    }

    // In Chinese a word that the thesaurus does not know is a guess.
    private static bool IsWrittenTogether(StatementTerm term) => term.Language.Value == "zh";

    private static bool IsWithin(StatementTerm term, (int From, int To) range) => term.First >= range.From && term.First + term.Words.Count <= range.To;

    // "Not" more or less often than on the page, where nothing else is said otherwise that would make up for it.
    // One "at least" may be left out: another may stand for both numbers.
    private static Finding? MarkFault(Copy copy, Mark marks, SentenceFault fault)
    {
        var (said, told) = (copy.Said, copy.Place.Unit.Said);
        var balance = copy.Changes.Sum(change => Count(said, change.Said, marks) - Count(told, change.Told, marks));
        if (balance == 0 || (balance < 0 && marks == Mark.AtLeast))
        {
            return null;
        }

        return copy.Changes.Any(change => Count(said, change.Said, marks) != Count(told, change.Told, marks) && IsOnlyMarked(copy, change))
            ? Finding.Of(fault, string.Join(' ', said.Tokens.Select(token => token.Surface)))
            : null;
    }

    private static bool IsOnlyMarked(Copy copy, CopyChange change)
    {
        if (AreMarks(copy.Said, change.Said) && AreMarks(copy.Place.Unit.Said, change.Told))
        {
            return true;
        }

        var (said, told) = (Terms(copy.Said, change.Said), Terms(copy.Place.Unit.Said, change.Told));
        return told.Where(IsTelling).All(term => copy.Place.Unit.Own.Like().Add(said).Covers(term, isForeign: false))
            && said.Where(IsTelling).All(term => term.IsGeneric || copy.Place.Unit.Own.Like().Add(told).Covers(term, isForeign: false));
    }

    private static bool AreMarks(Statement of, (int From, int To) range) => Enumerable.Range(range.From, range.To - range.From)
        .All(at => of.Tokens[at].IsFunctionWord || of.Marks.Any(found => found.First <= at && at < found.First + found.Count));

    private static bool IsSame(Copy copy, CopyChange change)
    {
        var (said, told) = (Terms(copy.Said, change.Said), Terms(copy.Place.Unit.Said, change.Told));
        var (saidFacts, toldFacts) = (Facts(copy.Said, change.Said), Facts(copy.Place.Unit.Said, change.Told));
        var (saidBag, toldBag) = (copy.Place.Unit.Own.Like().Add(said), copy.Place.Unit.Own.Like().Add(told));
        return change.IsExchange && said.Count + saidFacts.Count > 0
            && said.TrueForAll(term => toldBag.Nearness(term, isForeign: false) >= Same) && told.TrueForAll(term => saidBag.Nearness(term, isForeign: false) >= Same)
            && saidFacts.Count == toldFacts.Count && saidFacts.Zip(toldFacts).All(pair => pair.First.FollowsFrom(pair.Second) && pair.First.Unit == pair.Second.Unit)
            && MarksIn(copy.Said, change.Said).SequenceEqual(MarksIn(copy.Place.Unit.Said, change.Told));
    }

    private static bool IsThing(StatementTerm term) =>
        term.Concepts.Any(concept => concept.Kind is ConceptKind.Topic or ConceptKind.Person or ConceptKind.Name or ConceptKind.Place);

    private static bool IsTelling(StatementTerm term) => !term.IsMark && (term.IsConcept || term.Weight >= LeastTelling);

    private static List<StatementTerm> Terms(Statement of, (int From, int To) range) =>
        [.. of.Terms.Where(term => term.First < range.To && term.First + term.Words.Count > range.From)];

    private static List<HardFact> Facts(Statement of, (int From, int To) range) =>
        [.. of.Facts.Where(fact => fact.First < range.To && fact.Last >= range.From).Select(fact => fact.Fact)];

    private static IEnumerable<Mark> MarksIn(Statement of, (int From, int To) range) =>
        of.Marks.Where(found => found.First < range.To && found.First + found.Count > range.From).Select(found => found.Mark);

    private static int Count(Statement of, (int From, int To) range, Mark marks) => MarksIn(of, range).Count(mark => (mark & marks) != 0);
}
