using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Answering.Verification.Reading;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Finds each fact of a sentence again in the passages: the same value and unit, bound the same way, beside the same things.</summary>
internal sealed class FactProof(Statement said, IReadOnlyList<ProvingPassage> passages, IReadOnlyList<StatementTerm> carried)
{
    // How many words from a number its own things stand, where another number stands in the same sentence.
    private const int Reach = 4;

    // "1,000 euro a month".
    private const int ReachOfRate = 3;

    private static readonly ConceptId Once = new("one-off");
    private static readonly ConceptId[] Rates = [new("per-year"), new("per-month"), new("per-week"), new("per-fortnight"), new("per-semester"), new("per-day"), new("per-hour"), Once];

    // An adjective may stand between a number and what it counts.
    private const int ReachOfCounted = 2;

    // "Under 18" is an age, with or without the word.
    private const string Year = "year";

    // How much of what is said beside a number must stand beside it in the passage.
    private const double LeastBeside = 0.34;

    // From such a weight on, a word that is no concept tells what a sentence speaks of.
    private const double TellingWord = 0.7;

    // From such a nearness on, two words count the same thing.
    private const double SameThing = 0.9;

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
                .Select(candidate => (candidate.Passage, candidate.Unit, Fault: FaultOf(fact, candidate.Fact, candidate.Unit, candidate.Passage), IsOwn: candidate.Fact is not null))
                .OrderBy(candidate => candidate.Fault is null ? 0 : 1).ThenBy(candidate => candidate.IsOwn ? 0 : 1).FirstOrDefault();
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

            if (OtherRate(fact) is { } rate)
            {
                return (Finding.Of(SentenceFault.Number, $"{fact.Fact.Span.Of(said.Text)}: {rate.Value}"), places);
            }

            if (CountsOther(fact) is { } counted)
            {
                return (Finding.Of(SentenceFault.Pairing, $"{fact.Fact.Span.Of(said.Text)}: {counted}"), places);
            }

