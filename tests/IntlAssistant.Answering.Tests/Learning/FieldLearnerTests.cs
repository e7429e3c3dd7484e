using System.Numerics.Tensors;

using IntlAssistant.Answering.Field;
using IntlAssistant.Answering.Learning;

namespace IntlAssistant.Answering.Tests.Learning;

public sealed class FieldLearnerTests
{
    [Fact]
    public void Words_asked_for_the_same_sections_are_near_in_whatever_language_and_however_written()
    {
        var learned = FieldLearner.Learn(ShippedOffice.Current);

        Assert.True(Likeness(learned, "dormitory", "خوابگاه") > 0.5);
        Assert.True(Likeness(learned, "dormitory", "общежитиями") > 0.5);
        Assert.True(Likeness(learned, "dormitory", "شهریه") < 0.3);
        Assert.Contains("ways of asking for", learned.LearnedOn, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_known_beforehand_whether_there_is_enough_to_learn_from()
    {
        Assert.True(FieldLearner.CanLearn(ShippedOffice.Current));
        Assert.False(FieldLearner.CanLearn(ShippedOffice.Current with { Passages = [] }));
    }

    [Fact]
    public void Of_too_few_sections_nothing_is_learned() => Assert.Contains("at least 128", Assert.Throws<InvalidDataException>(
            () => FieldLearner.Learn(ShippedOffice.Current with { Passages = [] })).Message, StringComparison.Ordinal);

    private static float Likeness(FieldVectors vectors, string one, string other) => TensorPrimitives.Dot<float>(vectors.Of(one), vectors.Of(other));
}
