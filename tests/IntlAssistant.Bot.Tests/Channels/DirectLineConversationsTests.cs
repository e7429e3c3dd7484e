using System.Text.Json;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.Conversations;

namespace IntlAssistant.Bot.Tests.Channels;

public sealed class DirectLineConversationsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly TestFolder folder = new();

    [Fact]
    public async Task State_tells_whether_a_conversation_began_and_ended()
    {
        await using var bot = await TestBot.StartAsync(folder);
        Assert.Equal(DirectLineConversationState.NotStarted, await bot.DirectLine.StateAsync("chat", CancellationToken.None));

        await bot.BeginAsync();
        Assert.Equal(DirectLineConversationState.Open, await bot.DirectLine.StateAsync("chat", CancellationToken.None));

        await bot.SendAsync(TestBot.AMessage(null) with { Type = ActivityTypes.EndOfConversation });
        Assert.Equal(DirectLineConversationState.Ended, await bot.DirectLine.StateAsync("chat", CancellationToken.None));
    }

    [Fact]
    public async Task Read_shows_what_the_visitor_sent_as_it_was_sent_and_never_a_conversationUpdate()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();
        var data = new System.Text.Json.Nodes.JsonObject { ["clientActivityID"] = "abc" };

        await bot.SayAsync("When?", channelData: data);

        var set = await bot.DirectLine.ReadAsync("chat", 0, CancellationToken.None);
        Assert.DoesNotContain(set.Activities, activity => activity.GetProperty("type").GetString() == "conversationUpdate");
        var echo = set.Activities.Single(activity => activity.GetProperty("from").GetProperty("role").GetString() == "user");
        Assert.Equal("abc", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        var times = set.Activities.Select(activity => activity.GetProperty("timestamp").GetDateTimeOffset()).ToList();
        Assert.Equal(times.Order().Distinct(), times);
    }

    [Fact]
    public async Task Read_beyond_the_end_gives_everything_again()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();

        var all = await bot.DirectLine.ReadAsync("chat", 0, CancellationToken.None);
        var beyond = await bot.DirectLine.ReadAsync("chat", 999, CancellationToken.None);

        Assert.Equal(all.Watermark, beyond.Watermark);
        Assert.Equal(all.Activities.Count, beyond.Activities.Count);
        Assert.Empty((await bot.DirectLine.ReadAsync("chat", all.Watermark, CancellationToken.None)).Activities);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Watch_leaves_nothing_out_and_gives_nothing_twice_whenever_it_begins(int seed)
    {
        var random = new Random(seed);
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();
        const int Messages = 25;
        var writing = Task.WhenAll(Enumerable.Range(1, Messages).Select(async number =>
        {
            await Task.Yield();
            await bot.DirectLine.AcceptAsync("chat", TestBot.AMessage($"q{number}"), CancellationToken.None);
        }));

        // A reader who loses its place again and again comes back with its watermark, as a client does.
        var seen = new List<string>();
        long watermark = 0;
        using var patience = new CancellationTokenSource(Patience);
        while (seen.Count < 1 + (2 * Messages))
        {
            var sets = random.Next(1, 4);
            await foreach (var set in bot.DirectLine.WatchAsync("chat", watermark, patience.Token))
            {
                seen.AddRange(set.Activities.Where(IsStored).Select(activity => activity.GetProperty("id").GetString()!));
                watermark = set.Watermark;
                if (--sets == 0 || seen.Count >= 1 + (2 * Messages))
                {
                    break;
                }
            }
        }

        await writing;
        Assert.Equal((await bot.TranscriptAsync()).Select(activity => activity.Id), seen);
        Assert.Equal(conversation, (await bot.ConversationAsync()).Id);
    }

    [Fact]
    public async Task Watch_shows_typing_while_the_bot_works_and_ends_with_the_conversation()
    {
        var release = new TaskCompletionSource();
        var assistant = new FakeAssistant();
        await using var bot = await TestBot.StartAsync(folder, assistant: assistant);
        assistant.OnAsked = async (question, _) =>
        {
            bot.Time.Advance(TimeSpan.FromSeconds(1)); // An answer that is there at once is not announced.
            await release.Task;
            return SomeReplies.Answer(question.Text);
        };
        await bot.BeginAsync();
        using var patience = new CancellationTokenSource(Patience);
        await using var sets = bot.DirectLine.WatchAsync("chat", 2, patience.Token).GetAsyncEnumerator(patience.Token);
        var first = sets.MoveNextAsync();
        await bot.DirectLine.AcceptAsync("chat", TestBot.AMessage("When?"), CancellationToken.None);
        var types = new List<string?>();
        var isNext = await first;
        while (isNext)
        {
            types.AddRange(sets.Current.Activities.Select(activity => activity.GetProperty("type").GetString()));
            if (types[^1] == "typing" && !release.Task.IsCompleted)
            {
                Assert.Equal(3, sets.Current.Watermark);
                release.SetResult();
                await bot.SettleAsync();
                await bot.DirectLine.AcceptAsync(
                    "chat", TestBot.AMessage(null) with { Type = ActivityTypes.EndOfConversation }, CancellationToken.None);
            }

            isNext = await sets.MoveNextAsync();
        }

        Assert.Equal(["message", "typing", "message", "endOfConversation"], types.Where((type, index) => index == 0 || type != types[index - 1] || type != "typing"));
    }

    [Fact]
    public async Task A_reply_of_staff_reaches_the_visitor_and_names_the_bot_as_its_channel_account()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();

        var outcome = await bot.Get<IStaffDesk>().BeginAsync(conversation, "staff-1", "Yes: <b>bring</b> it.", CancellationToken.None);
        var id = Assert.IsType<StaffOutcome.Done>(outcome).ActivityId;

        var said = (await bot.TranscriptAsync())[^1];
        Assert.Equal((id, "assistant", "Yes: &#60;b&#62;bring&#60;/b&#62; it."), (said.Id, said.From?.Id, said.Text));
        var refused = await bot.Get<IStaffDesk>().BeginAsync(ConversationId.New(), "staff-1", "Hello", CancellationToken.None);
        Assert.Equal(StaffRefusal.NotFound, Assert.IsType<StaffOutcome.Refused>(refused).Why);
    }

    [Fact]
    public async Task It_is_busy_while_as_much_waits_as_may_and_not_before_or_after()
    {
        var release = new TaskCompletionSource();
        var assistant = new FakeAssistant();
        assistant.OnAsked = async (question, _) =>
        {
            await release.Task;
            return SomeReplies.Answer(question.Text);
        };
        await using var bot = await TestBot.StartAsync(folder, new() { ["Turns:Waiting"] = "1" }, assistant);
        await bot.BeginAsync();
        Assert.False(bot.DirectLine.IsBusy);

        await bot.DirectLine.AcceptAsync("chat", TestBot.AMessage("When?"), CancellationToken.None);
        Assert.True(bot.DirectLine.IsBusy);

        release.SetResult();
        await bot.SettleAsync();
        Assert.False(bot.DirectLine.IsBusy);
    }

    public void Dispose() => folder.Dispose();

    private static bool IsStored(JsonElement activity) => activity.GetProperty("type").GetString() != "typing";
}
