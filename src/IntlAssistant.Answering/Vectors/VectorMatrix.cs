using System.Numerics.Tensors;

namespace IntlAssistant.Answering.Vectors;

/// <summary>Vectors of length 1, one after the other in memory, searched in one pass.</summary>
internal sealed class VectorMatrix
{
    private readonly float[] values;

    private VectorMatrix(float[] values, int count, int dimension) => (this.values, Count, Dimension) = (values, count, dimension);

    /// <summary>How many vectors there are.</summary>
    public int Count { get; }

    /// <summary>How many numbers each has.</summary>
    public int Dimension { get; }

    /// <summary>Puts vectors of one dimension together.</summary>
    public static VectorMatrix Of(IReadOnlyList<float[]> rows)
    {
        var dimension = rows.Count == 0 ? 0 : rows[0].Length;
        var values = new float[rows.Count * dimension];
        for (var row = 0; row < rows.Count; row++)
        {
            rows[row].CopyTo(values.AsSpan(row * dimension));
        }

        return new VectorMatrix(values, rows.Count, dimension);
    }

    /// <summary>The rows nearest to a vector of length 1, nearest first; of rows as near, the first.</summary>
    public IReadOnlyList<(int Row, double Likeness)> Nearest(ReadOnlySpan<float> vector, int top)
    {
        var best = new PriorityQueue<int, (float Likeness, int Order)>(top + 1);
        for (var row = 0; row < Count; row++)
        {
            var likeness = TensorPrimitives.Dot(vector, values.AsSpan(row * Dimension, Dimension));
            if (best.Count < top || (best.TryPeek(out _, out var worst) && likeness > worst.Likeness))
            {
                best.Enqueue(row, (likeness, -row));
                if (best.Count > top)
                {
                    best.Dequeue();
                }
            }
        }

        var found = new List<(int, double)>(best.Count);
        while (best.TryDequeue(out var row, out var likeness))
        {
            found.Add((row, likeness.Likeness));
        }

        found.Reverse();
        return found;
    }
}
