using IntlAssistant.Answering.Ranking;

namespace IntlAssistant.Answering.Tests.Ranking;

public sealed class LetterRunsTests
{
    [Theory]
    [InlineData("visa", 3)]
    [InlineData("F-1", 2)]
    [InlineData("签证延期", 7)]
    [InlineData("签", 1)]
    [InlineData("IELTS成绩", 7)]
    [InlineData("", 0)]
    [InlineData("?! …", 0)]
    public void A_word_gives_each_four_letters_with_its_edges_and_a_script_without_spaces_its_characters_and_pairs(string text, int runs) =>
        Assert.Equal(runs, LetterRuns.Of(text).Count);

    [Theory]
    [InlineData("Étudiant", "etudiant")]
    [InlineData("كتاب", "کتاب")]
    [InlineData("می‌روم", "میروم")]
    [InlineData("KAYIT", "kayit")]
    [InlineData("फ़ीस", "फीस")]
    [InlineData("سال ۲۰۲۴", "سال 2024")]
    public void What_is_written_otherwise_is_the_same(string one, string other) => Assert.Equal(LetterRuns.Of(one), LetterRuns.Of(other));

    [Theory]
    [InlineData("2023", "2024")]
    [InlineData("की", "का")]
    public void What_tells_words_apart_is_kept(string one, string other) => Assert.NotEqual(LetterRuns.Of(one), LetterRuns.Of(other));

    [Theory]
    [InlineData("financiaba", "financiar")]
    [InlineData("Wohnungsgeberbestätigung", "Bestätigung")]
    [InlineData("kayıtlar", "kaydını kayıt")]
    public void Other_forms_of_a_word_share_runs(string one, string other) => Assert.NotEmpty(LetterRuns.Of(one).Intersect(LetterRuns.Of(other)));

    [Fact]
    public void Half_of_a_pair_of_characters_is_no_mistake() => Assert.Equal(3, LetterRuns.Of("visa \ud83d").Count);
}
