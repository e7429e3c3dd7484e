using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Finds each fact of a sentence again in the passages: the same value and unit, bound the same way, beside the same things.</summary>
internal sealed class FactProof(Statement said, IReadOnlyList<ProvingPassage> passages, IReadOnlyList<StatementTerm> carried)
{
    // How many words from a number its own things stand, where another number stands in the same sentence.
    private const int Reach = 4;

    // "Under 18" is an age, with or without the word.
    private const string Year = "year";

    // How much of what is said beside a number must stand beside it in the passage.
    private const double LeastBeside = 0.34;

    private readonly FactRivals rivals = new(said, passages);

    /// <summary>The unit that each fact stands on; the first fault, when one stands on none.</summary>
    public (Finding? Fault, IReadOnlyDictionary<PlacedFact, Place> Places) Run()
    {
        var places = new Dictionary<PlacedFact, Place>();
        foreach (var fact in said.Facts)
        {
            if (fact.Fact.Kind is HardFactKind.Link or HardFactKind.Mail && passages.Any(passage => passage.Addresses.Any(fact.Fact.FollowsFrom)))
            {
                continue;
            }

            var worst = SentenceFault.Number;
            var detail = "";
            var place = Candidates(fact.Fact)
                .Select(candidate => (candidate.Passage, candidate.Unit, Fault: FaultOf(fact, candidate.Fact, candidate.Unit, candidate.Passage)))
                .OrderBy(candidate => candidate.Fault is null ? 0 : 1).FirstOrDefault();
            if (place.Unit is null)
            {
                worst = Missing(fact.Fact.Kind);
                detail = fact.Fact.Span.Of(said.Text);
                if (fact.Fact.Kind == HardFactKind.Phone && passages.Any(passage => passage.Addresses.Any(fact.Fact.FollowsFrom)))
                {
                    continue;
                }

                return (Finding.Of(worst, detail), places);
            }

            if (place.Fault is { } fault)
            {
                return (Finding.Of(fault.Fault, $"{fact.Fact.Span.Of(said.Text)}: {fault.Detail}"), places);
            }

            places[fact] = new Place(place.Passage, place.Unit);
        }

        return (rivals.Parted(), places);
    }

    private static SentenceFault Missing(HardFactKind kind) => kind switch
    {
        HardFactKind.Link or HardFactKind.Mail => SentenceFault.Link,
        HardFactKind.Date or HardFactKind.Weekday => SentenceFault.Date,
        HardFactKind.Code => SentenceFault.Name,
        _ => SentenceFault.Number,
    };

    private IEnumerable<(ProvingPassage Passage, ProvingUnit Unit, PlacedFact? Fact)> Candidates(HardFact fact)
    {
        foreach (var passage in passages)
        {
            foreach (var unit in passage.Units)
            {
                foreach (var other in unit.Said.Facts.Where(other => Follows(fact, other.Fact)))
                {
                    yield return (passage, unit, other);
                }

                if ((fact.MayBeArticle && IsSingle(unit, fact.Unit)) || (fact.Kind == HardFactKind.Code && unit.Said.Tokens.Any(token => fact.Readings.Contains(token.Surface))))
                {
                    yield return (passage, unit, null);
                }
                else
                {
                    // What stands in a heading alone is said of all that stands under it.
                    foreach (var _ in unit.Above.SelectMany(statement => statement.Facts).Where(other => Follows(fact, other.Fact)))
                    {
                        yield return (passage, unit, null);
                    }
                }
            }
        }
    }

    /// <summary>Whether a fact of a reply is stated by one of a passage, also where the passage states more: a year by a date.</summary>
    public static bool Follows(HardFact fact, HardFact other) => other.MayBeArticle && fact.Unit != other.Unit ? false : fact.FollowsFrom(other) || (fact.Kind, other.Kind) switch
    {
        (HardFactKind.Number, HardFactKind.Date) => fact.Readings.Contains(Plain(other.Day.Year)) || (fact.Unit.Length == 0 && fact.Readings.Contains(Plain(other.Day.Day))),
        (HardFactKind.Number, HardFactKind.Time) => fact.Readings.Any(reading => other.Readings[0] == reading + ":00"),
        (HardFactKind.Time, HardFactKind.Number) => other.Readings.Any(reading => fact.Readings[0] == reading + ":00"),
        (HardFactKind.Number, HardFactKind.Code) => other.Readings[0].Length - fact.Readings[0].Length == 1 && other.Readings[0].EndsWith(fact.Readings[0], StringComparison.Ordinal),
        _ => false,
    };

    private static string Plain(int number) => NumberPhrase.Write(number);

    // "a month", "the first month": nothing that counts it otherwise.
    private static bool IsSingle(ProvingUnit unit, string of) =>
        unit.Said.Tokens.Any(token => UnitWords.Of(token.Surface, unit.Said.Language) == of)
        && !unit.Said.Facts.Any(fact => fact.Fact.Unit == of && !fact.Fact.Readings.Contains("1"));

    private (SentenceFault Fault, string Detail)? FaultOf(PlacedFact fact, PlacedFact? other, ProvingUnit unit, ProvingPassage passage)
    {
        if (!SameUnit(fact.Fact, other?.Fact, unit))
        {
            return (SentenceFault.Number, fact.Fact.Unit);
        }

        if (other is not null && Bounds.Disagree(fact.Bounds, other.Bounds))
        {
            return (SentenceFault.Quantity, $"{fact.Bounds} for {other.Bounds}");
        }

        return (Strangers(fact, other, unit) ?? rivals.Elsewhere(fact, other, unit, passage) ?? rivals.Crossed(fact, other, unit)) is { } stranger ? (SentenceFault.Pairing, stranger) : null;
    }

