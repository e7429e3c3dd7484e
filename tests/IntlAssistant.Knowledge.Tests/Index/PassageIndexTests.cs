using IntlAssistant.Knowledge.Index;

namespace IntlAssistant.Knowledge.Tests.Index;

public sealed class PassageIndexTests : PassageIndexContract
{
    protected override IPassageIndex Create(IndexOptions options) => new PassageIndex(options);

    [Fact]
    public void A_word_in_a_heading_counts_more_than_one_in_the_body()
    {
        var snapshot = new PassageIndex().Update(
            [Make.Passage("a#1", "visa one two"), Make.Passage("b#1", "dormitory one two", headings: ["visa"])],
            Make.Thesaurus(),
            CancellationToken.None);

        var hits = snapshot.Search([new QueryClause(1, [new QueryTerm("visa", 1)])], 2);

        Assert.Equal("b#1", hits[0].Passage.Id.Value);
    }

    [Fact]
    public void Words_of_content_that_is_gone_are_forgotten()
    {
        var index = new PassageIndex();
        for (var round = 0; round < 20; round++)
        {
            index.Update(
                [.. Enumerable.Range(0, 20).Select(i => Make.Passage($"a#{i}", $"word{round}x{i} other{round}x{i}"))],
                Make.Thesaurus(),
                CancellationToken.None);
        }

        Assert.InRange(index.KnownWords, 40, 120);
        Assert.Equal(40, index.Snapshot.Vocabulary().Count());
    }
}
