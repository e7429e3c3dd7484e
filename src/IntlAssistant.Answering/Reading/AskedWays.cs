using IntlAssistant.Answering.Understanding;

namespace IntlAssistant.Answering.Reading;

/// <summary>The ways of asking for a passage, laid out so that a question is compared with all of them at once: a word is looked up once, and leads to the ways that have it.</summary>
internal sealed class AskedWays
{
    // More numbers than this do not belong on the stack.
    private const int OnStack = 2048;

    private readonly TermKey[] terms;
    private readonly int[][] having;
    private readonly int[] lengths;

    /// <summary>Lays out ways of asking.</summary>
    /// <param name="wordings">The terms of each, each once; what has the same terms is kept once, and what has none is left out.</param>
    public AskedWays(IEnumerable<TermKey[]> wordings)
    {
        List<TermKey[]> ways = [.. wordings.Where(wording => wording.Length > 0)
            .DistinctBy(wording => string.Join(',', wording.Select(term => term.Value).Order()))];
        List<IGrouping<TermKey, int>> byTerm = [.. ways.SelectMany((way, number) => way.Select(term => (term, number))).GroupBy(has => has.term, has => has.number)];
        lengths = [.. ways.Select(way => way.Length)];
        terms = [.. byTerm.Select(term => term.Key)];
        having = [.. byTerm.Select(term => term.ToArray())];
    }

    /// <summary>How like a question the likest way of asking is: the harmonic mean of how much of each is in the other (van Rijsbergen's F), 0 to 1.</summary>
    public double Likest(TermMatcher question)
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
        for (var way = 0; way < lengths.Length; way++)
        {
            if (asked[way] > 0)
            {
                best = Math.Max(best, Likeness(question.Covered(matches.Slice(way * sought, sought)), asked[way] / lengths[way]));
            }
        }

        return best;
    }

    private static double Likeness(double recall, double precision) => 2 * recall * precision / (recall + precision);
}
