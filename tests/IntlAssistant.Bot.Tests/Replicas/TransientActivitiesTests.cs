using IntlAssistant.Bot.Channels;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;

namespace IntlAssistant.Bot.Tests.Replicas;

/// <summary>Typing, for a visitor who listens at another server than the one that answers.</summary>
public sealed class TransientActivitiesTests : IDisposable
{
    private readonly ConversationId conversation = ConversationId.New();
    private readonly TransientActivities here;
    private readonly TransientActivities there;

    public TransientActivitiesTests()
    {
        var bus = new ReplicaBus();
        here = new TransientActivities(bus.Add(), TimeProvider.System);
        there = new TransientActivities(bus.Add(), TimeProvider.System);
    }

    public void Dispose()
    {
        here.Dispose();
        there.Dispose();
    }

    [Fact]
    public void What_is_shown_here_is_shown_there_as_it_is_and_once()
    {
        var shown = new List<Activity>();
        using var watching = there.Subscribe(conversation, shown.Add);
        using var another = there.Subscribe(ConversationId.New(), _ => Assert.Fail("It is not this conversation's."));

        here.Publish(conversation, new Activity { Type = ActivityTypes.Typing, Id = "typing-1", Text = "ویزا و 你好" });

        Assert.Equal((ActivityTypes.Typing, "typing-1", "ویزا و 你好"), (shown[0].Type, shown[0].Id, shown[0].Text));
        Assert.Single(shown);
    }

    [Fact]
    public async Task Whoever_watches_at_whichever_server_is_known_of()
    {
        Assert.False(await here.IsWatchedAsync(conversation, default));

        using (there.Subscribe(conversation, _ => { }))
        {
            Assert.True(await here.IsWatchedAsync(conversation, default));
            Assert.True(await there.IsWatchedAsync(conversation, default));
            Assert.False(await here.IsWatchedAsync(ConversationId.New(), default));
        }

        Assert.False(await here.IsWatchedAsync(conversation, default));
    }
}
