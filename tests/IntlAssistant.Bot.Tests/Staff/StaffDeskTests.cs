using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Tests.Staff;

public sealed class StaffDeskTests : IDisposable
{
    private static readonly Dictionary<string, string?> Desks = new()
    {
        ["Office:Name"] = "International Office",
        ["Office:TimeZone"] = "Asia/Tehran",
        ["Office:Hours:Saturday"] = "08:00-12:00, 13:00-15:00",
        ["Office:Hours:Sunday"] = "08:00-12:00",
        ["Office:FirstResponse"] = "02:00:00",
        ["Office:Desks:0:Name"] = "Visa desk",
        ["Office:Desks:0:Topics:0"] = "visa",
        ["Office:Desks:1:Id"] = "exchange",
        ["Office:Desks:1:Name"] = "Exchange desk",
        ["Office:Desks:1:Topics:0"] = "exchange",
        ["Office:Desks:1:FirstResponse"] = "01:00:00",
        ["Office:Desks:1:Hours:Sunday"] = "10:00-11:30",
    };

    private readonly TestFolder folder = new();

    [Fact]
    public async Task Whoever_takes_a_case_has_the_floor_and_the_bot_is_silent()
    {
        await using var bot = await WaitingAsync();

        var taken = Done(await bot.Get<IStaffDesk>().TakeAsync(By("ada", bot), default));

        Assert.Equal((CaseState.Assigned, "ada"), (taken.Case.State, taken.Case.Assignee));
        Assert.Equal(Speaker.Staff, (await bot.ConversationAsync()).Speaker);
        Assert.Empty(await bot.SayAsync("Are you there?"));
        Assert.Equal(2, (await bot.CaseAsync())!.Unanswered);
    }

    [Fact]
    public async Task A_reply_takes_a_waiting_case_names_its_author_and_counts_as_the_first_response()
    {
        await using var bot = await WaitingAsync();

        var replied = Done(await bot.Get<IStaffDesk>().ReplyAsync(By("ada", bot), "Bring two photos.", default));

        var said = (await bot.StoredAsync())[^1];
        Assert.Equal((ActivityOrigin.Staff, "ada", replied.ActivityId), (said.Origin, said.Author, said.ActivityId));
        Assert.Equal((0, "ada"), (replied.Case.Unanswered, replied.Case.Assignee));
        Assert.Equal(bot.Time.GetUtcNow(), replied.Case.RespondedAt);
        Assert.Equal(
            [CaseEventKind.Opened, CaseEventKind.Moved, CaseEventKind.Promised, CaseEventKind.Moved, CaseEventKind.Answered],
            replied.Case.History.Select(each => each.Kind));
    }

    [Fact]
    public async Task A_colleague_who_replies_in_a_case_that_somebody_has_is_refused_until_he_takes_it_over()
    {
        await using var bot = await WaitingAsync();
        var desk = bot.Get<IStaffDesk>();
        await desk.TakeAsync(By("ada", bot), default);

        var refused = Refused(await desk.ReplyAsync(By("bob", bot), "Hello.", default));
        Assert.Equal((StaffRefusal.HeldByAnother, "ada"), (refused.Why, refused.Case!.Assignee));

        Done(await desk.TakeAsync(By("bob", bot), default));
        Done(await desk.ReplyAsync(By("bob", bot), "Hello.", default));
        Assert.Equal(StaffRefusal.HeldByAnother, Refused(await desk.ResolveAsync(By("ada", bot), "answered", null, default)).Why);
    }

    [Fact]
    public async Task What_somebody_else_has_changed_since_is_not_overwritten()
    {
        await using var bot = await WaitingAsync();
        var desk = bot.Get<IStaffDesk>();
        var seen = (await bot.CaseAsync())!;
        Done(await desk.PrioritizeAsync(new StaffAction(seen.Id, "ada", seen.Version), CasePriority.Urgent, default));

        var refused = Refused(await desk.PrioritizeAsync(new StaffAction(seen.Id, "bob", seen.Version), CasePriority.Low, default));

        Assert.Equal(StaffRefusal.Changed, refused.Why);
        Assert.Equal((CaseEventKind.Prioritized, "ada"), (Assert.Single(refused.Since).Kind, refused.Since[0].By));
        Assert.Contains("ada", refused.Message, StringComparison.Ordinal);
        Assert.Equal(CasePriority.Urgent, (await bot.CaseAsync())!.Priority);
        // What one did oneself is no conflict, and a note is none either.
        Done(await desk.PrioritizeAsync(new StaffAction(seen.Id, "ada", seen.Version), CasePriority.High, default));
        Done(await desk.NoteAsync(new StaffAction(seen.Id, "bob", seen.Version), "I know this visitor.", default));
        Done(await desk.TagAsync(new StaffAction(seen.Id, "ada", seen.Version), ["visa", " VISA ", ""], default));
        Assert.Equal(["visa"], (await bot.CaseAsync())!.Tags);
    }

