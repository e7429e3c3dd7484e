using System.Numerics.Tensors;

using IntlAssistant.Answering.Field;

namespace IntlAssistant.Answering.Tests.Field;

public sealed class FieldVectorsTests
{
    [Theory]
    [InlineData("Do you have dormitories?", "where can I live", "can I pay the fee in instalments")]
    [InlineData("konaklama imkanı var mı", "student housing", "documents for a student visa")]
    [InlineData("оплата обучения", "tuition fees", "extending the residence permit")]
    [InlineData("签证延期", "extension of the visa", "scholarships for students")]
    public void What_is_asked_for_the_same_subject_is_nearer_in_any_language(string text, string near, string far) =>
        Assert.True(Likeness(text, near) > Likeness(text, far) + 0.1, $"{Likeness(text, near)} {Likeness(text, far)}");

    [Fact]
    public void A_text_is_of_length_one_and_one_that_says_nothing_is_of_none()
    {
        Assert.Equal(1, TensorPrimitives.Norm<float>(FieldVectors.Default.Of("visa for my wife")), 4);
        Assert.Equal(0, TensorPrimitives.Norm<float>(FieldVectors.Default.Of("?! 2024")));
    }

    [Fact]
    public void Written_and_read_they_are_the_same()
    {
        var read = FieldVectorFile.Read(FieldVectorFile.Write(FieldVectors.Default));

        Assert.Equal(FieldVectors.Default.LearnedOn, read.LearnedOn);
        Assert.Equal(FieldVectors.Default.Of("visa for my wife"), read.Of("visa for my wife"));
    }

    [Fact]
    public void What_is_no_file_of_vectors_is_told_with_what_to_do()
    {
        var whole = FieldVectorFile.Write(FieldVectors.Default);

        Assert.Contains("fit-field", Assert.Throws<InvalidDataException>(() => FieldVectorFile.Read([1, 2, 3])).Message, StringComparison.Ordinal);
        Assert.Contains("ends too early", Assert.Throws<InvalidDataException>(() => FieldVectorFile.Read(whole[..^1])).Message, StringComparison.Ordinal);
    }

    private static float Likeness(string one, string other) => TensorPrimitives.Dot<float>(FieldVectors.Default.Of(one), FieldVectors.Default.Of(other));
}
