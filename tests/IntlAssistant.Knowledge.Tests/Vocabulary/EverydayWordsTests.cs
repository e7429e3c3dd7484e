using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Vocabulary;

namespace IntlAssistant.Knowledge.Tests.Vocabulary;

public sealed class EverydayWordsTests
{
    [Theory]
    [InlineData("en", "You hand in the form.", "hand-in")]
    [InlineData("de", "Reichen Sie das Formular ein: es wird eingereicht.", "hand-in")]
    [InlineData("fr", "Vous remettez le formulaire.", "hand-in")]
    [InlineData("fa", "شهریه بازگردانده می‌شود", "return")]
    public void Everyday_words_mean_the_same_in_every_language(string language, string text, string meaning)
    {
        var tag = LanguageTag.Parse(language);

        Assert.Contains(EverydayWords.Concepts.Mentions(Analyzers.For(tag).Analyze(text), tag), mention => mention.Concept.Id.Value == meaning);
    }

    [Fact]
    public void Every_meaning_has_words_in_every_language_and_opposites_are_meanings()
    {
        var languages = EverydayWords.Concepts.Concepts.SelectMany(concept => concept.Words.Keys).Distinct().ToList();

        Assert.Equal(11, languages.Count);
        Assert.All(EverydayWords.Concepts.Concepts, concept => Assert.Equal(languages.Count, concept.Words.Count));
        Assert.All(
            EverydayWords.Concepts.Concepts.SelectMany(concept => EverydayWords.OppositesOf(concept.Id)),
            opposite => Assert.NotNull(EverydayWords.Concepts.Find(opposite)));
    }
}
