using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Tests.Languages;

public class SpellingCorrectorTests
{
    private static readonly SpellingCorrector Corrector = new(
    [
        ("admission", 50), ("scholarship", 40), ("visa", 30), ("tuition", 20), ("received", 10), ("form", 9), ("from", 90),
        ("granada", 5), ("2023", 3), ("شهریه", 8),
    ]);

    [Theory]
    [InlineData("admision", "admission")]
    [InlineData("scholorship", "scholarship")]
    [InlineData("scholarhsip", "scholarship")]
    [InlineData("recieved", "received")]
    [InlineData("vsia", "visa")]
    [InlineData("tution", "tuition")]
    [InlineData("شهریخ", "شهریه")]
    public void A_slip_is_found(string typed, string meant) => Assert.Equal(meant, Corrector.Suggest(typed, 2)[0]);

    [Theory]
    [InlineData("visa")]
    [InlineData("2024")]
    [InlineData("b2")]
    [InlineData("vx")]
    [InlineData("")]
    [InlineData("zzzzzzzz")]
    public void Known_words_numbers_and_strange_words_are_left_alone(string typed) => Assert.Empty(Corrector.Suggest(typed, 2));

    [Fact]
    public void A_short_word_gets_one_edit_only() => Assert.Empty(Corrector.Suggest("veza", 2).Intersect(["form"]).Concat(Corrector.Suggest("vezo", 2)));

    [Fact]
    public void The_more_frequent_word_comes_first() => Assert.Equal(["from", "form"], Corrector.Suggest("frm", 1));

    [Fact]
    public void An_allowance_of_no_edits_suggests_nothing() => Assert.Empty(Corrector.Suggest("admision", 0));

    [Fact]
    public void Suggestions_are_those_that_comparing_with_every_word_finds()
    {
        var random = new Random(7);
        string Word() => new([.. Enumerable.Range(0, random.Next(3, 11)).Select(_ => (char)('a' + random.Next(3)))]);
        var vocabulary = Enumerable.Range(0, 300).Select(_ => Word()).Distinct().ToArray();
        var corrector = new SpellingCorrector(vocabulary.Select((word, i) => (word, i)));
        for (var round = 0; round < 2000; round++)
        {
            var typed = Word();
            var allowed = typed.Length >= 8 ? 2 : 1;
            var found = corrector.Suggest(typed, 2);
            var near = vocabulary.Contains(typed) ? [] : vocabulary
                .Select(word => (Word: word, Distance: EditDistance.Between(typed, word, 9)))
                .Where(each => each.Distance <= allowed).ToArray();
            Assert.True(found.Count == Math.Min(near.Length, 5), $"'{typed}': {string.Join(' ', found)}; {string.Join(' ', near)}");
            Assert.All(found, word => Assert.Contains(word, near.Select(each => each.Word)));
            if (near.Length > 0)
            {
                Assert.Equal(near.Min(each => each.Distance), near.Single(each => each.Word == found[0]).Distance);
            }
        }
    }
}
