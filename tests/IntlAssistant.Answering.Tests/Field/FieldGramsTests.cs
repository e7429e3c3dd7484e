using IntlAssistant.Answering.Field;

namespace IntlAssistant.Answering.Tests.Field;

public sealed class FieldGramsTests
{
    [Fact]
    public void A_word_has_a_key_and_keys_for_each_four_letters_with_its_edges()
    {
        var word = Assert.Single(FieldGrams.Of("visa"));

        Assert.Equal(3, word.Parts.Length);
        Assert.True(FieldGrams.IsWord(word.Key));
        Assert.DoesNotContain(word.Parts, FieldGrams.IsWord);
    }

    [Theory]
    [InlineData("Étudiant", "etudiant")]
    [InlineData("كتاب", "کتاب")]
    [InlineData("می‌روم", "میروم")]
    [InlineData("KAYIT", "kayit")]
    [InlineData("form 2024", "form")]
    public void What_is_written_otherwise_is_the_same_word(string one, string other) =>
        Assert.Equal(FieldGrams.Of(one).SelectMany(word => word.Keys), FieldGrams.Of(other).SelectMany(word => word.Keys));

    [Theory]
    [InlineData("签证延期", 3)]
    [InlineData("签", 1)]
    [InlineData("IELTS成绩 6.5", 2)]
    [InlineData("वीज़ा की फीस", 3)]
    [InlineData("", 0)]
    [InlineData("?! 12,5", 0)]
    public void Scripts_without_spaces_are_taken_by_pairs(string text, int words) => Assert.Equal(words, FieldGrams.Of(text).Count);

    [Fact]
    public void Half_of_a_pair_of_characters_is_no_mistake() => Assert.Single(FieldGrams.Of("visa \ud83d"));
}
