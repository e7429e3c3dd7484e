using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Answering.Tests.Confidence;

public sealed class OffTopicTests
{
    [Theory]
    [InlineData("can't pay the tuition this semester because of the war in my country, any solution?")]
    [InlineData("the elections closed our embassy, where do I get my visa now")]
    [InlineData("my cat ate my passport, how do I extend my residence permit")]
    public async Task Who_asks_for_what_the_office_does_is_not_sent_away_for_what_else_he_tells(string message) =>
        Assert.IsNotType<Reply.Decline>(await ShippedOffice.AskAsync(message));

    [Theory]
    [InlineData("who will win the elections in my country")]
    [InlineData("what do you think of the war in the east")]
    [InlineData("tell me a joke about cats")]
    public async Task What_is_nobodys_here_is_not_handed_to_the_staff(string message) =>
        Assert.IsType<Reply.Decline>(await ShippedOffice.AskAsync(message));
}
