using System.Text.Json.Nodes;
using IntlAssistant.Bot.Teams.Activities;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class TeamsReadingTests
{
    [Theory]
    [InlineData("<at>Assistant</at> What is the fee?\n", "What is the fee?")]
    [InlineData("What is the fee, <at>Assistant</at>?", "What is the fee, ?")]
    [InlineData("<at>Assistant</at>&nbsp;Fees &amp; dates", "Fees & dates")]
    [InlineData("<at>Assistant</at>", "")]
    public void The_bots_own_mention_is_taken_out(string text, string expected) =>
        Assert.Equal(expected, Read(Channel(text, FakeTeams.Mention(FakeTeams.Bot, "<at>Assistant</at>")))?.Text);

    [Fact]
    public void Several_mentions_of_the_bot_are_all_taken_out()
    {
        var own = FakeTeams.Mention(FakeTeams.Bot, "<at>Assistant</at>");

        Assert.Equal("and  please", Read(Channel("<at>Assistant</at> and <at>Assistant</at> please", own, (JsonObject)own.DeepClone()))?.Text);
    }

    [Fact]
    public void A_person_of_the_bots_name_keeps_it()
    {
        var text = "<at>Assistant</at> ask <at>Assistant</at> too";

        var read = Read(Channel(text, FakeTeams.Mention(FakeTeams.Bot, "<at>Assistant</at>"), FakeTeams.Mention("29:other", "<at>Assistant</at>")));

        Assert.Equal("ask Assistant too", read?.Text);
    }

    [Fact]
    public void The_name_alone_is_no_mention()
    {
        Assert.Null(Read(Channel("Assistant, what is the fee?")));
        Assert.Null(Read(Channel("<at>Assistant</at> what is the fee?")));
        Assert.Null(Read(Channel("<at>Mina</at> what is the fee?", FakeTeams.Mention("29:mina", "<at>Mina</at>"))));
    }

    [Fact]
    public void In_a_personal_chat_nobody_need_be_named() =>
        Assert.Equal("What is the fee?", Read(FakeTeams.Says("1", "What is the fee?"))?.Text);

    [Fact]
    public void A_button_of_a_card_is_for_the_bot_without_a_mention() =>
        Assert.Equal("What does it cost?", Read(Channel("") with { Value = new JsonObject { ["say"] = "What does it cost?" } })?.Text);

    [Fact]
    public void The_message_as_HTML_is_no_file_and_a_file_stays_one()
    {
        var html = new Attachment { ContentType = "text/html", Content = "<p>hello</p>" };
        var file = new Attachment { ContentType = "application/vnd.microsoft.teams.file.download.info", Name = "letter.pdf" };

        Assert.Null(Read(FakeTeams.Says("1", "hello") with { Attachments = [html] })?.Attachments);
        Assert.Equal([file], Read(FakeTeams.Says("1", "hello") with { Attachments = [html, file] })?.Attachments);
    }

    [Fact]
    public void An_edit_has_an_id_of_its_own_which_is_the_same_at_each_delivery()
    {
        var edit = FakeTeams.Says("1", "What is the new fee?") with { Type = ActivityTypes.MessageUpdate, Timestamp = DateTimeOffset.UnixEpoch };

        var (first, again, other) = (Read(edit)!, Read(edit)!, Read(edit with { Text = "Otherwise" })!);

        Assert.Equal("1", first.ReplyToId);
        Assert.Equal(first.Id, again.Id);
        Assert.NotEqual(first.Id, other.Id);
        Assert.NotEqual("1", first.Id);
    }

    [Theory]
    [InlineData("""{"verb":"contact","email":"mina@university.example"}""", "mina@university.example")]
    [InlineData("""{"verb":"rate","stars":4}""", "4 ★")]
    [InlineData("""{"verb":"rate","stars":"many"}""", "")]
    [InlineData("""{"verb":"rate","stars":40}""", "")]
    [InlineData("""{"verb":"contact","email":{}}""", "")]
    public void What_is_filled_in_on_a_card_reads_as_if_it_had_been_written(string value, string expected) =>
        Assert.Equal(expected, Read(FakeTeams.Says("1", null) with { Value = JsonNode.Parse(value) })?.Text);

    [Fact]
    public void Other_channels_are_left_as_they_are()
    {
        var activity = Channel("<at>Assistant</at> hello") with { ChannelId = "emulator" };

        Assert.Same(activity, Read(activity));
    }

    private static Activity? Read(Activity activity) => TeamsReading.Read(activity);

    private static Activity Channel(string text, params JsonObject[] mentions) =>
        FakeTeams.SaysInChannel("1", "") with { Text = text, Entities = new JsonArray([.. mentions]) };
}
