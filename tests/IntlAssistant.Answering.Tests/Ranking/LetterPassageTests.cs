using IntlAssistant.Answering.Ranking;

namespace IntlAssistant.Answering.Tests.Ranking;

public sealed class LetterPassageTests
{
    [Fact]
    public void Each_run_is_kept_once_in_order_with_how_often_it_occurs()
    {
        var passage = LetterPassage.Of([7, 3, 7, 5, 7]);

        Assert.Equal([3u, 5u, 7u], passage.Runs);
        Assert.Equal([1, 1, 3], passage.Times);
        Assert.Equal(5, passage.Length);
    }

    [Fact]
    public void What_occurs_more_often_than_can_be_counted_counts_as_that() =>
        Assert.Equal([byte.MaxValue], LetterPassage.Of(Enumerable.Repeat(9u, 1000)).Times);

    [Fact]
    public void An_empty_text_has_no_runs() => Assert.Empty(LetterPassage.Of([]).Runs);
}
