using System.Numerics.Tensors;

namespace IntlAssistant.Answering.Vectors;

/// <summary>Vectors of length 1, one after the other in memory, compared in one pass.</summary>
internal sealed class VectorMatrix
{
    private readonly float[][] blocks;
    private readonly int perBlock;

    private VectorMatrix(float[][] blocks, int perBlock, int count, int dimension) =>
        (this.blocks, this.perBlock, Count, Dimension) = (blocks, perBlock, count, dimension);

    /// <summary>How many vectors there are.</summary>
    public int Count { get; }

    /// <summary>How many numbers each has.</summary>
    public int Dimension { get; }

    /// <summary>Puts vectors of one dimension together.</summary>
    public static VectorMatrix Of(IReadOnlyList<float[]> rows)
    {
        var dimension = rows.Count == 0 ? 0 : rows[0].Length;

        // One array holds no more than so many numbers.
        var perBlock = Math.Max(1, (1 << 28) / Math.Max(1, dimension));
        var blocks = rows.Chunk(perBlock).Select(chunk => Together(chunk, dimension)).ToArray();
        return new VectorMatrix(blocks, perBlock, rows.Count, dimension);
    }

    /// <summary>One of the vectors.</summary>
    public ReadOnlySpan<float> Row(int row) => blocks[row / perBlock].AsSpan(row % perBlock * Dimension, Dimension);

    /// <summary>How like each row is to a vector of length 1: the cosine.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="likeness">Where it is written, by row.</param>
    public void Compare(ReadOnlySpan<float> vector, Span<float> likeness)
    {
        for (var row = 0; row < Count; row++)
        {
            likeness[row] = TensorPrimitives.Dot(vector, Row(row));
        }
    }

    private static float[] Together(float[][] rows, int dimension)
    {
        var values = new float[rows.Length * dimension];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row].CopyTo(values.AsSpan(row * dimension));
        }

        return values;
    }
}
