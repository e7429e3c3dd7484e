using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Tells values apart that a passage states of several things: whose is which, and which stand together.</summary>
internal sealed class FactRivals(Statement said, IReadOnlyList<ProvingPassage> passages)
{
    // A word of less weight tells nothing of what a number belongs to.
    private const double LeastTelling = 0.35;


    // What only everyday words may say elsewhere need not stand there.
    private const double Surely = 0.7;
    private const int FarSegment = 20;

    private const int SideBySide = 3;

    /// <summary>The first thing beside a fact that belongs to another of its kind; <see langword="null"/> when none does.</summary>
    // What stands beside the fact in the reply stands with another unit's fact of the same kind, and not with this one's.
    public string? Elsewhere(PlacedFact fact, PlacedFact? other, ProvingUnit unit, ProvingPassage passage)
    {
        if (other is null)
        {
            return null;
        }

        var isForeign = said.Language != unit.Said.Language;
        var siblings = passage.Units.Where(each => each != unit && ((each.IsItem && unit.IsItem) || IsRival(each.Said, fact))).ToList();
        var rivals = unit.Said.Facts.Where(each => each.Segment != other.Segment && each.Fact.Kind == other.Fact.Kind && each.Fact.Unit == other.Fact.Unit && !fact.Fact.FollowsFrom(each.Fact)).ToList();
        var ofRivals = unit.Said.Terms.Where(term => rivals.Exists(rival => rival.Segment == term.Segment && !FactProof.IsShared(term, rival, other, unit.Said))).ToHashSet();
        var near = Bag(unit.Said.Terms.Where(term => !ofRivals.Contains(term)));
        var around = Bag([.. unit.Said.Terms.Where(term => !ofRivals.Contains(term)), .. unit.Above.SelectMany(statement => statement.Terms)]);
        var apart = Bag(ofRivals);
        var (here, there, label) = (0.0, 0.0, "");
        foreach (var term in said.Terms.Where(term => term.Segment == fact.Segment && (term.IsConcept || !isForeign) && term.Weight >= LeastTelling && !term.IsMark && !term.IsGeneric
            && !UnitWords.IsTime(UnitWords.Of(term.Words[0].Surface, said.Language)) && !IsOfOther(term, fact)))
        {
            var elsewhere = apart.Nearness(term, isForeign) >= Surely || siblings.Exists(sibling => sibling.Own.Nearness(term, isForeign) >= Surely);

            // What another row names itself is no row's by the heading alone.
            var stands = (unit.IsSentence ? around : near).Covers(term, isForeign);
            here += near.Covers(term, isForeign) && !elsewhere ? term.Weight : 0;
            (there, label) = !stands && elsewhere ? (there + term.Weight, term.Label) : (there, label);
        }

        return there > here && there > LeastTelling ? label : null;
    }

    // "256 of 5,015 applicants were admitted": what stands beside another number of the segment.
    private bool IsOfOther(StatementTerm term, PlacedFact fact) => said.Facts.Any(beside => beside != fact && beside.Segment == fact.Segment
        && beside.Fact.Kind == fact.Fact.Kind && beside.Fact.Unit == fact.Fact.Unit && FactProof.Distance(term, beside) < FactProof.Distance(term, fact));

    private static bool IsRival(Statement statement, PlacedFact fact) => statement.Facts.Any(
        other => other.Fact.Kind == fact.Fact.Kind && other.Fact.Unit == fact.Fact.Unit && !fact.Fact.FollowsFrom(other.Fact));

