using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Reports;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Conversations.Tests.Contracts;

/// <summary>What reports count.</summary>
public abstract class ReportContract : CaseContract
{
    private static readonly ReplyNote Answer = new(ReplyKind.Answer, null, "visa", "fa", ["visa-page", "fees-page"]);
    private static readonly ReplyNote Unanswered = new(ReplyKind.Escalate, "NotInContent", "money", "en", []);

    [Fact]
    public async Task Questions_are_counted_by_what_became_of_them()
    {
        await ReplyAsync("one", Answer, Answer, new ReplyNote(ReplyKind.Chat, null, null, "fa", []));
        await ReplyAsync("two", Unanswered, new ReplyNote(ReplyKind.Person, "PersonAsked", null, "en", []));
        await WaitingAsync(await Stores.StartAsync("two"));
        await ReplyAsync("three", new ReplyNote(ReplyKind.Chat, null, null, "en", []));

        var report = await ReadAsync();

        Assert.Equal((2, 1), (report.Conversations, report.Handed));
        Assert.Equal(
            new Dictionary<ReplyKind, int> { [ReplyKind.Answer] = 2, [ReplyKind.Escalate] = 1, [ReplyKind.Person] = 1, [ReplyKind.Chat] = 2 },
            report.Replies);
        Assert.Equal([new("fa", 1, 2, 2), new("en", 1, 1, 0)], report.Languages);
        Assert.Equal([new("visa", 1, 2, 2), new("money", 1, 1, 0)], report.Topics);
        Assert.Equal([new("fees-page", 1, 2, 2), new("visa-page", 1, 2, 2)], report.Pages);
        Assert.Equal([new("directline", 2, 3, 2)], report.Channels);
        Assert.Equal([new("asked", 1, 1, 0)], report.Reasons);
        Assert.Equal([new("visa", 1, 1, 0)], report.Desks);
    }

