using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Answering.Verification.Reading;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Proving.Clauses;

/// <summary>Whether a clause leaves out the condition on which the passage says it, or for whom.</summary>
internal static class ConditionCheck
{
    private const double LeastTelling = 0.3;

    // "Students under 18", "applicants who are over 30".
    private const int ReachOfPerson = 2;

    private const string Year = "year";

    /// <summary>The condition that is left out; <see langword="null"/> when there is none.</summary>
    public static string? Dropped(ClausePair pair)
    {
        if ((pair.Whole & (MarkGroups.Conditional | Mark.Only)) != 0 || (pair.Before is { } before && (before.AllMarks & MarkGroups.Conditional) != 0))
        {
            return null;
        }

        var conditions = pair.Nearest.Select(other => BesideOf(pair, other)).ToList();
        return conditions.TrueForAll(condition => condition is not null) ? pair.Unit.Said.TextOf(conditions[0]!.Value) // Each is one.
            : PersonsLeftOut(pair);
    }

    // The condition beside a clause of which nothing is told.
    private static int? BesideOf(ClausePair pair, int main)
    {
        var told = pair.Unit.Said;
        if ((told.MarksOf(main) & MarkGroups.Conditional) != 0)
        {
            return null;
        }

        int[] beside = [main - 1, main + 1];
        var condition = beside.FirstOrDefault(other => other >= 0 && other < told.ClauseCount && (told.MarksOf(other) & MarkGroups.Conditional) != 0
            && !told.IsStoppedBefore(Math.Max(main, other)), -1);
        return condition >= 0 && !IsTold(pair, condition) ? condition : null;
    }

    // Something of it is told: a word, or a number.
    private static bool IsTold(ClausePair pair, int condition)
    {
        var unit = pair.Unit;
        var main = unit.Own.Like().Add(unit.Said.Terms.Where(term => pair.Nearest.Contains(term.Clause)));
        var terms = unit.Said.Terms.Where(term => term.Clause == condition && !term.IsMark && Tells(term, pair.IsForeign) && !main.Covers(term, false)).ToList();
        var facts = unit.Said.Facts.Where(fact => fact.Clause == condition).ToList();
        var told = unit.Own.Like().Add(pair.Said);
        _ = pair.Before is null ? told : told.Add(pair.Before);
        return terms.Count + facts.Count == 0
            || terms.Exists(term => told.Covers(term, pair.IsForeign))
            || facts.Exists(fact => FactsOf(pair).Any(other => other.FollowsFrom(fact.Fact) || fact.Fact.FollowsFrom(other)));
    }

    private static bool Tells(StatementTerm term, bool isForeign) => isForeign ? term.IsConcept : term.Weight > LeastTelling;

    private static IEnumerable<HardFact> FactsOf(ClausePair pair) => pair.Said.Facts.Concat(pair.Before?.Facts ?? []).Select(fact => fact.Fact);

    // "Students under 18 must": of students altogether nothing is said.
    private static string? PersonsLeftOut(ClausePair pair) => pair.Unit.Said.Facts
        .Where(bound => pair.Nearest.Contains(bound.Clause) && (bound.Bounds & (Mark.AtLeast | Mark.AtMost)) != 0 && bound.Fact.Unit is "" or Year
            && SpeaksOfBounded(pair, bound) && !FactsOf(pair).Any(fact => fact.FollowsFrom(bound.Fact)))
        .Select(bound => bound.Fact.Span.Of(pair.Unit.Said.Text)).FirstOrDefault();

    private static bool SpeaksOfBounded(ClausePair pair, PlacedFact bound) => pair.Unit.Said.Terms
        .Where(term => term.Segment == bound.Segment && term.First < bound.First && bound.First - term.First - term.Words.Count <= ReachOfPerson
            && term.Concepts.Any(concept => concept.Kind == ConceptKind.Person))
        .Any(person => pair.Said.Terms.Any(term => term.Clause == pair.Clause && term.Concepts.Any(person.Concepts.Contains)));
}
