using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Vocabulary;

namespace IntlAssistant.Knowledge.Tests.Vocabulary;

public sealed class WordCommonnessTests
{
    [Theory]
    [InlineData("en", "better", "apostille")]
    [InlineData("fa", "بهتر", "آپوستیل")]
    [InlineData("ar", "أفضل", "ابوستيل")]
    [InlineData("tr", "gerçekten", "apostil")]
    [InlineData("fr", "vraiment", "apostille")]
    [InlineData("es", "realmente", "apostilla")]
    [InlineData("de", "wirklich", "Apostille")]
    [InlineData("ru", "нужно", "апостиль")]
    [InlineData("ur", "زندگی", "اپاسٹیل")]
    [InlineData("hi", "जगह", "एपोस्टिल")]
    [InlineData("zh", "知道", "绩点")]
    public void An_everyday_word_is_usual_and_a_word_of_the_field_is_not(string language, string everyday, string special)
    {
        Assert.True(Of(language, everyday) > 0.1f);
        Assert.Equal(0f, Of(language, special));
    }

    [Fact]
    public void What_is_more_usual_says_less() => Assert.True(Of("en", "life") > Of("en", "elephant"));

    [Fact]
    public void Every_inflection_of_a_usual_word_is_usual() => Assert.Equal(Of("en", "part"), Of("en", "parts"));

    [Theory]
    [InlineData("harvard")]
    [InlineData("ibrahim")]
    [InlineData("london")]
    public void A_name_is_not_usual_however_often_it_is_said(string name) => Assert.Equal(0f, Of("en", name));

    [Fact]
    public void A_latin_word_amid_another_script_is_English() => Assert.Equal(Of("en", "better"), Of("fa", "better"));

    [Fact]
    public void A_language_without_a_list_has_no_usual_words() => Assert.Equal(0f, Of("sw", "maisha"));

    private static float Of(string language, string word)
    {
        var tag = LanguageTag.Parse(language);
        return WordCommonness.For(tag).Of(Analyzers.For(tag).Analyze(word)[0].Term);
    }
}
