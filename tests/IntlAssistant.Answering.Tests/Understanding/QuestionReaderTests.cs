using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;

namespace IntlAssistant.Answering.Tests.Understanding;

public sealed class QuestionReaderTests : IDisposable
{
    private readonly SmallOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("may I pay in several parts", "payment several parts")] // Not in Senegal.
    [InlineData("a schollarship please", "scholarship")]
    [InlineData("we met at Schollarshep", "met schollarshep")] // A name, which nobody here knows.
    [InlineData("我想申请奖学金", "application scholarship")]
    [InlineData("学费要交美元吗", "tuition us-dollar")]
    public void What_is_asked_for_is_read_without_slips_and_words_that_say_nothing(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(text)));

    private IEnumerable<string> Read(string text)
    {
        var content = ContentReading.Of(office.Current);
        var question = new Question(text);
        return new QuestionReader(content).Read(question, text, SpokenLanguage.Of(text, null, content)).Sought.Select(term => term.Label);
    }
}