    private static bool SameUnit(HardFact fact, HardFact? other, ProvingUnit unit) =>
        fact.Unit.Length == 0 || other is null || other.Kind != HardFactKind.Number || other.Unit == fact.Unit
        || (other.Unit.Length == 0 && (fact.Unit == Year || unit.Units.Contains(fact.Unit) || (UnitWords.IsTime(fact.Unit) && !unit.Units.Any(UnitWords.IsTime))));

    // The first thing beside the fact in the reply that is not beside it in the passage.
    private string? Strangers(PlacedFact fact, PlacedFact? other, ProvingUnit unit)
    {
        var isForeign = said.Language != unit.Said.Language;
        var others = other is null ? [] : RivalTerms(fact, other, unit.Said);
        var (all, beside) = (0.0, 0.0);
        foreach (var term in ThingsOf(fact, unit.IsItem))
        {
            var ofRival = others.Count > 0 && (term.IsConcept || !isForeign) && IsOnlyIn(term, others, unit, isForeign);
            var isBeside = unit.Context.Covers(term, isForeign);
            if (ofRival || (term is { IsEntity: true, IsEveryday: false } && !isBeside && IsElsewhere(term, fact)))
            {
                return term.Label;
            }

            var weight = term.IsConcept ? term.Weight : 0;
            (all, beside) = (all + weight, beside + (isBeside ? weight : 0));
        }

        if ((all > 1 && beside < all * LeastBeside) || (all == 0 && IsAlone(unit, isForeign)))
        {
            return said.Text;
        }

        var own = said.Terms.Any(term => term.IsEntity);
        return !own && carried.Count > 0 && !carried.Any(term => unit.Context.Covers(term, isForeign)) ? carried[0].Label : null;
    }

    // A thing that the passage speaks of where no such number stands may be meant along: else it has another number, or none at all.
    private bool IsElsewhere(StatementTerm term, PlacedFact fact)
    {
        var speaking = passages.SelectMany(passage => passage.Units.Where(unit => unit.Own.Covers(term, said.Language != unit.Said.Language))).ToList();
        return speaking.Count == 0
            ? !SentenceProof.IsTolerable(term, said, passages)
            : speaking.Exists(unit => unit.Said.Facts.Any(other => other.Fact.Kind == fact.Fact.Kind && other.Fact.Unit == fact.Fact.Unit && !fact.Fact.FollowsFrom(other.Fact)));
    }

    // A number beside which the reply names nothing belongs to what the sentence speaks of.
    private bool IsAlone(ProvingUnit unit, bool isForeign)
    {
        var concepts = said.Terms.Where(term => term is { IsConcept: true, IsGeneric: false }).ToList();
        return concepts.Count > 0 && !concepts.Exists(term => unit.Context.Covers(term, isForeign));
    }

    // What stands in the fact's own segment, and what stands before it and belongs to no other number.
    // In a list each item is a thing of its own.
    private IEnumerable<StatementTerm> ThingsOf(PlacedFact fact, bool isItem)
    {
        var near = said.Facts.Where(other => other.Fact.Kind == fact.Fact.Kind && other.Segment == fact.Segment && other != fact).ToList();
        var others = said.Facts.Where(other => other.Fact.Kind == fact.Fact.Kind && other.Segment != fact.Segment).Select(other => other.Segment).ToHashSet();
        return said.Terms.Where(term => (term.Segment == fact.Segment && !near.Exists(other => Distance(term, other) < Distance(term, fact)))
            || (!isItem && term.Segment < fact.Segment && term.IsEntity && !others.Contains(term.Segment) && !others.Any(segment => segment > term.Segment && segment < fact.Segment && IsBetween(term, fact))));
    }

    private static int Distance(StatementTerm term, PlacedFact fact) =>
        Math.Min(Math.Abs(term.First - fact.Last), Math.Abs(term.First - fact.First));

    // A thing before another number belongs to that one: "IELTS 6.5, TOEFL 80".
    private bool IsBetween(StatementTerm term, PlacedFact fact) =>
        said.Facts.Any(other => other.Fact.Kind == fact.Fact.Kind && other.First > term.First && other.First < fact.First && other.Clause == term.Clause && other.Clause != fact.Clause);

    private List<StatementTerm> RivalTerms(PlacedFact fact, PlacedFact other, Statement passage)
    {
        // Numbers that the reply states together are no rivals: "two 3 x 4 cm photos". A length of time goes with many numbers.
        var rivals = passage.Facts.Where(rival => rival.Fact.Kind == other.Fact.Kind && rival.Segment != other.Segment && !fact.Fact.FollowsFrom(rival.Fact)
            && !said.Facts.Any(together => Math.Abs(together.First - fact.First) < Reach && together.Fact.FollowsFrom(rival.Fact))).ToList();
        return [.. passage.Terms.Where(term => !UnitWords.IsTime(UnitWords.Of(term.Words[0].Surface, passage.Language)) && rivals.Any(rival => rival.Segment == term.Segment
            && Math.Min(Math.Abs(term.First - rival.Last), Math.Abs(term.First - rival.First)) <= Reach))];
    }

    private bool IsOnlyIn(StatementTerm term, List<StatementTerm> rivals, ProvingUnit unit, bool isForeign)
    {
        if (!Bag(rivals).Covers(term, isForeign))
        {
            return false;
        }

        var rest = unit.Said.Terms.Except(rivals).ToList();
        return !Bag(rest).Covers(term, isForeign)
            && !unit.Above.Any(statement => Bag(statement.Terms).Covers(term, isForeign));
    }

    private TermBag Bag(IEnumerable<StatementTerm> terms) => passages[0].All.Like().Add(terms);
}
