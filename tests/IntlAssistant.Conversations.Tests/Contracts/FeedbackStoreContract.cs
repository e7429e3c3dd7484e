namespace IntlAssistant.Conversations.Tests.Contracts;

public abstract class FeedbackStoreContract : StoreContract
{
    [Fact]
    public async Task The_last_word_counts()
    {
        var conversation = await Stores.StartAsync();
        await Stores.AskAsync(conversation, "a");
        Assert.Null(await Stores.Feedback.FindAsync(conversation.Id, "a", default));

        Assert.True(await Stores.Feedback.RecordAsync(conversation.Id, "a", helpful: true, default));
        Assert.True(await Stores.Feedback.FindAsync(conversation.Id, "a", default));

        Assert.True(await Stores.Feedback.RecordAsync(conversation.Id, "a", helpful: false, default));
        await RestartAsync();
        Assert.False(await Stores.Feedback.FindAsync(conversation.Id, "a", default));
    }

    [Fact]
    public async Task A_word_on_what_the_conversation_does_not_have_is_not_recorded()
    {
        var conversation = await Stores.StartAsync("c1");
        await Stores.AskAsync(await Stores.StartAsync("c2"), "theirs");

        Assert.False(await Stores.Feedback.RecordAsync(conversation.Id, "theirs", helpful: true, default));
        Assert.False(await Stores.Feedback.RecordAsync(ConversationId.New(), "theirs", helpful: true, default));
        Assert.Null(await Stores.Feedback.FindAsync(conversation.Id, "theirs", default));
    }
}
