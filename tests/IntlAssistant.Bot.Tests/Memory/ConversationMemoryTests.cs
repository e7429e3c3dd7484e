using IntlAssistant.Bot.Memory;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Bot.Tests.Memory;

public sealed class ConversationMemoryTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"welcomed":true}""")]
    public void Read_of_a_state_without_questions_has_none(string state) =>
        Assert.Empty(ConversationMemory.Read(state).Questions);

    [Fact]
    public void Read_gives_back_what_was_written()
    {
        var memory = new ConversationMemory
        {
            Welcomed = true,
            Language = "fa",
            TimeZone = "Asia/Kabul",
            Audience = Audience.Faculty,
            OfferIsOpen = true,
            Questions = [new RememberedQuestion("chat|0000001", 1, "ویزا؟", ["visa#renewal"], IsHelpful: false)],
        };

        var read = ConversationMemory.Read(memory.Write());

        Assert.Equal(memory.Write(), read.Write());
        Assert.False(Assert.Single(read.Questions).ToEarlierTurn() is { Rejected: false });
        Assert.Equal((Audience.Faculty, "Asia/Kabul", true), (read.Audience, read.TimeZone, read.OfferIsOpen));
    }

    [Fact]
    public void Asked_keeps_the_last_questions_and_forgets_the_oldest()
    {
        var memory = Enumerable.Range(1, 8).Aggregate(
            new ConversationMemory(),
            (before, number) => before.Asked(new RememberedQuestion($"{number}", number, $"question {number}", []), LanguageTag.English));

        Assert.Equal([3, 4, 5, 6, 7, 8], memory.Questions.Select(question => question.Sequence));
    }
}