    [Fact]
    public async Task A_report_is_narrowed_by_time_channel_language_and_desk()
    {
        await ReplyAsync("early", Answer);
        Time.Move(TimeSpan.FromDays(1));
        await ReplyAsync("late", Unanswered);
        await WaitingAsync(await Stores.StartAsync("late"));

        Assert.Equal(2, (await ReadAsync()).Conversations);
        Assert.Equal(["visa"], (await ReadAsync(query => query with { Until = Time.Now })).Topics.Select(topic => topic.Key));
        Assert.Equal(["money"], (await ReadAsync(query => query with { From = Time.Now })).Topics.Select(topic => topic.Key));
        Assert.Equal(["visa"], (await ReadAsync(query => query with { Language = "fa" })).Topics.Select(topic => topic.Key));
        Assert.Equal(0, (await ReadAsync(query => query with { Channel = "msteams" })).Conversations);
        var desk = await ReadAsync(query => query with { Desk = new ReportDesk("visa", ["money"]) });
        Assert.Equal((1, 1), (desk.Conversations, desk.Cases.Handed));
        var other = await ReadAsync(query => query with { Desk = new ReportDesk("exchange", []) });
        Assert.Equal((0, 0), (other.Conversations, other.Cases.Handed));
        await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync(query => query with { Until = query.From.AddDays(-1) }));
    }

    [Fact]
    public async Task Questions_are_told_by_the_quarter_of_an_hour()
    {
        await ReplyAsync("one", Answer);
        Time.Move(TimeSpan.FromMinutes(14));
        await ReplyAsync("two", Unanswered);
        Time.Move(TimeSpan.FromMinutes(2));
        await ReplyAsync("three", Answer);

        var report = await ReadAsync();

        var nine = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal([new(nine, 2, 1), new(nine.AddMinutes(15), 1, 1)], report.Quarters);
    }

    [Fact]
    public async Task How_long_visitors_waited_is_told_by_the_median_and_the_ninetieth_of_a_hundred()
    {
        // Ten cases, answered after 1, 2 … 10 minutes and resolved as many minutes later.
        var cases = new List<(Conversation Conversation, CaseId Id)>();
        for (var number = 1; number <= 10; number++)
        {
            var conversation = await Stores.StartAsync($"c{number}");
            cases.Add((conversation, await WaitingAsync(conversation)));
        }

        foreach (var (conversation, id) in cases)
        {
            Time.Move(TimeSpan.FromMinutes(1));
            await AnswerAsync(conversation, id, "ada");
        }

        foreach (var (conversation, id) in cases)
        {
            await ChangeAsync(conversation, new CaseChange.Move(id, CaseState.Resolved, null, "ada"), new CaseChange.Rate(id, 4, "visitor"));
        }

        var report = await ReadAsync();

        Assert.Equal(new ReportTimes(10, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(9)), Rounded(report.Cases.FirstResponse));
        Assert.Equal(new ReportTimes(10, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10)), Rounded(report.Cases.Resolution));
        Assert.Equal((10, 0), (report.Cases.Kept, report.Cases.Broken));
        Assert.Equal([0, 0, 0, 10, 0], report.Cases.Stars);
    }

    [Fact]
    public async Task A_promise_is_broken_when_its_time_has_passed_without_a_response()
    {
        var late = await Stores.StartAsync("late");
        var id = await WaitingAsync(late);
        await WaitingAsync(await Stores.StartAsync("never"));
        var given = await Stores.StartAsync("given back");
        await ChangeAsync(given, new CaseChange.Move(await WaitingAsync(given), CaseState.ReturnedToBot, null, "ada"));
        Assert.Equal((0, 0), await PromisesAsync());

        Time.Move(TimeSpan.FromHours(3));
        await AnswerAsync(late, id, "ada");

        Assert.Equal((0, 2), await PromisesAsync());
    }

    [Fact]
    public async Task What_staff_began_themselves_is_no_response()
    {
        var conversation = await Stores.StartAsync();
        await Stores.CommitAsync(conversation.Id, turn => turn with
        {
            Cases =
            [
                new CaseChange.Open(CaseState.Waiting, "StaffBegan", null, null, "ada"),
                new CaseChange.Move(CaseChange.Opened, CaseState.Assigned, null, "ada"),
                new CaseChange.Answer(CaseChange.Opened, "ada"),
            ],
            Activities = [A.Message(origin: ActivityOrigin.Staff) with { Author = "ada" }],
        });

        var report = await ReadAsync();

        Assert.Equal((1, 0), (report.Cases.Handed, report.Cases.FirstResponse.Count));
        Assert.Null(report.Cases.FirstResponse.Median);
    }

    [Fact]
    public async Task Feedback_counts_for_the_answer_that_it_was_given_on()
    {
        var conversation = await Stores.StartAsync();
        foreach (var (helpful, note) in new[] { (true, Answer), (false, Unanswered) })
        {
            var done = await ReplyAsync(conversation, note);
            await Stores.Feedback.RecordAsync(conversation.Id, done.Activities[0].ActivityId, helpful, default);
        }

        var all = await ReadAsync();
        var persian = await ReadAsync(query => query with { Language = "fa" });

        Assert.Equal((1, 1), (all.Helpful, all.NotHelpful));
        Assert.Equal((1, 0), (persian.Helpful, persian.NotHelpful));
    }

    [Fact]
    public async Task An_erased_conversation_is_not_counted()
    {
        await ReplyAsync("one", Answer);
        var conversation = await Stores.StartAsync("one");

        var receipt = await Stores.Erasure.EraseAsync(conversation.Id, "visitor", null, default);

        Assert.Equal([("reply-pages", 2), ("replies", 1)], receipt!.Places.Where(place => place.Place.StartsWith("repl", StringComparison.Ordinal)).Select(place => (place.Place, place.Count)));
        Assert.Equal(0, (await ReadAsync()).Conversations);
    }

    private async Task ReplyAsync(string name, params ReplyNote[] notes)
    {
        var conversation = await Stores.StartAsync(name);
        foreach (var note in notes)
        {
            await ReplyAsync(conversation, note);
        }
    }

    private async Task<TurnCommitted.Done> ReplyAsync(Conversation conversation, ReplyNote note) => Assert.IsType<TurnCommitted.Done>(
        await Stores.CommitAsync(conversation.Id, turn => turn with { Activities = [A.Reply() with { Reply = note }] }));

    private Task<Report> ReadAsync(Func<ReportQuery, ReportQuery>? narrow = null)
    {
        var query = new ReportQuery(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return Stores.Reports.ReadAsync(narrow?.Invoke(query) ?? query, default);
    }

    private async Task<(int Kept, int Broken)> PromisesAsync()
    {
        var cases = (await ReadAsync()).Cases;
        return (cases.Kept, cases.Broken);
    }

    // Activities of one conversation are at least a millisecond apart.
    private static ReportTimes Rounded(ReportTimes times) => times with { Median = Rounded(times.Median), Ninetieth = Rounded(times.Ninetieth) };

    private static TimeSpan? Rounded(TimeSpan? time) => time is { } known ? TimeSpan.FromSeconds(Math.Round(known.TotalSeconds)) : null;
}
