using System.Collections.Concurrent;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Tests.Turns;

public sealed class TurnQueueTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly TestFolder folder = new();

    [Fact]
    public async Task Answers_stand_in_the_order_of_the_questions_also_when_all_come_at_once()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();

        await Task.WhenAll(Enumerable.Range(1, 40).Select(number =>
            bot.DirectLine.AcceptAsync("chat", TestBot.AMessage($"q{number}"), CancellationToken.None)));
        await bot.SettleAsync();

        var transcript = await bot.TranscriptAsync();
        var questions = transcript.Where(said => said.From?.Role == RoleTypes.User).Select(said => said.Id);
        var answered = transcript.Where(said => said.From?.Role == RoleTypes.Bot).Select(said => said.ReplyToId).OfType<string>();
        Assert.Equal(questions, answered);
        Assert.Equal(40, bot.Assistant.Asked.Count);
    }

    [Fact]
    public async Task One_conversation_does_not_wait_for_another()
    {
        var release = new TaskCompletionSource();
        var assistant = new FakeAssistant();
        assistant.OnAsked = async (question, _) =>
        {
            if (question.Text == "slow")
            {
                await release.Task;
            }

            return SomeReplies.Answer(question.Text);
        };
        await using var bot = await TestBot.StartAsync(folder, assistant: assistant);
        await bot.BeginAsync("slow");
        await bot.BeginAsync("quick");
        await bot.DirectLine.AcceptAsync("slow", TestBot.AMessage("slow"), CancellationToken.None);

        var said = await bot.SayAsync("quick", "quick");

        Assert.Single(said);
        release.SetResult();
        await bot.SettleAsync("slow");
        Assert.Equal(3, (await bot.TranscriptAsync("slow")).Count);
    }

    [Fact]
    public async Task What_was_accepted_before_a_crash_is_answered_once_after_it()
    {
        // The first process never comes to an answer, and is still there, without a voice, when the next one starts.
        var asleep = new FakeAssistant { OnAsked = (_, stop) => new TaskCompletionSource<Reply>().Task.WaitAsync(stop) };
        await using (var dying = await TestBot.StartAsync(folder, assistant: asleep))
        {
            await dying.BeginAsync();
            await dying.DirectLine.AcceptAsync("chat", TestBot.AMessage("first"), CancellationToken.None);
            await dying.DirectLine.AcceptAsync("chat", TestBot.AMessage("second"), CancellationToken.None);

            await using var next = await TestBot.StartAsync(folder);
            await next.SettleAsync();
            await AssertAnsweredOnceAsync(next);
        }

        await using var last = await TestBot.StartAsync(folder);
        await last.SettleAsync();
        await AssertAnsweredOnceAsync(last);
        Assert.Empty(last.Assistant.Asked);
    }

    [Fact]
    public async Task A_turn_that_was_answered_by_another_process_meanwhile_is_not_answered_again()
    {
        var release = new TaskCompletionSource();
        var slow = new FakeAssistant();
        slow.OnAsked = async (question, _) =>
        {
            await release.Task;
            return SomeReplies.Answer(question.Text);
        };
        await using var first = await TestBot.StartAsync(folder, assistant: slow);
        await first.BeginAsync();
        await first.DirectLine.AcceptAsync("chat", TestBot.AMessage("first"), CancellationToken.None);
        await using var second = await TestBot.StartAsync(folder);
        await second.SettleAsync();

        release.SetResult();
        await first.SettleAsync();

        Assert.Single(await first.TranscriptAsync(), said => said.From?.Role == RoleTypes.Bot && said.ReplyToId is not null);
    }

    [Fact]
    public async Task When_staff_speak_while_the_bot_thinks_the_bot_is_silent()
    {
        var asked = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var assistant = new FakeAssistant();
        assistant.OnAsked = async (question, _) =>
        {
            asked.TrySetResult();
            await release.Task;
            return SomeReplies.Answer(question.Text);
        };
        await using var bot = await TestBot.StartAsync(folder, assistant: assistant);
        var conversation = await bot.BeginAsync();
        await bot.DirectLine.AcceptAsync("chat", TestBot.AMessage("question"), CancellationToken.None);
        await asked.Task.WaitAsync(Patience);

        await bot.Get<IStaffDesk>().BeginAsync(conversation, "staff-1", "I answer this myself.", CancellationToken.None);
        release.SetResult();
        await bot.SettleAsync();

        var origins = (await bot.StoredAsync()).Select(activity => activity.Origin).Skip(2);
        Assert.Equal([ActivityOrigin.Visitor, ActivityOrigin.Staff], origins);
        Assert.Equal(Speaker.Staff, (await bot.ConversationAsync()).Speaker);
    }

    [Fact]
    public async Task A_turn_that_fails_is_tried_again_and_answered()
    {
        var failures = 0;
        var assistant = new FakeAssistant();
        assistant.OnAsked = (question, _) => Interlocked.Increment(ref failures) < 3
            ? throw new InvalidOperationException("not yet")
            : Task.FromResult<Reply>(SomeReplies.Answer(question.Text));
        await using var bot = await TestBot.StartAsync(folder, assistant: assistant);
        await bot.BeginAsync();

        var said = await bot.SayAsync("When?");

        Assert.Contains("When?", Assert.Single(said).Text, StringComparison.Ordinal);
        Assert.Null(await bot.CaseAsync());
    }

    [Fact]
    public async Task A_turn_that_fails_for_good_is_told_honestly_and_handed_over_and_its_words_are_not_logged()
    {
        const string secret = "my passport is P1234567";
        var assistant = new FakeAssistant { OnAsked = (question, _) => throw new FormatException($"cannot read '{question.Text}'") };
        await using var bot = await TestBot.StartAsync(folder, assistant: assistant);
        await bot.BeginAsync();

        var said = await bot.SayAsync(secret);

        var told = Assert.Single(said).Text;
        Assert.StartsWith("I could not answer just now because of a fault on our side. Your message is kept.", told, StringComparison.Ordinal);
        var opened = await bot.CaseAsync();
        Assert.Equal((CaseState.Waiting, "TurnFailed"), (opened!.State, opened.Reason));
        Assert.Contains($"Case number: {opened.Id}.", told, StringComparison.Ordinal);
        Assert.Equal(3, assistant.Asked.Count);
        Assert.Equal(3, bot.Log.Lines.Count(line => line.StartsWith("6001", StringComparison.Ordinal)));
        Assert.Contains(bot.Log.Lines, line => line.Contains("System.FormatException", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_that_hangs_is_ended_and_the_visitor_handed_over()
    {
        var asked = new BlockingCollection<int>();
        var assistant = new FakeAssistant();
        assistant.OnAsked = async (_, cancellationToken) =>
        {
            asked.Add(1, CancellationToken.None);
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("never reached");
        };
        await using var bot = await TestBot.StartAsync(folder, assistant: assistant);
        await bot.BeginAsync();
        await bot.DirectLine.AcceptAsync("chat", TestBot.AMessage("When?"), CancellationToken.None);

        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.True(asked.TryTake(out _, Patience));
            bot.Time.Advance(TimeSpan.FromMinutes(1));
        }

        await bot.SettleAsync();
        Assert.Equal("TurnFailed", (await bot.CaseAsync())!.Reason);
    }

    [Fact]
    public async Task Stop_waits_for_the_turn_that_runs_and_leaves_the_next_for_the_next_start()
    {
        var asked = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var assistant = new FakeAssistant();
        assistant.OnAsked = async (question, _) =>
        {
            asked.TrySetResult();
            await release.Task;
            return SomeReplies.Answer(question.Text);
        };
        var bot = await TestBot.StartAsync(folder, assistant: assistant);
        await bot.BeginAsync();
        await bot.DirectLine.AcceptAsync("chat", TestBot.AMessage("first"), CancellationToken.None);
        await bot.DirectLine.AcceptAsync("chat", TestBot.AMessage("second"), CancellationToken.None);
        await asked.Task.WaitAsync(Patience);

        var stop = bot.StopAsync();
        Assert.False(stop.IsCompleted);
        release.SetResult();
        await stop.WaitAsync(Patience);
        Assert.Equal(["first"], assistant.Asked.Select(question => question.Text));
        await bot.DisposeAsync();

        await using var next = await TestBot.StartAsync(folder);
        await next.SettleAsync();
        Assert.Equal(["second"], next.Assistant.Asked.Select(question => question.Text));
    }

    public void Dispose() => folder.Dispose();

    private static async Task AssertAnsweredOnceAsync(TestBot bot)
    {
        var transcript = await bot.TranscriptAsync();
        Assert.Equal(2, transcript.Count(said => said.From?.Role == RoleTypes.User));
        Assert.Equal(2, transcript.Where(said => said.From?.Role == RoleTypes.Bot).Select(said => said.ReplyToId).OfType<string>().Distinct().Count());
        Assert.Equal(3, transcript.Count(said => said.From?.Role == RoleTypes.Bot));
    }
}
