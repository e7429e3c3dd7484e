using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Tests.Hosting;

namespace IntlAssistant.BotFramework.Tests.Activities;

public sealed class ActivityReaderTests
{
    /// <summary>Unknown members wherever the model has a type of its own, and open JSON with every kind of value.</summary>
    private const string Everything = """
        {
          "type": "message", "id": "1", "timestamp": "2026-03-02T09:00:00.123+00:00", "localTimestamp": "2026-03-02T12:30:00+03:30",
          "localTimezone": "Asia/Tehran", "serviceUrl": "https://smba.example/amer/", "channelId": "msteams",
          "from": { "id": "u", "name": "N", "role": "user", "aadObjectId": "a", "userPrincipalName": "x@y" },
          "recipient": { "id": "b", "properties": { "p": [1, 2.5, true, "t"] } },
          "conversation": { "id": "19:x@thread.tacv2;messageid=1", "isGroup": true, "conversationType": "channel", "tenantId": "t", "aadGroup": "g" },
          "text": "\u202eسلام 👋\u0000\u0007", "textFormat": "plain", "locale": "fa-IR",
          "name": "n", "valueType": "v", "value": { "deep": { "er": [{}] } }, "action": "add", "code": "c",
          "replyToId": "0", "deliveryMode": "someday", "inputHint": "expectingInput", "attachmentLayout": "carousel",
          "attachments": [ { "contentType": "application/x.unknown", "content": { "a": 1 }, "contentUrl": "https://x/y", "name": "f", "thumbnailUrl": "data:," } ],
          "suggestedActions": { "to": ["u"], "more": 1, "actions": [ { "type": "imBack", "title": "T", "value": "V", "image": "i", "imageAltText": "alt" } ] },
          "entities": [ { "type": "clientInfo", "locale": "fa-IR", "x": 1 }, "odd", 5 ],
          "channelData": { "clientActivityID": "c1", "tenant": { "id": "t" }, "list": [null, 1e400], "List": 2 }, "Type": "kept",
          "membersAdded": [ { "id": "m", "unknown": {} } ], "membersRemoved": [],
          "reactionsAdded": [ { "type": "like" } ], "reactionsRemoved": [ { "type": "sad" } ],
          "importance": "high", "semanticAction": { "id": "s", "entities": {} }, "خودش": null
        }
        """;