    [Fact]
    public async Task A_note_is_kept_and_never_shown_to_the_visitor()
    {
        await using var bot = await WaitingAsync();
        var before = (await bot.StoredAsync()).Count;

        var noted = Done(await bot.Get<IStaffDesk>().NoteAsync(By("ada", bot), "Ask the dean.", default));

        var note = Assert.Single(await bot.Get<ICaseStore>().NotesAsync(noted.Case.Id, default));
        Assert.Equal(("ada", "Ask the dean."), (note.By, note.Text));
        Assert.Equal(before, (await bot.StoredAsync()).Count);
    }

    [Fact]
    public async Task A_case_laid_before_another_desk_waits_there_under_the_promise_that_was_made()
    {
        await using var bot = await WaitingAsync();
        var desk = bot.Get<IStaffDesk>();
        var promised = (await bot.CaseAsync())!.Promise;
        await desk.TakeAsync(By("ada", bot), default);

        var moved = Done(await desk.TransferAsync(By("ada", bot), "exchange", "Not a visa matter.", default));

        Assert.Equal((CaseState.Waiting, "exchange", null), (moved.Case.State, moved.Case.Desk, moved.Case.Assignee));
        Assert.Equal(promised, moved.Case.Promise);
        Assert.Equal(Speaker.Queue, (await bot.ConversationAsync()).Speaker);
        Assert.Contains("Exchange desk", (await bot.TranscriptAsync())[^1].Text, StringComparison.Ordinal);
        Assert.Equal(StaffRefusal.Invalid, Refused(await desk.TransferAsync(By("ada", bot), "nowhere", null, default)).Why);
    }

