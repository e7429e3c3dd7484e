using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Tests.HandOver;

public sealed class HandOverTests : IDisposable
{
    private static readonly Dictionary<string, string?> TehranHours = new()
    {
        ["Office:Name"] = "International Office",
        ["Office:TimeZone"] = "Asia/Tehran",
        ["Office:Hours:Saturday"] = "08:00-12:00, 13:00-15:00",
        ["Office:Hours:Sunday"] = "08:00-12:00",
        ["Office:Desks:0:Name"] = "Visa desk",
        ["Office:Desks:0:Topics:0"] = "visa",
    };

    private readonly TestFolder folder = new();

    [Fact]
    public async Task A_question_that_the_content_does_not_answer_is_offered_and_passed_on_when_the_visitor_says_yes()
    {
        await using var bot = await TestBot.StartAsync(folder, TehranHours);
        bot.Assistant.Says(SomeReplies.Escalate());
        await bot.BeginAsync();

        var offer = Assert.Single(await bot.SayAsync("May I renew it after three years?"));
        Assert.StartsWith("The pages do not say. I can pass it on.", offer.Text, StringComparison.Ordinal);
        Assert.Equal(["Yes, pass it on", "No, thank you"], offer.SuggestedActions!.Actions.Select(action => action.Title));
        var offered = await bot.CaseAsync();
        Assert.Equal((CaseState.Offered, "NotInContent", "visa"), (offered!.State, offered.Reason, offered.Topic));
        Assert.Contains("visa#renewal", offered.Evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("three years", offered.Evidence, StringComparison.Ordinal);

        var told = Assert.Single(await bot.ClickAsync("Yes, pass it on"));
        Assert.Equal(CaseState.Waiting, (await bot.CaseAsync())!.State);
        Assert.Equal(Speaker.Queue, (await bot.ConversationAsync()).Speaker);
        Assert.StartsWith($"Your question is now with the office's staff. Case number: {offered.Id}.", told.Text, StringComparison.Ordinal);
        Assert.Contains("Visa desk", told.Text, StringComparison.Ordinal);
        Assert.Contains("You will have a first reply by: \u2068Sunday, 22 November 2026, 11:00 UTC+03:30\u2069.", told.Text, StringComparison.Ordinal);
        Assert.Contains("The reply will appear in this chat.", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_elsewhere_hears_the_time_on_both_clocks()
    {
        await using var bot = await TestBot.StartAsync(folder, TehranHours);
        bot.Time.Advance(TimeSpan.FromHours(11));
        await bot.BeginAsync();

        var told = Assert.Single(await bot.SendAsync(
            TestBot.AMessage("Talk to a person") with { LocalTimezone = "America/Bogota" }));

        Assert.Contains("Next opening: \u2068Sunday, 22 November 2026, 08:00 UTC+03:30\u2069.", told.Text, StringComparison.Ordinal);
        Assert.Contains("In your time zone: \u206823:30 UTC-05:00\u2069.", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_hours_in_the_settings_no_time_is_promised()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();

        var told = Assert.Single(await bot.ClickAsync("Talk to a person"));

        Assert.Contains("I cannot name a time for the reply", told.Text, StringComparison.Ordinal);
        Assert.Contains("Case number: 1.", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_case_waits_the_bot_says_so_once_and_is_silent_then()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();
        await bot.ClickAsync("Talk to a person");

        var first = Assert.Single(await bot.SayAsync("One thing more."));
        Assert.Contains("is added to case 1", first.Text, StringComparison.Ordinal);
        Assert.Empty(await bot.SayAsync("And another."));
        Assert.Empty(bot.Assistant.Asked);
        Assert.Contains(await bot.TranscriptAsync(), said => said.Text == "And another.");
    }

    [Fact]
    public async Task Back_to_the_assistant_closes_the_case_and_the_bot_answers_again()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();
        await bot.ClickAsync("Talk to a person");

        Assert.Contains("Case 1 is closed", Assert.Single(await bot.ClickAsync("Back to the assistant")).Text, StringComparison.Ordinal);

        Assert.Equal((CaseState.ReturnedToBot, Speaker.Bot), ((await bot.CaseAsync())!.State, (await bot.ConversationAsync()).Speaker));
        Assert.Contains("About When?", Assert.Single(await bot.SayAsync("When?")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("بله")]
    [InlineData("YES!")]
    [InlineData("Ja, bitte weitergeben")]
    public async Task A_typed_yes_in_any_language_takes_the_offer(string yes)
    {
        await using var bot = await TestBot.StartAsync(folder);
        bot.Assistant.Says(SomeReplies.Escalate());
        await bot.BeginAsync();
        await bot.SayAsync("May I?");

        await bot.SayAsync(yes);

        Assert.Equal(CaseState.Waiting, (await bot.CaseAsync())!.State);
    }

    [Fact]
    public async Task A_yes_without_an_offer_is_a_message_like_any_other()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();

        await bot.SayAsync("yes");

        Assert.Equal("yes", Assert.Single(bot.Assistant.Asked).Text);
        Assert.Null(await bot.CaseAsync());
    }

    [Fact]
    public async Task A_no_ends_the_offer_and_the_bot_goes_on()
    {
        await using var bot = await TestBot.StartAsync(folder);
        bot.Assistant.Says(SomeReplies.Escalate());
        await bot.BeginAsync();
        await bot.SayAsync("May I?");

        var said = Assert.Single(await bot.ClickAsync("No, thank you"));

        Assert.StartsWith("I have not passed it on.", said.Text, StringComparison.Ordinal);
        Assert.Equal((CaseState.ReturnedToBot, Speaker.Bot), ((await bot.CaseAsync())!.State, (await bot.ConversationAsync()).Speaker));
    }

    [Fact]
    public async Task A_second_offer_ends_the_first_one_that_was_not_answered()
    {
        await using var bot = await TestBot.StartAsync(folder);
        bot.Assistant.Says(SomeReplies.Escalate());
        await bot.BeginAsync();

        await bot.SayAsync("May I?");
        await bot.SayAsync("And may I?");

        Assert.Equal((new CaseId(2), CaseState.Offered), ((await bot.CaseAsync())!.Id, (await bot.CaseAsync())!.State));
        Assert.Equal(CaseState.ReturnedToBot, (await bot.Get<ICaseStore>().FindAsync(new CaseId(1), CancellationToken.None))!.State);
    }

    [Theory]
    [InlineData(EscalationReason.PersonAsked, false)]
    [InlineData(EscalationReason.Complaint, true)]
    public async Task Who_asks_for_a_person_or_complains_is_handed_over_at_once(EscalationReason reason, bool isLed)
    {
        await using var bot = await TestBot.StartAsync(folder);
        bot.Assistant.Says(SomeReplies.Escalate(reason, null, "I am sorry to hear that."));
        await bot.BeginAsync();

        var said = Assert.Single(await bot.SayAsync("I want to complain."));

        Assert.Equal(isLed, said.Text!.StartsWith("I am sorry to hear that.", StringComparison.Ordinal));
        Assert.Equal((CaseState.Waiting, reason.ToString()), ((await bot.CaseAsync())!.State, (await bot.CaseAsync())!.Reason));
    }

    [Fact]
    public async Task Staff_who_speak_take_the_case_and_the_bot_stays_silent()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();
        await bot.ClickAsync("Talk to a person");

        await bot.Get<IStaffDesk>().BeginAsync(conversation, "staff-1", "Good morning.", CancellationToken.None);

        Assert.Empty(await bot.SayAsync("Good morning."));
        var held = await bot.CaseAsync();
        Assert.Equal((CaseState.Assigned, "staff-1"), (held!.State, held.History[^1].By));
        Assert.Equal(Speaker.Staff, (await bot.ConversationAsync()).Speaker);
    }

    [Fact]
    public async Task A_reply_in_another_language_is_handed_over_in_that_language()
    {
        await using var bot = await TestBot.StartAsync(folder);
        bot.Assistant.Says(SomeReplies.Escalate(text: "در صفحه‌ها نیامده است.", language: "fa"));
        await bot.BeginAsync();
        var offer = Assert.Single(await bot.SayAsync("آیا می‌توانم؟"));

        var told = Assert.Single(await bot.ClickAsync("بله، بفرستید"));

        Assert.Equal(("fa", "fa"), (offer.Locale, told.Locale));
        Assert.Contains("شمارهٔ پرونده: ۱.", told.Text, StringComparison.Ordinal);
        Assert.Equal(RoleTypes.Bot, told.From?.Role);
    }

    public void Dispose() => folder.Dispose();
}