    [Fact]
    public void What_the_schema_does_not_name_survives_reading_and_writing()
    {
        string written = JsonSerializer.Serialize(Read(Everything), ActivityJson.Default.Activity);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Everything), JsonNode.Parse(written)), written);
    }

    [Fact]
    public void An_empty_activity_is_written_without_nulls() =>
        Assert.Equal("""{"type":"message","from":{"id":"u"}}""", JsonSerializer.Serialize(
            new Activity { Type = "message", From = new ChannelAccount { Id = "u" } }, ActivityJson.Default.Activity));

    [Theory]
    [InlineData("", "The body is not valid JSON")]
    [InlineData("{", "The body is not valid JSON: line 1")]
    [InlineData("{\"type\":\"message\"} x", "The body is not valid JSON")]
    [InlineData("{'type':'message'}", "The body is not valid JSON")]
    [InlineData("{\"type\":\"message\",}", "The body is not valid JSON")]
    [InlineData("{\"text\":\"\n\"}", "The body is not valid JSON")]
    [InlineData("null", "An activity is a JSON object")]
    [InlineData("[]", "An activity is a JSON object")]
    [InlineData("[{\"type\":\"message\"}]", "An activity is a JSON object")]
    [InlineData("\"message\"", "An activity is a JSON object")]
    [InlineData("5", "An activity is a JSON object")]
    [InlineData("{\"type\":5}", "'$.type'")]
    [InlineData("{\"type\":{}}", "'$.type'")]
    [InlineData("{\"text\":[\"a\"]}", "'$.text'")]
    [InlineData("{\"text\":true}", "'$.text'")]
    [InlineData("{\"from\":\"me\"}", "'$.from'")]
    [InlineData("{\"from\":{\"id\":1}}", "'$.from.id'")]
    [InlineData("{\"from\":[]}", "'$.from'")]
    [InlineData("{\"conversation\":{\"isGroup\":\"yes\"}}", "'$.conversation.isGroup'")]
    [InlineData("{\"timestamp\":\"yesterday\"}", "'$.timestamp'")]
    [InlineData("{\"timestamp\":1}", "'$.timestamp'")]
    [InlineData("{\"attachments\":{}}", "'$.attachments'")]
    [InlineData("{\"attachments\":[5]}", "'$.attachments[0]'")]
    [InlineData("{\"attachments\":[null]}", "'$.attachments' has an entry that is null")]
    [InlineData("{\"entities\":{}}", "'$.entities'")]
    [InlineData("{\"membersAdded\":[null]}", "'$.membersAdded' has an entry that is null")]
    [InlineData("{\"suggestedActions\":{\"actions\":[null]}}", "'$.suggestedActions' has an entry that is null")]
    [InlineData("{\"type\":\"message\",\"type\":\"event\"}", "stands there twice")]
    [InlineData("{\"channelData\":{\"a\":1,\"a\":2}}", "stands there twice")]
    [InlineData("{\"unknown\":{\"a\":1,\"a\":2}}", "stands there twice")]
    [InlineData("{\"channelData\":{\"clientActivityID\":\"\\ud800\"}}", "not valid Unicode")]
    [InlineData("{\"value\":{\"\\udc00\":1}}", "not valid Unicode")]
    public void A_hostile_shape_is_refused_with_a_reason(string json, string reason)
    {
        Assert.False(ActivityReader.TryRead(Encoding.UTF8.GetBytes(json), out Activity? activity, out string? problem));
        Assert.Null(activity);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Suggested_actions_without_actions_have_none() =>
        Assert.Empty(Read("""{"suggestedActions":{"to":["u"]}}""").SuggestedActions!.Actions);

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused()
    {
        byte[] json = [.. "{\"channelData\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        Assert.False(ActivityReader.TryRead(json, out _, out string? problem));
        Assert.Contains("not valid Unicode", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.True(ActivityReader.TryRead([0xEF, 0xBB, 0xBF, .. "{\"type\":\"message\"}"u8], out _, out _));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(10_000, false)]
    public void Depth_is_limited(int depth, bool fits)
    {
        string json = $"{{\"value\":{new string('[', depth - 1)}{new string(']', depth - 1)}}}";

        Assert.Equal(fits, ActivityReader.TryRead(Encoding.UTF8.GetBytes(json), out Activity? activity, out _));
        if (fits)
        {
            Assert.Equal(json, JsonSerializer.Serialize(activity, ActivityJson.Default.Activity));
        }
    }

    [Fact]
    public void Size_is_limited()
    {
        string json = $$"""{"text":"{{new string('x', ActivityReader.MaxBytes)}}"}""";

        Assert.False(ActivityReader.TryRead(Encoding.UTF8.GetBytes(json), out _, out string? problem));
        Assert.Contains("262144 bytes", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_let_through_can_be_written_and_looked_into()
    {
        int letThrough = 0;
        foreach (string json in Mutations.Of(Everything, 4000))
        {
            Assert.True(IsRefusedOrSound(json, ref letThrough), $"Seed {Mutations.Seed}: {json}");
        }

        Assert.NotEqual(0, letThrough);
    }

    private static bool IsRefusedOrSound(string json, ref int letThrough)
    {
        if (!ActivityReader.TryRead(Encoding.UTF8.GetBytes(json), out Activity? activity, out string? problem))
        {
            return problem.Length > 0;
        }

        letThrough++;
        _ = (activity.ClientActivityId, activity.ClientLocale, activity.ClientTimezone);
        _ = (activity.IsPostBack, activity.MessageBackDisplayText, activity.ExpectsReplies);
        string written = JsonSerializer.Serialize(activity, ActivityJson.Default.Activity);
        return ActivityReader.TryRead(Encoding.UTF8.GetBytes(written), out _, out _);
    }

    private static Activity Read(string json) =>
        ActivityReader.TryRead(Encoding.UTF8.GetBytes(json), out Activity? activity, out string? problem) ? activity : throw new InvalidOperationException(problem);
}
