using System.Collections.Frozen;

using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>Finds what a sentence says comes before what: "first …, then …", "after the approval, …".</summary>
internal static class SequenceReader
{
    private const double LeastTelling = 0.3;

    private static readonly ConceptId Then = new("next");

    // "After" stands behind what comes first.
    private static readonly FrozenSet<string> Behind = FrozenSet.ToFrozenSet(["tr", "hi", "ur", "zh"]);

    /// <summary>The sequences of a sentence.</summary>
    public static IEnumerable<Sequence> Read(Statement said) => InSteps(said).Concat(InTime(said)).Where(found => found.Early.Count > 0 && found.Late.Count > 0);

    // "…, and then …": what stands before it comes first.
    private static IEnumerable<Sequence> InSteps(Statement said) => said.Everyday
        .Where(mention => mention.Concept.Id == Then && mention.FirstToken > 0 && said.Segments[mention.FirstToken] > 0
            && !said.Terms.Any(term => term.Segment == said.Segments[mention.FirstToken] && term.First < mention.FirstToken))
        .Select(mention => Cut(said, said.Segments[mention.FirstToken]));

    private static Sequence Cut(Statement said, int segment) =>
        new([.. Telling(said).Where(term => term.Segment < segment)], [.. Telling(said).Where(term => term.Segment >= segment)]);

    // "After" and "before", but not of a date or a number of days; what may not be before is after.
    private static IEnumerable<Sequence> InTime(Statement said)
    {
        foreach (var found in said.Marks.Where(found => (found.Mark & (Mark.Before | Mark.After)) is Mark.Before or Mark.After
            && !said.MarksOf(said.Clauses[found.First]).HasFlag(Mark.Not) && !said.Everyday.Any(mention => mention.Concept.Id == Then
                && mention.FirstToken <= found.First && found.First < mention.FirstToken + mention.TokenCount)))
        {
            var segment = said.Segments[found.First];
            var isBehind = Behind.Contains(said.Language.Value);
            var anchor = Telling(said).Where(term => term.Segment == segment && (isBehind ? term.First < found.First : term.First > found.First)).ToList();
            if (anchor.Count == 0 || said.Facts.Any(fact => fact.Segment == segment && (isBehind ? fact.Last < found.First : fact.First > found.First)))
            {
                continue;
            }

            var main = Telling(said).Except(anchor).ToList();
            yield return found.Mark.HasFlag(Mark.After) ? new Sequence(anchor, main) : new Sequence(main, anchor);
        }
    }

    private static IEnumerable<StatementTerm> Telling(Statement said) => said.Terms.Where(term => !term.IsMark && !term.IsOfEveryOffice && term.Weight >= LeastTelling);
}
