using System.Buffers;
using System.Collections.Frozen;

using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>Cuts a sentence where commas, brackets and joining words part what it says.</summary>
internal static class Segmenter
{
    // A segment of fewer things says nothing by itself: it belongs to what stands beside it.
    private const int ThingsOfClause = 2;

    private static readonly SearchValues<char> PartingSigns = SearchValues.Create(",;:()|—–،؛，；：、।。\n");

    private static readonly SearchValues<char> StrongSigns = SearchValues.Create(";:—؛；：。");

    // Folded, of any language: a word that joins in one is rarely another in the next.
    private static readonly FrozenSet<string> Joining = FrozenSet.ToFrozenSet(
        "and or but while whereas et ou mais tandis und oder aber sowie y e o pero mientras ve veya ama и или но а و یا ولی اما او أو لكن اور یا لیکن और या लेकिन तथा".Split(' ')
            .SelectMany(word => Analyzers.For(LanguageTag.English).Analyze(word).Take(1).Select(token => token.Surface)),
        StringComparer.Ordinal);

    /// <summary>The segment of each token.</summary>
    public static IReadOnlyList<int> Segments(string text, IReadOnlyList<Token> tokens)
    {
        var segments = new int[tokens.Count];
        var current = 0;
        for (var at = 1; at < tokens.Count; at++)
        {
            current += IsParted(text, tokens[at - 1].Span.End, tokens[at].Span.Start) || Joins(tokens[at].Surface) ? 1 : 0;
            segments[at] = current;
        }

        return segments;
    }

    /// <summary>The clause of each token.</summary>
    public static IReadOnlyList<int> Clauses(
        string text, IReadOnlyList<int> segments, IReadOnlyList<StatementTerm> terms, IReadOnlyList<HardFact> facts, IReadOnlyList<Token> tokens)
    {
        if (segments.Count == 0)
        {
            return [];
        }

        var things = new int[segments[^1] + 1];
        foreach (var term in terms)
        {
            things[segments[term.First]]++;
        }

        for (var at = 0; at < tokens.Count; at++)
        {
            things[segments[at]] += facts.Any(fact => fact.Span.Start == tokens[at].Span.Start) ? 1 : 0;
        }

        var clauseOf = Merge(things, Parted(text, segments, tokens));
        return [.. segments.Select(segment => clauseOf[segment])];
    }

    // Where a stop stronger than a comma stands before a segment, little is enough for a clause.
    private static bool[] Parted(string text, IReadOnlyList<int> segments, IReadOnlyList<Token> tokens)
    {
        var parted = new bool[segments[^1] + 1];
        for (var at = 1; at < tokens.Count; at++)
        {
            var (start, end) = (tokens[at - 1].Span.End, tokens[at].Span.Start);
            parted[segments[at]] |= segments[at] > segments[at - 1] && start < end && text.AsSpan(start, end - start).ContainsAny(StrongSigns);
        }

        return parted;
    }

    private static int[] Merge(int[] things, bool[] parted)
    {
        var clauseOf = new int[things.Length];
        var (clause, held) = (0, 0);
        for (var segment = 0; segment < things.Length; segment++)
        {
            var needed = parted[segment] ? 1 : ThingsOfClause;
            if (held >= needed && things.Skip(segment).Sum() >= needed)
            {
                (clause, held) = (clause + 1, 0);
            }

            held += things[segment];
            clauseOf[segment] = clause;
        }

        return clauseOf;
    }

    private static bool IsParted(string text, int start, int end) =>
        start < end && text.AsSpan(start, end - start).ContainsAny(PartingSigns);

    private static bool Joins(string surface) => Joining.Contains(surface);
}
