using System.Text.Json;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.BotFramework.Tests.Activities;

public sealed class ActivityRepliesTests
{
    private static readonly Activity Question = new()
    {
        Type = ActivityTypes.Message,
        Id = "q1",
        ChannelId = "msteams",
        ServiceUrl = "https://smba.example/amer/",
        Conversation = new ConversationAccount { Id = "c", TenantId = "t" },
        From = new ChannelAccount { Id = "u", Name = "A visitor" },
        Recipient = new ChannelAccount { Id = "b" },
        Locale = "tr-TR",
        Text = "?",
    };

    [Fact]
    public void CreateReply_swaps_the_sides_and_leaves_the_id_to_the_channel()
    {
        Activity reply = Question.CreateReply("!");

        Assert.Equal(
            Question with { Id = null, From = Question.Recipient, Recipient = Question.From, ReplyToId = "q1", Text = "!" }, reply);
    }

    [Fact]
    public void A_reference_survives_storage_and_leads_back_to_the_user()
    {
        ConversationReference reference = ConversationReference.FromJson(Question.GetConversationReference().ToJson());

        Activity proactive = new Activity { Type = ActivityTypes.Message, Text = "news" }.ApplyConversationReference(reference);

        Assert.Equal(("u", "b", "c", "t"), (proactive.Recipient!.Id, proactive.From!.Id, proactive.Conversation!.Id, proactive.Conversation.TenantId));
        Assert.Equal(("https://smba.example/amer/", "msteams", "tr-TR"), (proactive.ServiceUrl, proactive.ChannelId, proactive.Locale));
        Assert.Null(proactive.ReplyToId);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"user\":5}")]
    public void FromJson_says_when_it_is_no_reference(string json) =>
        Assert.Throws<JsonException>(() => ConversationReference.FromJson(json));
}
