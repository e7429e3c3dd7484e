using System.Buffers;

using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Vectors;

/// <summary>One state of the content with its vectors: finds the sections that are nearest to a vector. Immutable.</summary>
/// <remarks>
/// A university's content is thousands of sections with some ten thousand ways of asking: one pass over all vectors takes a millisecond
/// or two, so no approximate index is needed, and none can be out of step.
/// </remarks>
internal sealed class MeaningIndex
{
    private readonly int[] sectionOf;

    private MeaningIndex(KnowledgeSnapshot content, VectorMatrix matrix, IReadOnlyList<MeaningText> texts, int sectionCount)
    {
        (Content, Matrix, Texts, SectionCount) = (content, matrix, texts, sectionCount);
        var numbers = new Dictionary<PassageId, int>();
        sectionOf = new int[texts.Count];
        for (var row = 0; row < texts.Count; row++)
        {
            if (!numbers.TryGetValue(texts[row].Passage.Id, out var number))
            {
                numbers[texts[row].Passage.Id] = number = numbers.Count;
            }

            sectionOf[row] = number;
        }

        Sections = [.. texts.Select(text => text.Passage).DistinctBy(passage => passage.Id)];
    }

    /// <summary>The content that it was made of.</summary>
    public KnowledgeSnapshot Content { get; }

    /// <summary>The vectors, one a text.</summary>
    public VectorMatrix Matrix { get; }

    /// <summary>What each vector is of.</summary>
    public IReadOnlyList<MeaningText> Texts { get; }

    /// <summary>What can be found: sections, and what is left to staff.</summary>
    public IReadOnlyList<Passage> Sections { get; }

    /// <summary>How many sections that can be quoted the content has, with or without vectors.</summary>
    public int SectionCount { get; }

    /// <summary>How many of them have vectors.</summary>
    public int WithVectors => Sections.Count(section => section.Kind == PassageKind.Content);

    /// <summary>Whether every text of the content has its vector.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>What the pages' own questions say of it.</summary>
    public NearRisk? Risk { get; init; }

    /// <summary>Puts the texts of a content together with their vectors; a text that has none is left out.</summary>
    public static MeaningIndex Of(KnowledgeSnapshot content, IReadOnlyList<MeaningText> texts, IReadOnlyDictionary<string, float[]> vectors)
    {
        var there = texts.Where(text => vectors.ContainsKey(text.Key)).ToList();
        var index = new MeaningIndex(content, VectorMatrix.Of([.. there.Select(text => vectors[text.Key])]), there, CountSections(content))
        {
            IsComplete = there.Count == texts.Count,
        };
        return index.IsComplete ? index.WithRisk(NearCalibrator.Measure(index)) : index;
    }

    /// <summary>How many sections of a content can be quoted.</summary>
    public static int CountSections(KnowledgeSnapshot content) =>
        content.Passages.Count(passage => passage is { Kind: PassageKind.Content, Text.Length: > 0 });

    /// <summary>The number of a text's section in <see cref="Sections"/>.</summary>
    public int SectionOf(int row) => sectionOf[row];

    /// <summary>The sections nearest to a vector of length 1.</summary>
    public NearContent Nearest(ReadOnlySpan<float> vector, int top)
    {
        var likeness = ArrayPool<float>.Shared.Rent(Math.Max(1, Texts.Count));
        try
        {
            Matrix.Compare(vector, likeness);
            var best = BestOfSections(likeness);
            var near = Enumerable.Range(0, Sections.Count)
                .Where(section => Sections[section].Kind == PassageKind.Content && best[section] > 0)
                .OrderByDescending(section => best[section]).Take(Math.Max(2, top)).ToList();
            if (near.Count == 0)
            {
                return NearContent.None;
            }

            var (first, lead) = Lead(best);
            return new NearContent(
                [.. near.Take(top).Select(section => new NearPassage(Sections[section], best[section]))],
                Risk?.Probability(best[first], lead) ?? 0,
                Risk?.Steps ?? []);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(likeness);
        }
    }

    /// <summary>The nearest section that can be quoted, and by how much it is nearer than any other, and than what is left to staff.</summary>
    /// <param name="best">How near each section is.</param>
    public (int Section, float Lead) Lead(ReadOnlySpan<float> best)
    {
        // Likeness below none says no more than none.
        var (first, second, staff) = (-1, 0f, 0f);
        for (var section = 0; section < best.Length; section++)
        {
            if (Sections[section].Kind != PassageKind.Content)
            {
                staff = Math.Max(staff, best[section]);
            }
            else if (first < 0 || best[section] > best[first])
            {
                second = first < 0 ? second : Math.Max(second, best[first]);
                first = section;
            }
            else
            {
                second = Math.Max(second, best[section]);
            }
        }

        return first < 0 ? (first, 0) : (first, best[first] - Math.Max(second, staff));
    }

    private float[] BestOfSections(ReadOnlySpan<float> likeness)
    {
        var best = new float[Sections.Count];
        Array.Fill(best, -1f);
        for (var row = 0; row < sectionOf.Length; row++)
        {
            best[sectionOf[row]] = Math.Max(best[sectionOf[row]], likeness[row]);
        }

        return best;
    }

    private MeaningIndex WithRisk(NearRisk risk) => new(Content, Matrix, Texts, SectionCount) { IsComplete = IsComplete, Risk = risk };
}
