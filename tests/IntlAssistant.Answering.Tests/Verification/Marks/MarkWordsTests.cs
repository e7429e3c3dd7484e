using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Tests.Verification.Marks;

public sealed class MarkWordsTests
{
    [Fact]
    public void Each_language_of_the_assistant_has_its_words() => Assert.Equal(
        ["ar", "de", "en", "es", "fa", "fr", "hi", "ru", "tr", "ur", "zh"], MarkWords.Languages.Order(StringComparer.Ordinal));

    [Fact]
    public void Each_language_denies_demands_and_allows() => Assert.All(MarkWords.Languages, language =>
        Assert.Superset(
            new HashSet<Mark> { Mark.None, Mark.Not, Mark.Only, Mark.Need, Mark.May, Mark.All, Mark.AtLeast, Mark.AtMost, Mark.Before, Mark.After, Mark.If },
            MarkWords.Of(language).Select(entry => entry.Mark).ToHashSet()));

    [Fact]
    public void A_line_is_a_kind_and_its_phrases() => Assert.Equal(
        [("at least", Mark.AtLeast), ("minimum", Mark.AtLeast), ("not only", Mark.None)],
        MarkWords.Parse("# What a number is bounded by.\nat-least: at least | minimum\n\nnone: not only\n", "marks.en.txt"));

    [Theory]
    [InlineData("never", "marks.en.txt: 'never' has no kind; write 'not: never | no'.")]
    [InlineData("perhaps: maybe", "marks.en.txt: 'perhaps' is no kind of mark.")]
    [InlineData("4: maybe", "marks.en.txt: '4' is no kind of mark.")]
    [InlineData("not: free of charg*", "marks.en.txt: 'free of charg*' has several words and a star; write each of its forms.")]
    public void A_line_that_is_not_in_order_is_reported(string line, string problem) =>
        Assert.Equal(problem, Assert.Throws<FormatException>(() => MarkWords.Parse(line, "marks.en.txt").ToList()).Message);

    [Theory]
    [InlineData("It is not only cheap", "None")]
    [InlineData("Do not smoke", "Not")]
    [InlineData("At least three", "AtLeast")]
    [InlineData("Exempted", "SoftNot")]
    public void The_longest_phrase_wins(string text, string marks)
    {
        var tokens = Analyzers.For(LanguageTag.English).Analyze(text);

        Assert.Equal(marks, MarkReader.Read(text, tokens, LanguageTag.English).Aggregate(Mark.None, (all, found) => all | found.Mark).ToString());
    }
}
