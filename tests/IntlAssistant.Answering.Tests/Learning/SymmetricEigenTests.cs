using IntlAssistant.Answering.Learning;

namespace IntlAssistant.Answering.Tests.Learning;

public sealed class SymmetricEigenTests
{
    [Fact]
    public void A_matrix_times_a_vector_is_the_value_times_the_vector_the_largest_first()
    {
        double[,] matrix = { { 4, 1, -2, 2 }, { 1, 2, 0, 1 }, { -2, 0, 3, -2 }, { 2, 1, -2, -1 } };

        var pairs = SymmetricEigen.Of((double[,])matrix.Clone());

        Assert.Equal(pairs.Select(pair => pair.Value).OrderDescending(), pairs.Select(pair => pair.Value));
        foreach (var (value, vector) in pairs)
        {
            Assert.Equal(1, vector.Sum(number => number * number), 9);
            for (var row = 0; row < 4; row++)
            {
                Assert.Equal(value * vector[row], Enumerable.Range(0, 4).Sum(column => matrix[row, column] * vector[column]), 9);
            }
        }
    }
}
