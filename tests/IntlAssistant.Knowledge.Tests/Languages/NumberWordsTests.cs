using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Tests.Languages;

public class NumberWordsTests
{
    [Theory]
    [InlineData("en", "seven", 7)]
    [InlineData("en", "hundred", 100)]
    [InlineData("fa", "هفت", 7)]
    [InlineData("ar", "سبعة", 7)]
    [InlineData("fr", "sept", 7)]
    [InlineData("tr", "yirmi", 20)]
    [InlineData("es", "dieciséis", 16)]
    [InlineData("de", "dreißig", 30)]
    [InlineData("ru", "четыре", 4)]
    [InlineData("ur", "سات", 7)]
    [InlineData("hi", "सात", 7)]
    [InlineData("zh", "两", 2)]
    [InlineData("zh", "二十", 20)]
    [InlineData("it", "7", 7)]
    public void Words_and_digits_are_read(string language, string word, int expected)
    {
        var tag = LanguageTag.Parse(language);
        var surface = Analyzers.For(tag).Analyze(word)[0].Surface;
        Assert.True(NumberWords.TryParse(surface, tag, out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("en", "several")]
    [InlineData("en", "99999999999999")]
    [InlineData("xx", "seven")]
    [InlineData("en", "")]
    public void Other_words_are_not(string language, string word) =>
        Assert.False(NumberWords.TryParse(word, LanguageTag.Parse(language), out _));

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    [InlineData("ar")]
    [InlineData("fr")]
    [InlineData("tr")]
    [InlineData("es")]
    [InlineData("de")]
    [InlineData("ru")]
    [InlineData("ur")]
    [InlineData("hi")]
    [InlineData("zh")]
    public void Every_language_has_all_its_numbers(string language)
    {
        var values = IntlAssistant.Knowledge.Languages.Words.NumberWordTable.Of(language).Select(each => each.Value).Distinct().Order();
        Assert.Equal(Enumerable.Range(1, 20).Concat([30, 40, 50, 60, 70, 80, 90, 100]), values);
    }
}
