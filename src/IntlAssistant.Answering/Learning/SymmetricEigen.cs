namespace IntlAssistant.Answering.Learning;

/// <summary>The eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, 8.5): always the same result.</summary>
internal static class SymmetricEigen
{
    private const int MostSweeps = 30;
    private const double Settled = 1e-20;

    /// <summary>The largest eigenvalues first, each with its vector of length 1.</summary>
    /// <param name="matrix">The matrix; overwritten.</param>
    public static IReadOnlyList<(double Value, double[] Vector)> Of(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var vectors = new double[size, size];
        for (var index = 0; index < size; index++)
        {
            vectors[index, index] = 1;
        }

        for (var sweep = 0; sweep < MostSweeps && !IsDiagonal(matrix); sweep++)
        {
            for (var row = 0; row < size - 1; row++)
            {
                for (var column = row + 1; column < size; column++)
                {
                    Rotate(matrix, vectors, row, column);
                }
            }
        }

        return [.. Enumerable.Range(0, size)
            .Select(index => (Value: matrix[index, index], Vector: Enumerable.Range(0, size).Select(row => vectors[row, index]).ToArray()))
            .OrderByDescending(pair => pair.Value)];
    }

    // Turns the plane of two axes so that the matrix has nothing between them.
    private static void Rotate(double[,] matrix, double[,] vectors, int one, int other)
    {
        if (matrix[one, other] == 0)
        {
            return;
        }

        var theta = (matrix[other, other] - matrix[one, one]) / (2 * matrix[one, other]);
        var tangent = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        var size = matrix.GetLength(0);
        for (var index = 0; index < size; index++)
        {
            (matrix[index, one], matrix[index, other]) = Turned(matrix[index, one], matrix[index, other], cosine, sine);
            (vectors[index, one], vectors[index, other]) = Turned(vectors[index, one], vectors[index, other], cosine, sine);
        }

        for (var index = 0; index < size; index++)
        {
            (matrix[one, index], matrix[other, index]) = Turned(matrix[one, index], matrix[other, index], cosine, sine);
        }
    }

    private static (double One, double Other) Turned(double one, double other, double cosine, double sine) =>
        ((cosine * one) - (sine * other), (sine * one) + (cosine * other));

    private static bool IsDiagonal(double[,] matrix)
    {
        var (within, beside) = (0.0, 0.0);
        for (var row = 0; row < matrix.GetLength(0); row++)
        {
            for (var column = 0; column < matrix.GetLength(0); column++)
            {
                var square = matrix[row, column] * matrix[row, column];
                (within, beside) = row == column ? (within + square, beside) : (within, beside + square);
            }
        }

        return beside <= Settled * within;
    }
}
