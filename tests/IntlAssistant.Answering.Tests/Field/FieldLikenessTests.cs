using IntlAssistant.Answering.Field;

namespace IntlAssistant.Answering.Tests.Field;

public sealed class FieldLikenessTests
{
    private static readonly float[] Centre = [0.9f, 0];

    [Fact]
    public void Likeness_is_the_cosine_as_seen_from_the_middle()
    {
        var likeness = new FieldLikeness([0.8f, 0.6f], Centre);

        // (-0.1, 0.6) and (-0.3, 0.8)
        Assert.Equal(0.981, likeness.To([0.6f, 0.8f]), 3);
        Assert.True(likeness.To([0.8f, -0.6f]) < -0.9);
    }

    [Fact]
    public void What_says_nothing_is_like_nothing()
    {
        var likeness = new FieldLikeness([0.8f, 0.6f], Centre);

        Assert.Equal(0, likeness.To([0, 0]));
        Assert.Equal(0, likeness.ToLikest([]));
        Assert.Equal(0, new FieldLikeness([], []).To([]));
    }

    [Fact]
    public void Of_several_the_likest_counts()
    {
        var likeness = new FieldLikeness([0.8f, 0.6f], Centre);

        Assert.Equal(likeness.To([0.6f, 0.8f]), likeness.ToLikest([[0.8f, -0.6f], [0.6f, 0.8f], [0, -1]]));
    }
}
