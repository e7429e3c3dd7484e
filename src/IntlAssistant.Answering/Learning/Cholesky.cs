namespace IntlAssistant.Answering.Learning;

/// <summary>Solves a symmetric positive definite system by its Cholesky factor (Golub and Van Loan, Matrix Computations, 4.2).</summary>
internal static class Cholesky
{
    // Keeps a feature that never varies from dividing by nothing.
    private const double Least = 1e-12;

    /// <summary>The x of A x = b.</summary>
    /// <param name="matrix">A; its lower half is read, and overwritten with the factor.</param>
    /// <param name="right">b; left as it is.</param>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        Factor(matrix);
        var solution = (double[])right.Clone();
        for (var row = 0; row < solution.Length; row++)
        {
            for (var column = 0; column < row; column++)
            {
                solution[row] -= matrix[row, column] * solution[column];
            }

            solution[row] /= matrix[row, row];
        }

        for (var row = solution.Length - 1; row >= 0; row--)
        {
            for (var below = row + 1; below < solution.Length; below++)
            {
                solution[row] -= matrix[below, row] * solution[below];
            }

            solution[row] /= matrix[row, row];
        }

        return solution;
    }

    private static void Factor(double[,] matrix)
    {
        for (var column = 0; column < matrix.GetLength(0); column++)
        {
            for (var row = column; row < matrix.GetLength(0); row++)
            {
                var rest = matrix[row, column];
                for (var before = 0; before < column; before++)
                {
                    rest -= matrix[row, before] * matrix[column, before];
                }

                matrix[row, column] = row == column ? Math.Sqrt(Math.Max(rest, Least)) : rest / matrix[column, column];
            }
        }
    }
}