    /// <summary>A fact that stands beside this one in the reply, and beside another in the passage; <see langword="null"/> when none does.</summary>
    // Two facts of one segment that stand apart in the passage, each beside another fact of its kind: "X2 for more than 180 days".
    public string? Crossed(PlacedFact fact, PlacedFact? other, ProvingUnit unit)
    {
        if (other is null)
        {
            return null;
        }

        foreach (var beside in said.Facts.Where(beside => beside != fact && beside.Segment == fact.Segment && IsOtherKind(beside, fact)))
        {
            var theirs = unit.Said.Facts.Where(each => Agrees(beside, each)).ToList();
            if (theirs.Count > 0 && !theirs.Exists(each => each.Segment == other.Segment || Agrees(fact, Closest(each, fact, unit.Said)) || Agrees(beside, Closest(other, beside, unit.Said))))
            {
                return beside.Fact.Span.Of(said.Text);
            }
        }

        // Two values of one kind in the order of the passage, or each with something of its own beside it.
        foreach (var beside in said.Facts.Where(beside => beside.First > fact.First && fact.Fact.Unit.Length > 0 && fact.Segment != beside.Segment && !IsOtherKind(beside, fact) && !beside.Fact.FollowsFrom(fact.Fact)))
        {
            var theirs = unit.Said.Facts.Where(each => Agrees(beside, each)).ToList();
            if (theirs.Count > 0 && theirs.TrueForAll(each => each.First < other.First) && !unit.Said.Facts.Any(each => Agrees(fact, each) && theirs.Exists(their => their.First > each.First))
                && !HasOwn(fact, other, theirs[0], unit) && !HasOwn(beside, theirs[0], other, unit))
            {
                return $"{fact.Fact.Span.Of(said.Text)}, {beside.Fact.Span.Of(said.Text)}";
            }
        }

        return null;
    }

    private static bool IsOtherKind(PlacedFact one, PlacedFact other) => one.Fact.Kind != other.Fact.Kind || one.Fact.Unit != other.Fact.Unit;

    private static bool Agrees(PlacedFact fact, PlacedFact? other) => other is not null && FactProof.Follows(fact.Fact, other.Fact) && !Bounds.Disagree(fact.Bounds, other.Bounds);

    // The fact of the wanted kind that stands nearest: in the same segment before all.
    private static PlacedFact? Closest(PlacedFact to, PlacedFact wanted, Statement statement) => statement.Facts
        .Where(each => each != to && each.Fact.Kind == wanted.Fact.Kind && (each.Fact.Unit == wanted.Fact.Unit || wanted.Fact.Unit.Length == 0 || each.Fact.Unit.Length == 0))
        .MinBy(each => (Math.Abs(each.Segment - to.Segment) * FarSegment) + Math.Abs(each.First - to.First));

    // Whether something beside the fact in the reply stands in its segment of the passage, and not in the other one's.
    private bool HasOwn(PlacedFact fact, PlacedFact place, PlacedFact other, ProvingUnit unit)
    {
        var isForeign = said.Language != unit.Said.Language;
        var own = Bag(unit.Said.Terms.Where(term => term.Segment == place.Segment));
        var others = Bag(unit.Said.Terms.Where(term => term.Segment == other.Segment));
        return place.Segment != other.Segment
            && said.Terms.Any(term => term.Segment == fact.Segment && (term.IsConcept || !isForeign) && own.Covers(term, isForeign) && !others.Covers(term, isForeign));
    }

    /// <summary>The fault of two values that stand side by side in the reply alone; <see langword="null"/> when there are none.</summary>
    // Two values side by side, "75 of 100", stand in one unit of the passage too.
    public Finding? Parted()
    {
        for (var at = 1; at < said.Facts.Count; at++)
        {
            var (one, other) = (said.Facts[at - 1], said.Facts[at]);
            if (one.Segment == other.Segment && other.First - one.Last <= SideBySide && IsCounted(one) && IsCounted(other)
                && !passages.Any(passage => passage.Units.Any(unit => Holds(unit, one) && Holds(unit, other))))
            {
                return Finding.Of(SentenceFault.Pairing, $"{one.Fact.Span.Of(said.Text)}, {other.Fact.Span.Of(said.Text)}");
            }
        }

        return null;
    }

    private static bool IsCounted(PlacedFact fact) => fact.Fact is { Kind: HardFactKind.Number or HardFactKind.Date or HardFactKind.Time, MayBeArticle: false };

    private static bool Holds(ProvingUnit unit, PlacedFact fact) => unit.Said.Facts.Any(other => FactProof.Follows(fact.Fact, other.Fact))
        || unit.Above.SelectMany(statement => statement.Facts).Any(other => FactProof.Follows(fact.Fact, other.Fact));

    private TermBag Bag(IEnumerable<StatementTerm> terms) => passages[0].All.Like().Add(terms);
}
