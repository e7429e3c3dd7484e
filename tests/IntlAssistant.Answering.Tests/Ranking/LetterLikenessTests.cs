using IntlAssistant.Answering.Ranking;

namespace IntlAssistant.Answering.Tests.Ranking;

public sealed class LetterLikenessTests
{
    private const double Average = 40;

    [Fact]
    public void What_has_more_of_the_words_is_liker() => Assert.True(
        Likeness("visa extension", "How to extend your visa: the extension") > Likeness("visa extension", "Your visa is in your passport, keep it"));

    [Fact]
    public void What_is_rare_counts_more()
    {
        var rare = LetterRuns.Of("dormitory").ToHashSet();
        var likeness = new LetterLikeness(LetterRuns.Of("dormitory student"), run => rare.Contains(run) ? 5 : 1, Average);

        Assert.True(likeness.To(Passage("the dormitory")) > likeness.To(Passage("the student")));
    }

    [Fact]
    public void The_same_in_a_longer_passage_counts_less() =>
        Assert.True(Likeness("visa", "visa") > Likeness("visa", "visa and much else that a long passage says of other things"));

    [Theory]
    [InlineData("visa", "")]
    [InlineData("", "visa")]
    [InlineData("visa", "ویزا")]
    public void Nothing_in_common_is_nothing(string text, string passage) => Assert.Equal(0, Likeness(text, passage));

    [Fact]
    public void However_often_it_is_said_it_is_a_share_of_what_could_be()
    {
        var likeness = Likeness("visa", string.Join(' ', Enumerable.Repeat("visa", 500)));

        Assert.InRange(likeness, 0.5, 1);
    }

    private static double Likeness(string text, string passage) =>
        new LetterLikeness(LetterRuns.Of(text), _ => 1, Average).To(Passage(passage));

    private static LetterPassage Passage(string text) => LetterPassage.Of(LetterRuns.Of(text));
}