            places[fact] = new Place(place.Passage, place.Unit);
        }

        return (rivals.Parted(), places);
    }

    /// <summary>The fault of a fact that the passages do not state.</summary>
    public static SentenceFault Missing(HardFactKind kind) => kind switch
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

                if (IsOrdinal(fact, unit.Said) || (fact is { Kind: HardFactKind.Number, Unit.Length: 0 } && fact.Readings[0] == "2" && BothWords.In(unit.Said)) || (fact.MayBeArticle && IsSingle(unit, fact.Unit) && !unit.Said.Facts.Any(other => Follows(fact, other.Fact))) || (fact.Kind == HardFactKind.Code && unit.Said.Tokens.Any(token => fact.Readings.Contains(token.Surface))))
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

    // "Semester 2" is the second one.
    private bool IsOrdinal(HardFact fact, Statement told) => fact is { Kind: HardFactKind.Number, Unit.Length: 0 }
        && said.Ordinals.Any(ordinal => !ordinal.IsSure && fact.Readings.Contains(Plain(ordinal.Place)))
        && told.Ordinals.Any(ordinal => ordinal.IsSure && ordinal.Place > 0 && fact.Readings.Contains(Plain(ordinal.Place)));

    /// <summary>Whether a fact of a reply is stated by one of a passage, also where the passage states more: a year by a date.</summary>
    public static bool Follows(HardFact fact, HardFact other) => other.MayBeArticle && fact.Unit != other.Unit ? false : fact.FollowsFrom(other) || (fact.Kind, other.Kind) switch
    {
        (HardFactKind.Number, HardFactKind.Date) => ((fact.Unit is "" or Year) && fact.Readings.Contains(Plain(other.Day.Year))) || (fact.Unit.Length == 0 && fact.Readings.Contains(Plain(other.Day.Day))),
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

        return (Counted(fact, other, unit) ?? Strangers(fact, other, unit) ?? rivals.Elsewhere(fact, other, unit, passage) ?? rivals.Crossed(fact, other, unit)) is { } stranger ? (SentenceFault.Pairing, stranger) : null;
    }

    private static bool SameUnit(HardFact fact, HardFact? other, ProvingUnit unit) =>
        fact.Unit.Length == 0 || other is null || other.Kind != HardFactKind.Number || other.Unit == fact.Unit
        || (other.Unit.Length == 0 && (fact.Unit == Year
            || (!MayBeYear(other) && (unit.Units.Contains(fact.Unit) || (UnitWords.IsTime(fact.Unit) && !unit.Units.Any(UnitWords.IsTime))))));

    // "1988 working days" is not what "founded in 1988" says.
    private static bool MayBeYear(HardFact fact) => fact.Readings is [{ Length: 4 } year] && year[0] is '1' or '2' && year.All(char.IsAsciiDigit);

    // The rate of a number that no unit gives with it, where one gives another.
    private ConceptId? OtherRate(PlacedFact fact)
    {
        if (RateOf(said, fact) is not { } rate || rate == Once)
        {
            return null;
        }

        var rates = passages.SelectMany(passage => passage.Units).Where(unit => unit.Said.Facts.Any(other => Follows(fact.Fact, other.Fact))).SelectMany(unit => RatesOf(unit.Said)).ToList();
        return rates.Count > 0 && !rates.Contains(rate) ? rate : null;
    }

    // "A month" for "a year": how often a number is meant.
    private static ConceptId? RateOf(Statement statement, PlacedFact fact)
    {
        var rates = RatesIn(statement).ToList();
        var behind = rates.Where(mention => mention.FirstToken > fact.Last && mention.FirstToken - fact.Last <= ReachOfRate);
        var before = rates.Where(mention => statement.Segments[mention.FirstToken] == fact.Segment && mention.FirstToken + mention.TokenCount <= fact.First && fact.First - mention.FirstToken - mention.TokenCount < ReachOfRate
            && !statement.Facts.Any(between => between.First >= mention.FirstToken && between.Last < fact.First));
        return behind.Concat(before).Select(mention => (ConceptId?)mention.Concept.Id).FirstOrDefault();
    }

    private static IEnumerable<ConceptId> RatesOf(Statement statement) => RatesIn(statement).Select(mention => mention.Concept.Id);

    // "Teaching weeks" are no rate, nor are the hours that a number counts.
    private static IEnumerable<ConceptMention> RatesIn(Statement statement) => statement.Everyday.Where(mention => Rates.Contains(mention.Concept.Id)
        && !UnitWords.IsPlural(statement.Tokens[mention.FirstToken].Surface)
        && !statement.Facts.Any(fact => fact.Last + 1 == mention.FirstToken && mention.TokenCount == 1 && fact.Fact.Unit == UnitWords.Of(statement.Tokens[mention.FirstToken].Surface, statement.Language)));

    // "1,052 students" where the passage counts as many teachers. What is counted stands right behind its number.
    private string? Counted(PlacedFact fact, PlacedFact? other, ProvingUnit unit)
    {
        if (other is null || fact.Fact.Kind != HardFactKind.Number || fact.Fact.MayBeArticle || said.Language != unit.Said.Language)
        {
            return null;
        }

        var here = Behind(said, fact);
        var there = Behind(unit.Said, other);
        var further = Bag(Behind(unit.Said, other, Reach));
        if (other.Fact.Unit.Length > 0 && fact.Fact.Unit.Length == 0 && here is [{ } counted, ..] && counted.First == fact.Last + 1 && !counted.IsGeneric)
        {
            return counted.Label;
        }

        return here.Count > 0 && there.Count > 0 && here[0].IsConcept && there[0].IsConcept && !further.Covers(here[0], false) && !Bag(here).Covers(there[0], false) ? here[0].Label : null;
    }

    // "Four choices, of which six are approved": each counts what the other does in the passage.
    private string? CountsOther(PlacedFact fact)
    {
        if (fact.Fact is not { Kind: HardFactKind.Number, Unit.Length: 0, MayBeArticle: false } || Behind(said, fact) is not [{ } counted, ..])
        {
            return null;
        }

        var isOther = false;
        foreach (var unit in passages.SelectMany(passage => passage.Units))
        {
            var counting = unit.Said.Facts.Where(other => Behind(unit.Said, other) is [{ } theirs, ..] && Bag([theirs]).Nearness(counted, said.Language != unit.Said.Language) >= SameThing).ToList();
            if (counting.Exists(other => fact.Fact.FollowsFrom(other.Fact)))
            {
                return null;
            }

            isOther |= unit.Said.Facts.Any(own => fact.Fact.FollowsFrom(own.Fact)) && said.Facts.Any(beside => beside != fact && counting.Exists(other => beside.Fact.FollowsFrom(other.Fact)));
        }

        return isOther ? counted.Label : null;
    }

    private static List<StatementTerm> Behind(Statement statement, PlacedFact fact, int reach = ReachOfCounted) => [.. statement.Terms
        .Where(term => term.First > fact.Last && term.First - fact.Last <= reach && term.Segment == fact.Segment && !term.IsMark
            && !statement.Facts.Any(between => between.First > fact.Last && between.First <= term.First))];

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
            if (ofRival || (term.IsThingIn(isForeign) && !isBeside && IsElsewhere(term, fact)))
            {
                return term.Label;
            }

            var weight = term.IsConcept ? term.Weight : 0;
            (all, beside) = (all + weight, beside + (isBeside ? weight : 0));
        }

        if ((all > 1 && beside < all * LeastBeside) || (all == 0 && IsAlone(fact, unit, isForeign)))
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
            ? !ToleratedWord.Is(term, said, passages)
            : speaking.Exists(unit => unit.Said.Facts.Any(other => other.Fact.Kind == fact.Fact.Kind && other.Fact.Unit == fact.Fact.Unit && !fact.Fact.FollowsFrom(other.Fact)));
    }

    // A number beside which the reply names nothing belongs to what the sentence speaks of.
    private bool IsAlone(PlacedFact fact, ProvingUnit unit, bool isForeign)
    {
        var concepts = said.Terms.Where(term => term is { IsConcept: true, IsGeneric: false }).ToList();
        return concepts.Count > 0 && !concepts.Exists(term => unit.Context.Covers(term, isForeign))
            && !said.Terms.Any(term => !term.IsConcept && term.Weight >= TellingWord && (term.IsName || term.Segment == fact.Segment) && unit.Context.Covers(term, isForeign));
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

    internal static int Distance(StatementTerm term, PlacedFact fact) =>
        Math.Min(Math.Abs(term.First - fact.Last), Math.Abs(term.First - fact.First));

    // A thing before another number belongs to that one: "IELTS 6.5, TOEFL 80".
    private bool IsBetween(StatementTerm term, PlacedFact fact) =>
        said.Facts.Any(other => other.Fact.Kind == fact.Fact.Kind && other.First > term.First && other.First < fact.First && other.Clause >= term.Clause && other.Clause != fact.Clause);

    private List<StatementTerm> RivalTerms(PlacedFact fact, PlacedFact other, Statement passage)
    {
        // Numbers that the reply states together are no rivals: "two 3 x 4 cm photos". A length of time goes with many numbers.
        var rivals = passage.Facts.Where(rival => rival.Fact.Kind == other.Fact.Kind && rival.Segment != other.Segment && !fact.Fact.FollowsFrom(rival.Fact)
            && !said.Facts.Any(together => (Math.Abs(together.First - fact.First) < Reach || AreOfOtherUnits(rival.Fact, other.Fact)) && together.Fact.FollowsFrom(rival.Fact))).ToList();
        return [.. passage.Terms.Where(term => !UnitWords.IsTime(UnitWords.Of(term.Words[0].Surface, passage.Language)) && rivals.Any(rival => rival.Segment == term.Segment
            && Math.Min(Math.Abs(term.First - rival.Last), Math.Abs(term.First - rival.First)) <= Reach && !IsShared(term, rival, other, passage)))];
    }

    // 60 euro, for 24 months at most: neither is in the other's place.
    private static bool AreOfOtherUnits(HardFact one, HardFact other) => one.Unit.Length > 0 && other.Unit.Length > 0 && one.Unit != other.Unit;

    // "Three written and two oral examinations": what the second number counts, the first counts too.
    internal static bool IsShared(StatementTerm term, PlacedFact rival, PlacedFact other, Statement passage) =>
        rival.Segment == other.Segment + 1 && term.First > rival.Last && !passage.Terms.Any(counted => counted.Segment == rival.Segment && counted.First > term.First)
        && passage.Terms.Where(counted => counted.Segment == other.Segment && counted.First > other.Last).ToList() is [] or [{ IsConcept: false }];

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
