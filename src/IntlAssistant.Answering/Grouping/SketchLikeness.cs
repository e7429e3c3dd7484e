namespace IntlAssistant.Answering.Grouping;

/// <summary>How likely two questions ask for the same.</summary>
public static class SketchLikeness
{
    /// <summary>From which likeness on two questions are taken to ask for the same. Read off the office's parallel set: see docs/learning.md.</summary>
    public const double Same = 0.5;

    // What the thesaurus says counts most: it is the same in every language. Nearness of passages tells of what it has no word for.
    private const double ConceptShare = 0.65;
    private const double WordShare = 0.2;
    private const double NearShare = 0.35;

    // A question about Iraq is another than one about India, though all else is alike.
    private const double OtherName = 0.3;
    private const double UnnamedBeside = 0.8;
    private const double OtherNumber = 0.8;

    /// <summary>The likeness of two questions: 0 to 1, whichever comes first.</summary>
    public static double Of(QuestionSketch one, QuestionSketch other)
    {
        var likeness = Blend(one, other);
        likeness *= Beside(KeysOf(one, SketchTermKind.Name), KeysOf(other, SketchTermKind.Name), OtherName, UnnamedBeside);
        return likeness * Beside([.. one.Numbers], [.. other.Numbers], OtherNumber, 1);
    }

    /// <summary>The group whose questions are most like a question on average, when they are enough.</summary>
    /// <param name="sketch">The question.</param>
    /// <param name="groups">The groups by their key, each with its questions.</param>
    public static TKey? Nearest<TKey>(QuestionSketch sketch, IEnumerable<(TKey Key, IReadOnlyList<QuestionSketch> Questions)> groups)
        where TKey : struct
    {
        (TKey Key, double Likeness)? best = null;
        foreach (var (key, questions) in groups.Where(group => group.Questions.Count > 0))
        {
            var likeness = questions.Average(other => Of(sketch, other));
            if (likeness >= Same && (best is null || likeness > best.Value.Likeness))
            {
                best = (key, likeness);
            }
        }

        return best?.Key;
    }

    private static double Blend(QuestionSketch one, QuestionSketch other)
    {
        var near = Nearness(one.Near, other.Near);
        var concepts = Shared(one, other, SketchTermKind.Concept, SketchTermKind.Name);
        if (one.Language != other.Language)
        {
            return concepts is { } shared ? (ConceptShare * shared) + (NearShare * near) : 0.5 * near;
        }

        var words = Shared(one, other, SketchTermKind.Word);
        var parts = new[] { (concepts, ConceptShare), (words, concepts is null ? ConceptShare : WordShare), (near, NearShare) }
            .Where(part => part.Item1 is not null).ToList();
        return parts.Sum(part => part.Item1!.Value * part.Item2) / parts.Sum(part => part.Item2); // the missing ones are left out
    }

    /// <summary>The weight that two questions share, of all that they have; <see langword="null"/> when neither has any.</summary>
    private static double? Shared(QuestionSketch one, QuestionSketch other, params SketchTermKind[] kinds)
    {
        var first = one.Terms.Where(term => kinds.Contains(term.Kind)).ToDictionary(term => (term.Key, term.Kind), term => term.Weight);
        var second = other.Terms.Where(term => kinds.Contains(term.Kind)).ToDictionary(term => (term.Key, term.Kind), term => term.Weight);
        var all = first.Keys.Union(second.Keys).ToList();
        return all.Count == 0 ? null
            : all.Sum(key => Math.Min(first.GetValueOrDefault(key), second.GetValueOrDefault(key)))
                / all.Sum(key => Math.Max(first.GetValueOrDefault(key), second.GetValueOrDefault(key)));
    }

    // The nearest passage counts most.
    private static double Nearness(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return 0;
        }

        var shared = one.Select((id, rank) => (rank, Other: other.ToList().IndexOf(id))).Where(pair => pair.Other >= 0)
            .Sum(pair => 1.0 / (1 + Math.Max(pair.rank, pair.Other)));
        return Math.Min(1, shared / Enumerable.Range(0, Math.Min(3, Math.Min(one.Count, other.Count))).Sum(rank => 1.0 / (1 + rank)));
    }

    private static HashSet<string> KeysOf(QuestionSketch sketch, SketchTermKind kind) =>
        [.. sketch.Terms.Where(term => term.Kind == kind).Select(term => term.Key)];

    private static double Beside(HashSet<string> one, HashSet<string> other, double different, double missing) =>
        one.Count == 0 && other.Count == 0 ? 1
        : one.Count == 0 || other.Count == 0 ? missing
        : one.Overlaps(other) ? 1 : different;
}
