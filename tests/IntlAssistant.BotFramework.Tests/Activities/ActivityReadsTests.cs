using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.BotFramework.Tests.Activities;

public sealed class ActivityReadsTests
{
    [Theory]
    [InlineData("""{"clientActivityID":"a"}""", "a")]
    [InlineData("""{"clientActivityID":5}""", null)]
    [InlineData("""{"clientActivityID":null}""", null)]
    [InlineData("""["clientActivityID"]""", null)]
    [InlineData("\"text\"", null)]
    [InlineData("null", null)]
    public void ClientActivityId_is_read_only_where_it_is_text(string channelData, string? id) =>
        Assert.Equal(id, new Activity { ChannelData = JsonNode.Parse(channelData) }.ClientActivityId);

    [Theory]
    [InlineData("""{"postBack":true}""", true)]
    [InlineData("""{"postBack":"true"}""", false)]
    [InlineData("{}", false)]
    public void IsPostBack_is_true_only_for_true(string channelData, bool expected) =>
        Assert.Equal(expected, new Activity { ChannelData = JsonNode.Parse(channelData) }.IsPostBack);

    [Theory]
    [InlineData("fa-IR", """[{"type":"clientInfo","locale":"tr-TR"}]""", "fa-IR")]
    [InlineData(null, """[5,{"type":"mention"},{"type":"ClientInfo","locale":"tr-TR"}]""", "tr-TR")]
    [InlineData("", """[{"type":"clientInfo"}]""", null)]
    [InlineData(null, """[{"type":["clientInfo"],"locale":"tr-TR"}]""", null)]
    public void ClientLocale_is_the_activity_s_and_else_the_client_s(string? locale, string entities, string? expected) =>
        Assert.Equal(expected, new Activity { Locale = locale, Entities = JsonNode.Parse(entities)!.AsArray() }.ClientLocale);

    [Fact]
    public void MessageBackDisplayText_is_what_the_transcript_shows() =>
        Assert.Equal("shown", new Activity { ChannelData = JsonNode.Parse("""{"messageBack":{"displayText":"shown"}}""") }.MessageBackDisplayText);
}
