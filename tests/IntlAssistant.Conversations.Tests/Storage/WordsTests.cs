using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Reports;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Tests.Storage;

public sealed class WordsTests
{
    [Fact]
    public void The_words_that_stand_in_databases_stay()
    {
        Assert.Equal(["bot", "queue", "staff"], Enum.GetValues<Speaker>().Select(Words.Speakers.Write));
        Assert.Equal(["visitor", "bot", "staff"], Enum.GetValues<ActivityOrigin>().Select(Words.Origins.Write));
        Assert.Equal(
            ["offered", "waiting", "assigned", "resolved", "returned-to-bot"],
            Enum.GetValues<CaseState>().Select(Words.CaseStates.Write));
        Assert.Equal(["answer", "clarify", "escalate", "person", "decline", "chat"], Enum.GetValues<ReplyKind>().Select(Words.ReplyKinds.Write));
    }

    [Fact]
    public void Every_word_is_read_back()
    {
        Assert.All(Enum.GetValues<Speaker>(), value => Assert.Equal(value, Words.Speakers.Read(Words.Speakers.Write(value))));
        Assert.All(Enum.GetValues<ActivityOrigin>(), value => Assert.Equal(value, Words.Origins.Read(Words.Origins.Write(value))));
        Assert.All(Enum.GetValues<CaseState>(), value => Assert.Equal(value, Words.CaseStates.Read(Words.CaseStates.Write(value))));
        Assert.All(Enum.GetValues<ReplyKind>(), value => Assert.Equal(value, Words.ReplyKinds.Read(Words.ReplyKinds.Write(value))));
    }

    [Fact]
    public void A_word_that_is_none_is_told_with_those_that_are()
    {
        var fault = Assert.Throws<InvalidDataException>(() => Words.Speakers.Read("robot"));

        Assert.Equal("The database holds 'robot' where one of bot, queue, staff should stand.", fault.Message);
    }
}
