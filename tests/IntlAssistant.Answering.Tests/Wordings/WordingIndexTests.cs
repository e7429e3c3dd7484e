using IntlAssistant.Answering.Wordings;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Tests.Wordings;

public sealed class WordingIndexTests
{
    private static readonly PassageId Fees = new("fees#fees");
    private static readonly PassageId Visa = new("visa#visa");

    private readonly WordingIndex index = new(
    [
        Asking(Fees, "How much is the tuition fee?"),
        Asking(Fees, "شهریه چقدر است؟"),
        Asking(Fees, "学费是多少"),
        Asking(Visa, "How do I extend my visa?"),
    ]);

    [Theory]
    [InlineData("tuition fees how much", "fees#fees")]
    [InlineData("tuitoin fee", "fees#fees")] // Slips leave most letters in their order.
    [InlineData("شهريه", "fees#fees")] // The keyboard's ya is another letter.
    [InlineData("请问学费", "fees#fees")]
    [InlineData("extending visas", "visa#visa")]
    public void The_likest_ways_of_asking_vote(string text, string expected)
    {
        var votes = index.Vote(new AskedText(text, []));

        Assert.Equal(expected, votes.Shares.MaxBy(vote => vote.Value).Key.Value);
        Assert.Equal(1, votes.Shares.Values.Sum(), 5);
    }

    [Fact]
    public void The_very_wording_is_wholly_like_itself_and_any_other_is_less_so()
    {
        Assert.Equal(1, index.Vote(new AskedText("How do I extend my visa?", [])).Likeness[Visa], 5);
        Assert.InRange(index.Vote(new AskedText("How can I extend the visa?", [])).Likeness[Visa], 0.1, 0.99);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!…")]
    [InlineData("zzzz qqqq")]
    public void What_is_like_no_way_of_asking_has_no_votes(string text) => Assert.Empty(index.Vote(new AskedText(text, [])).Shares);

    [Fact]
    public void Concepts_vote_where_no_letter_is_shared()
    {
        var named = new WordingIndex([Asking(Fees, "How much is the tuition fee?", "cost", "tuition"), Asking(Visa, "How do I extend my visa?", "extension", "visa")]);

        Assert.Equal(Fees, Assert.Single(named.Vote(new AskedText("学费是多少", [new("tuition"), new("cost")])).Shares).Key);
        Assert.True(named.Vote(new AskedText("学费是多少", [new("tuition"), new("cost")])).Likeness[Fees] > named.Vote(new AskedText("学费", [new("tuition")])).Likeness[Fees]);
    }

    [Fact]
    public void Half_a_character_pair_is_read_over()
    {
        Assert.Equal(Visa, Assert.Single(index.Vote(new AskedText("extend visa \ud83d", [])).Shares).Key);
        Assert.Empty(new WordingIndex([]).Vote(new AskedText("visa", [])).Shares);
    }

    [Fact]
    public async Task A_message_with_half_a_character_pair_gets_a_reply()
    {
        using var office = new SmallOffice();

        Assert.NotNull(await office.AskAsync("is there a scholarship \ud83d"));
    }

    private static Wording Asking(PassageId passage, string text, params string[] concepts) => new(
        text,
        [.. concepts.Select(concept => new ConceptId(concept))],
        new Passage { Id = passage, Page = new Page { Id = new PageId("page"), Title = "", Body = "", File = "", Revision = "" }, Text = "", Blocks = [], Revision = "" });
}
