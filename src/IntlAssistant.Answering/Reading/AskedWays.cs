using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Reading;

/// <summary>The ways of asking for a passage, laid out so that a question is compared with all of them at once: a word is looked up once, and leads to the ways that have it.</summary>
internal sealed class AskedWays
{
    // More numbers than this do not belong on the stack.
    private const int OnStack = 2048;

    private readonly TermKey[] terms;
    private readonly int[][] having;
    private readonly int[] lengths;
    private readonly QuestionType[][] types;

    /// <summary>Lays out ways of asking.</summary>
    /// <param name="wordings">The terms of each, each once, and what kind of answer it wants; what has the same terms is kept once, and what has none is left out.</param>
    public AskedWays(IEnumerable<(TermKey[] Terms, QuestionType Type)> wordings)
    {
        List<(TermKey[] Terms, QuestionType[] Types)> ways = [.. wordings.Where(wording => wording.Terms.Length > 0)
            .GroupBy(wording => string.Join(',', wording.Terms.Select(term => term.Value).Order()))
            .Select(same => (same.First().Terms, same.Select(wording => wording.Type).Distinct().ToArray()))];
        List<IGrouping<TermKey, int>> byTerm = [.. ways.SelectMany((way, number) => way.Terms.Select(term => (term, number))).GroupBy(has => has.term, has => has.number)];
        lengths = [.. ways.Select(way => way.Terms.Length)];
        types = [.. ways.Select(way => way.Types)];
        terms = [.. byTerm.Select(term => term.Key)];
        having = [.. byTerm.Select(term => term.ToArray())];
    }

    /// <summary>How like a question the likest way of asking is: the harmonic mean of how much of each is in the other (van Rijsbergen's F), 0 to 1.</summary>
    /// <param name="question">The question.</param>
    /// <param name="type">What kind of answer it wants.</param>
    /// <returns>Of all ways, and of those alone that do not want another kind of answer.</returns>
    public (double Any, double OfKind) Likest(TermMatcher question, QuestionType type)
    {
        var sought = question.Shares.Length;
        var size = lengths.Length * sought;
        Span<double> asked = lengths.Length <= OnStack ? stackalloc double[lengths.Length] : new double[lengths.Length];
        Span<float> matches = size <= OnStack ? stackalloc float[size] : new float[size];
        for (var term = 0; term < terms.Length; term++)
        {
            var forms = question.FormsOf(terms[term]);
            if (forms.IsEmpty)
            {
                continue;
            }

            // The nearest of what a term may stand for counts for the way of asking.
            var nearest = TermMatcher.Nearest(forms);
            foreach (var way in having[term])
            {
                asked[way] += nearest;
                TermMatcher.Raise(matches.Slice(way * sought, sought), forms);
            }
        }

        var best = 0.0;
        var ofKind = 0.0;
        for (var way = 0; way < lengths.Length; way++)
        {
            if (asked[way] > 0)
            {
                var likeness = Likeness(question.Covered(matches.Slice(way * sought, sought)), asked[way] / lengths[way]);
                best = Math.Max(best, likeness);
                ofKind = likeness > ofKind && types[way].Any(other => QuestionKinds.MayBeSame(type, other)) ? likeness : ofKind;
            }
        }

        return (best, ofKind);
    }

    private static double Likeness(double recall, double precision) => 2 * recall * precision / (recall + precision);
}
