using IntlAssistant.Answering.Evaluation;

namespace IntlAssistant.Answering.Tests.Evaluation;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Almería", "almeria")]
    [InlineData("۲۵ روز", "25 روز")]
    [InlineData("٣ سنوات", "3 سنوات")]
    public void Case_diacritics_and_digits_are_one(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));
}