    [Fact]
    public async Task Who_was_answered_before_and_is_laid_before_another_desk_hears_its_own_time()
    {
        await using var bot = await WaitingAsync();
        var desk = bot.Get<IStaffDesk>();
        await desk.ReplyAsync(By("ada", bot), "One moment.", default);

        var moved = Done(await desk.TransferAsync(By("ada", bot), "exchange", null, default));

        // The exchange desk is there on Sunday from 10:00, and answers within an hour of that.
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 11, 0, 0, TimeSpan.FromHours(3.5)), moved.Case.Promise!.Due);
        Assert.Null(moved.Case.RespondedAt);
        Assert.Contains("22 November 2026, 11:00 UTC+03:30", (await bot.TranscriptAsync())[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resolved_case_gives_the_floor_back_and_one_click_rates_it()
    {
        await using var bot = await WaitingAsync();
        var desk = bot.Get<IStaffDesk>();
        await desk.ReplyAsync(By("ada", bot), "Bring two photos.", default);

        var resolved = Done(await desk.ResolveAsync(By("ada", bot), "answered", "Good luck.", default));
        Assert.Equal((CaseState.Resolved, "answered"), (resolved.Case.State, resolved.Case.Outcome));
        Assert.Equal(Speaker.Bot, (await bot.ConversationAsync()).Speaker);
        var asked = (await bot.TranscriptAsync())[^1];
        Assert.Equal(["5 ★", "4 ★", "3 ★", "2 ★", "1 ★"], asked.SuggestedActions!.Actions.Select(action => action.Title));

        Assert.StartsWith("Thank you for your rating.", Assert.Single(await bot.ClickAsync("4 ★")).Text, StringComparison.Ordinal);
        Assert.Equal(4, (await bot.CaseAsync())!.Stars);
        Assert.Contains("About Anything else?", Assert.Single(await bot.SayAsync("Anything else?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_given_back_leaves_the_conversation_to_the_assistant_and_cannot_be_taken_any_more()
    {
        await using var bot = await WaitingAsync();
        var desk = bot.Get<IStaffDesk>();

        Done(await desk.GiveBackAsync(By("ada", bot), "The pages answer it.", default));

        Assert.Equal((CaseState.ReturnedToBot, Speaker.Bot), ((await bot.CaseAsync())!.State, (await bot.ConversationAsync()).Speaker));
        Assert.Contains("given the conversation back", (await bot.TranscriptAsync())[^1].Text, StringComparison.Ordinal);
        Assert.Equal(StaffRefusal.NotNow, Refused(await desk.TakeAsync(By("ada", bot), default)).Why);
        Assert.Equal(StaffRefusal.NotNow, Refused(await desk.ReplyAsync(By("ada", bot), "Hello", default)).Why);
    }

    [Fact]
    public async Task Staff_who_begin_have_the_case_at_once()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();

        var begun = Done(await bot.Get<IStaffDesk>().BeginAsync(conversation, "ada", "May I help?", default));

        Assert.Equal((CaseState.Assigned, "ada", CaseReasons.StaffBegan), (begun.Case.State, begun.Case.Assignee, begun.Case.Reason));
        Assert.Equal([CaseState.Waiting, CaseState.Assigned, CaseState.Assigned], begun.Case.History.Select(each => each.State));
        Assert.Equal(Speaker.Staff, (await bot.ConversationAsync()).Speaker);
    }

    [Fact]
    public async Task A_case_can_be_given_to_a_colleague_and_looked_at_again_on_a_day_to_come()
    {
        await using var bot = await WaitingAsync();
        var desk = bot.Get<IStaffDesk>();

        Assert.Equal("bob", Done(await desk.AssignAsync(By("ada", bot), "bob", default)).Case.Assignee);
        Assert.Equal("cyn", Done(await desk.AssignAsync(By("ada", bot), "cyn", default)).Case.Assignee);

        var later = bot.Time.GetUtcNow().AddDays(2);
        Assert.Equal(later, Done(await desk.FollowUpAsync(By("cyn", bot), later, default)).Case.FollowUpAt);
        Assert.Equal(StaffRefusal.Invalid, Refused(await desk.FollowUpAsync(By("cyn", bot), bot.Time.GetUtcNow(), default)).Why);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    public async Task What_says_nothing_is_not_sent(string text)
    {
        await using var bot = await WaitingAsync();
        var before = (await bot.StoredAsync()).Count;

        Assert.Equal(StaffRefusal.Invalid, Refused(await bot.Get<IStaffDesk>().ReplyAsync(By("ada", bot), text, default)).Why);
        Assert.Equal(StaffRefusal.Invalid, Refused(await bot.Get<IStaffDesk>().ReplyAsync(By("ada", bot), new string('x', 8001), default)).Why);
        Assert.Equal(before, (await bot.StoredAsync()).Count);
    }

    [Fact]
    public async Task A_case_that_is_not_there_is_not_found()
    {
        await using var bot = await WaitingAsync();

        var refused = Refused(await bot.Get<IStaffDesk>().TakeAsync(new StaffAction(new CaseId(99), "ada"), default));

        Assert.Equal((StaffRefusal.NotFound, null), (refused.Why, refused.Case));
    }

    public void Dispose() => folder.Dispose();

    private static StaffAction By(string staff, TestBot _) => new(new CaseId(1), staff);

    private static StaffOutcome.Done Done(StaffOutcome outcome) => Assert.IsType<StaffOutcome.Done>(outcome);

    private static StaffOutcome.Refused Refused(StaffOutcome outcome) => Assert.IsType<StaffOutcome.Refused>(outcome);

    private async Task<TestBot> WaitingAsync()
    {
        var bot = await TestBot.StartAsync(folder, Desks);
        bot.Assistant.Says(SomeReplies.Escalate());
        await bot.BeginAsync();
        await bot.SayAsync("May I renew it after three years?");
        await bot.ClickAsync("Yes, pass it on");
        bot.Assistant.OnAsked = (question, _) => Task.FromResult<Answering.Replies.Reply>(SomeReplies.Answer($"About {question.Text}"));
        Assert.Equal((CaseState.Waiting, "visa-desk", "en"), ((await bot.CaseAsync())!.State, (await bot.CaseAsync())!.Desk, (await bot.CaseAsync())!.Language));
        return bot;
    }
}
