using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Tests.Evaluation;

public sealed class QuotedNumbersTests
{
    [Theory]
    [InlineData("en", "The fee of three months is 1,000,000 rials (IELTS 5.5).", "1000000 3 5.5")]
    [InlineData("fa", "هزینهٔ سه ماه ۱٬۰۰۰٬۰۰۰ ریال است.", "1000000 3")]
    [InlineData("de", "Bis zum 24.02.2023 sind es 2.500 Euro.", "2 2023 24 2500")]
    public void Digits_grouping_and_words_are_one(string language, string text, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', QuotedNumbers.Of([new AnswerPart.Paragraph(text, 1, LanguageTag.Parse(language))])));

    [Fact]
    public void Lists_count_and_the_assistant_s_own_words_do_not() => Assert.Equal(
        ["2", "4"],
        QuotedNumbers.Of([new AnswerPart.Frame("Past since 2020."), new AnswerPart.List(["4 photos", "2 forms", "4 copies"], false, 1, LanguageTag.English)]));
}
