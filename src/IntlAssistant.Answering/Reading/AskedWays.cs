using IntlAssistant.Answering.Understanding;

namespace IntlAssistant.Answering.Reading;

/// <summary>The ways of asking for a passage, laid out so that a question is compared with all of them at once: a word that many of them have is looked up once.</summary>
internal sealed class AskedWays
{
    private readonly string[] terms;
    private readonly int[][] ways;

    /// <summary>Lays out ways of asking.</summary>
    /// <param name="wordings">The terms of each, each once; what has the same terms is kept once, and what has none is left out.</param>
    public AskedWays(IEnumerable<IReadOnlyList<string>> wordings)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ways = [.. wordings.Where(wording => wording.Count > 0 && seen.Add(string.Join('\n', wording.Order(StringComparer.Ordinal))))
            .Select(wording => wording.Select(term => Number(numbers, term)).ToArray())];
        terms = [.. numbers.OrderBy(number => number.Value).Select(number => number.Key)];
    }

    /// <summary>How like a question the likest way of asking is: the harmonic mean of how much of each is in the other (van Rijsbergen's F), 0 to 1.</summary>
    public double Likest(TermMatcher question)
    {
        var known = new IReadOnlyList<(int Sought, float Nearness)>?[terms.Length];
        var any = false;
        for (var term = 0; term < terms.Length; term++)
        {
            known[term] = question.FormsOf(terms[term]);
            any |= known[term] is not null;
        }

        var best = 0.0;
        if (any)
        {
            Span<float> matches = stackalloc float[question.Shares.Count];
            foreach (var way in ways)
            {
                best = Math.Max(best, Likeness(way, known, matches, question));
            }
        }

        return best;
    }

    private static double Likeness(int[] way, IReadOnlyList<(int Sought, float Nearness)>?[] known, Span<float> matches, TermMatcher question)
    {
        matches.Clear();
        var asked = 0.0;
        foreach (var term in way)
        {
            if (known[term] is { } forms)
            {
                asked += Raise(matches, forms);
            }
        }

        if (asked == 0)
        {
            return 0;
        }

        var recall = question.Covered(matches);
        var precision = asked / way.Length;
        return 2 * recall * precision / (recall + precision);
    }

    // The nearest of what a term may stand for counts for the way of asking.
    private static float Raise(Span<float> matches, IReadOnlyList<(int Sought, float Nearness)> forms)
    {
        var nearest = 0f;
        foreach (var (sought, nearness) in forms)
        {
            matches[sought] = Math.Max(matches[sought], nearness);
            nearest = Math.Max(nearest, nearness);
        }

        return nearest;
    }

    private static int Number(Dictionary<string, int> numbers, string term)
    {
        numbers.TryAdd(term, numbers.Count);
        return numbers[term];
    }
}
