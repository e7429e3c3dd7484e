using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Desks;
using IntlAssistant.Conversations.Inbox;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Tests.Contracts;

/// <summary>The lists that staff work from, search, and desks.</summary>
public abstract class InboxContract : CaseContract
{
    [Fact]
    public async Task Each_case_is_in_the_lists_that_it_belongs_to()
    {
        var waiting = await WaitingAsync(await Stores.StartAsync("waiting"));
        var mine = await TakenAsync("mine", "ada");
        var answered = await AnsweredAsync("answered", "ada");
        var hers = await TakenAsync("hers", "bob");
        var resolved = await AnsweredAsync("resolved", "ada");
        await MoveAsync("resolved", resolved, CaseState.Resolved);
        await Stores.CommitAsync((await Stores.StartAsync("offered")).Id, turn => turn with { Cases = [new CaseChange.Open(CaseState.Offered, "asked", null, null, "bot")] });

        Assert.Equal([waiting], await ListAsync(new(InboxView.Unassigned)));
        Assert.Equal([mine, answered], await ListAsync(new(InboxView.Mine) { Assignee = "ada" }));
        Assert.Equal([answered], await ListAsync(new(InboxView.WaitingForVisitor)));
        Assert.Equal([waiting, mine, hers, answered], await ListAsync(new(InboxView.All)));
        Assert.Equal([resolved], await ListAsync(new(InboxView.Resolved)));
        Assert.Equal(new InboxCounts(1, 2, 1, 1, 4, 0, 1), await Stores.Inbox.CountAsync("ada", [], default));
        Assert.Equal(new InboxCounts(0, 0, 0, 0, 0, 0, 0), await Stores.Inbox.CountAsync("ada", ["exchange"], default));
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Inbox.ListAsync(new(InboxView.Mine), default));
    }

    [Fact]
    public async Task Lists_are_narrowed_by_desk_channel_language_tag_and_what_is_overdue()
    {
        var first = await WaitingAsync(await Stores.StartAsync("one"));
        var second = await WaitingAsync(await Stores.StartAsync("two"));
        await ChangeAsync(
            await Stores.StartAsync("two"), new CaseChange.Transfer(second, "exchange", null, "ada"), new CaseChange.Tag(second, ["50%_off"], "ada"));

        Assert.Equal([second], await ListAsync(new(InboxView.All) { Desks = ["exchange", "none"] }));
        Assert.Equal([first, second], await ListAsync(new(InboxView.All) { Channel = "directline", Language = "fa" }));
        Assert.Empty(await ListAsync(new(InboxView.All) { Language = "en" }));
        Assert.Equal([second], await ListAsync(new(InboxView.All) { Tag = "50%_off" }));
        Assert.Empty(await ListAsync(new(InboxView.All) { Tag = "50" }));
        Assert.Empty(await ListAsync(new(InboxView.All) { Overdue = true }));
        Time.Move(TimeSpan.FromHours(3));
        Assert.Equal([first, second], await ListAsync(new(InboxView.All) { Overdue = true }));
        Assert.Equal(2, (await Stores.Inbox.CountAsync("ada", [], default)).Overdue);
        Assert.True((await Stores.Inbox.ListAsync(new(InboxView.All), default)).Rows[0].IsOverdue);
    }

    [Fact]
    public async Task The_urgent_and_the_longest_waiting_come_first_and_pages_follow_one_another()
    {
        var ids = new List<CaseId>();
        for (var number = 0; number < 7; number++)
        {
            ids.Add(await WaitingAsync(await Stores.StartAsync($"c{number}")));
            Time.Move(TimeSpan.FromMinutes(1));
        }

        await ChangeAsync(await Stores.StartAsync("c5"), new CaseChange.Prioritize(ids[5], CasePriority.Urgent, "ada"));
        CaseId[] expected = [ids[5], ids[0], ids[1], ids[2], ids[3], ids[4], ids[6]];

        var page = await Stores.Inbox.ListAsync(new(InboxView.Unassigned) { Skip = 2, Take = 3 }, default);

        Assert.Equal(expected, await ListAsync(new(InboxView.Unassigned)));
        Assert.Equal(expected[2..5], page.Rows.Select(row => row.Id));
        Assert.Equal(7, page.Total);
    }

    [Fact]
    public async Task A_row_tells_the_last_words_and_whose_they_are()
    {
        var conversation = await Stores.StartAsync();
        await Stores.Conversations.AcceptAsync(conversation.Id, A.Message(text: "سلام"), true, default);
        await WaitingAsync(conversation);
        Time.Move(TimeSpan.FromMinutes(1));
        await Stores.Conversations.AcceptAsync(conversation.Id, A.Message(text: "Is anybody there?"), true, default);

        var row = Assert.Single((await Stores.Inbox.ListAsync(new(InboxView.Unassigned), default)).Rows);

        Assert.Equal(("Is anybody there?", ActivityOrigin.Visitor, 2), (row.LastText, row.LastOrigin, row.Unanswered));
        Assert.Equal(Time.Now, row.LastAt);
        Assert.Equal(Time.Now.AddMinutes(-1), row.WaitsSince);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 11, 0, 0, TimeSpan.Zero), row.ResponseDue);
    }

    [Theory]
    [InlineData("embassy", true)]
    [InlineData("EMBASSY ank", true)]
    [InlineData("embassy paris", false)]
    [InlineData("\" OR words : * NEAR(", false)]
    [InlineData("", false)]
    public async Task Words_find_the_conversations_in_which_they_were_said(string words, bool found)
    {
        var conversation = await Stores.StartAsync();
        await Stores.Conversations.AcceptAsync(conversation.Id, A.Message(text: "Where is the Embassy in Ankara?"), true, default);
        await Stores.Conversations.AcceptAsync((await Stores.StartAsync("c2")).Id, A.Message(text: "Where is Paris?"), true, default);
        var id = await WaitingAsync(conversation);

        var hits = await Stores.Search.FindAsync(words, 10, default);

        Assert.Equal(found ? [(conversation.Id, (CaseId?)id, 1L)] : [], hits.Select(hit => (hit.Conversation, hit.Case, hit.Sequence)));
        if (words.Length > 0)
        {
            Assert.Equal(found ? [id] : [], await ListAsync(new(InboxView.All) { Words = words }));
        }
    }

    [Fact]
    public async Task The_same_visitors_other_conversations_are_found_newest_first()
    {
        var conversation = await Stores.StartAsync("now");
        var earlier = await Stores.StartAsync("before");
        await Stores.Conversations.AcceptAsync(earlier.Id, A.Message(text: "The first words"), true, default);
        var id = await WaitingAsync(earlier);

        var found = Assert.Single(await Stores.Inbox.EarlierAsync(conversation.Id, 10, default));

        Assert.Equal((earlier.Id, "The first words", id, CaseState.Waiting), (found.Conversation, found.FirstText, found.Case, found.State));
    }

    [Fact]
    public async Task A_desk_is_kept_whole_and_not_overwritten_by_who_has_seen_an_older_one()
    {
        var desk = new Desk
        {
            Id = "visa",
            Name = "Visa desk",
            Names = new Dictionary<string, string> { ["fa"] = "میز ویزا" },
            Topics = ["visa"],
            Members = ["ada", "bob"],
            Mail = "visa@office.example",
            Hours = new Dictionary<string, string> { ["Sunday"] = "09:00-12:00" },
            FirstResponse = TimeSpan.FromHours(2),
        };

        var saved = await Stores.Desks.SaveAsync(desk, "ada", default);
        Assert.Equal(1, saved!.Version);
        Assert.Null(await Stores.Desks.SaveAsync(desk, "bob", default));
        Assert.Equal(2, (await Stores.Desks.SaveAsync(saved with { IsRemoved = true }, "bob", default))!.Version);
        Assert.Null(await Stores.Desks.SaveAsync(saved, "ada", default));
        await RestartAsync();

        var found = Assert.Single(await Stores.Desks.ListAsync(default));
        Assert.Equivalent(desk with { IsRemoved = true, Version = 2 }, found);
    }

    private async Task<CaseId> TakenAsync(string name, string by)
    {
        var conversation = await Stores.StartAsync(name);
        var id = await WaitingAsync(conversation);
        await ChangeAsync(conversation, new CaseChange.Move(id, CaseState.Assigned, null, by));
        return id;
    }

    private async Task<CaseId> AnsweredAsync(string name, string by)
    {
        var conversation = await Stores.StartAsync(name);
        var id = await WaitingAsync(conversation);
        await AnswerAsync(conversation, id, by);
        return id;
    }

    private async Task MoveAsync(string name, CaseId id, CaseState state) =>
        await ChangeAsync(await Stores.StartAsync(name), new CaseChange.Move(id, state, null, "ada"));

    private async Task<IReadOnlyList<CaseId>> ListAsync(InboxQuery query) =>
        [.. (await Stores.Inbox.ListAsync(query, default)).Rows.Select(row => row.Id)];
}
