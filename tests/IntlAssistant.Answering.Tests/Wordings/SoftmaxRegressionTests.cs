using IntlAssistant.Answering.Wordings;

namespace IntlAssistant.Answering.Tests.Wordings;

public sealed class SoftmaxRegressionTests
{
    private static readonly (FeatureVector Text, int Label)[] Examples =
    [
        (Text(0, 1), 0),
        (Text(0, 2), 0),
        (Text(3, 1), 1),
        (Text(3, 2), 1),
        (Text(4, 1), 2),
        (Text(4, 2), 2),
    ];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    public void What_stands_with_one_label_alone_tells_it(int gram, int label)
    {
        var probabilities = new SoftmaxRegression(Examples, 3).Probabilities(Text(gram));

        Assert.Equal(label, Array.IndexOf(probabilities, probabilities.Max()));
        Assert.InRange(probabilities[label], 0.6f, 1f);
        Assert.Equal(1, probabilities.Sum(), 5);
    }

    [Fact]
    public void What_stands_with_every_label_tells_none()
    {
        var probabilities = new SoftmaxRegression(Examples, 3).Probabilities(Text(1));

        Assert.All(probabilities, probability => Assert.InRange(probability, 0.2f, 0.5f));
    }

    [Fact]
    public void What_was_never_seen_leaves_all_labels_alike() =>
        Assert.All(new SoftmaxRegression(Examples, 3).Probabilities(Text(9)), probability => Assert.Equal(1 / 3f, probability, 5));

    [Fact]
    public void The_same_examples_always_give_the_same_probabilities() => Assert.Equal(
        new SoftmaxRegression(Examples, 3).Probabilities(Text(0, 4)),
        new SoftmaxRegression(Examples, 3).Probabilities(Text(0, 4)));

    [Fact]
    public void A_single_label_is_certain() => Assert.Equal([1f], new SoftmaxRegression([(Text(0), 0)], 1).Probabilities(Text(0)));

    private static FeatureVector Text(params int[] grams) => new(grams, [.. grams.Select(_ => 1 / MathF.Sqrt(grams.Length))]);
}
