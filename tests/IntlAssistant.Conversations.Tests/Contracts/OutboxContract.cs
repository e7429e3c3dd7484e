using IntlAssistant.Conversations.Outbox;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Tests.Contracts;

public abstract class OutboxContract : StoreContract
{
    private const string Reference = """{"serviceUrl":"https://example.org/a"}""";

    private DateTimeOffset Lease => Time.Now.AddMinutes(1);

    [Fact]
    public async Task A_reply_through_the_outbox_is_claimed_with_the_reference_of_that_moment()
    {
        var conversation = await Stores.StartAsync(reference: "{}");
        await Stores.Conversations.UpdateReferenceAsync(conversation.Id, Reference, default);
        await ReplyAsync(conversation, "one");
        await RestartAsync();

        var entry = Assert.Single(await ClaimAsync());

        Assert.Equal((Reference, 0), (entry.Reference, entry.Attempts));
        Assert.Equal(Assert.Single(await Stores.TranscriptAsync(conversation)), entry.Activity);
    }

    [Fact]
    public async Task An_entry_whose_lease_is_renewed_is_nobody_elses_until_it_runs_out()
    {
        var conversation = await Stores.StartAsync(reference: Reference);
        await ReplyAsync(conversation, "one");
        var entry = Assert.Single(await ClaimAsync());

        Time.Move(TimeSpan.FromSeconds(50));
        await Stores.Outbox.RenewAsync(entry.Id, Lease, default);
        Time.Move(TimeSpan.FromSeconds(50));
        Assert.Empty(await ClaimAsync());

        Time.Move(TimeSpan.FromSeconds(10));
        Assert.Equal(1, Assert.Single(await ClaimAsync()).Attempts);
        await Stores.Outbox.DeliveredAsync(entry.Id, null, default);
        await Stores.Outbox.RenewAsync(entry.Id, Time.Now, default);
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task A_reply_that_need_not_be_sent_does_not_enter_the_outbox()
    {
        var conversation = await Stores.StartAsync(reference: Reference);

        await Stores.CommitAsync(conversation.Id, turn => turn with { Activities = [A.Reply()] });

        Assert.Empty(await ClaimAsync());
        Assert.Null(await Stores.Outbox.NextDueAsync(default));
    }

    [Fact]
    public async Task Replies_without_a_place_to_go_are_refused()
    {
        var conversation = await Stores.StartAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => ReplyAsync(conversation, "one"));

        Assert.Empty(await Stores.TranscriptAsync(conversation));
    }

    [Fact]
    public async Task Only_the_oldest_of_each_conversation_is_claimed()
    {
        var first = await Stores.StartAsync("c1", Reference);
        var second = await Stores.StartAsync("c2", Reference);
        await ReplyAsync(first, "1a", "1b");
        await ReplyAsync(second, "2a");

        var claimed = await ClaimAsync();

        Assert.Equal([(first.Id, 1L), (second.Id, 1L)], claimed.Select(entry => (entry.Activity.Conversation, entry.Activity.Sequence)));
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task Claim_gives_no_more_than_asked_oldest_first()
    {
        await ReplyAsync(await Stores.StartAsync("c1", Reference), "1");
        await ReplyAsync(await Stores.StartAsync("c2", Reference), "2");

        Assert.Equal("c1|0000001", Assert.Single(await ClaimAsync(1)).Activity.ActivityId);
        Assert.Equal("c2|0000001", Assert.Single(await ClaimAsync(1)).Activity.ActivityId);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ClaimAsync(0));
    }

    [Fact]
    public async Task Delivered_lets_the_next_go_and_the_reply_is_found_by_the_channels_id()
    {
        var conversation = await Stores.StartAsync(reference: Reference);
        await ReplyAsync(conversation, "one", "two");
        var first = Assert.Single(await ClaimAsync());

        await Stores.Outbox.DeliveredAsync(first.Id, "1700000000001", default);

        Assert.Equal(2, Assert.Single(await ClaimAsync()).Activity.Sequence);
        Assert.Equal(first.Activity, await Stores.Conversations.FindActivityAsync(conversation.Id, "1700000000001", default));
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_claimed_again_and_the_try_counts()
    {
        await ReplyAsync(await Stores.StartAsync(reference: Reference), "one");
        await ClaimAsync();
        await RestartAsync();
        Assert.Empty(await ClaimAsync());
        Assert.Equal(Lease, await Stores.Outbox.NextDueAsync(default));

        Time.Move(TimeSpan.FromMinutes(1));

        Assert.Equal(1, Assert.Single(await ClaimAsync()).Attempts);
    }

    [Fact]
    public async Task Retry_is_due_at_its_time_and_holds_back_what_comes_after()
    {
        var conversation = await Stores.StartAsync(reference: Reference);
        await ReplyAsync(conversation, "one", "two");
        var first = Assert.Single(await ClaimAsync());

        await Stores.Outbox.RetryAsync(first.Id, Time.Now.AddSeconds(30), "HTTP 503", default);

        Assert.Empty(await ClaimAsync());
        Assert.Equal(Time.Now.AddSeconds(30), await Stores.Outbox.NextDueAsync(default));
        Time.Move(TimeSpan.FromSeconds(30));
        var again = Assert.Single(await ClaimAsync());
        Assert.Equal((first.Id, 1), (again.Id, again.Attempts));
    }

    [Fact]
    public async Task Abandon_lets_the_next_go()
    {
        var conversation = await Stores.StartAsync(reference: Reference);
        await ReplyAsync(conversation, "one", "two");
        var first = Assert.Single(await ClaimAsync());

        await Stores.Outbox.AbandonAsync(first.Id, "HTTP 403: the bot was removed", default);

        Assert.Equal(2, Assert.Single(await ClaimAsync()).Activity.Sequence);
    }

    [Fact]
    public async Task What_is_closed_stays_closed()
    {
        var conversation = await Stores.StartAsync(reference: Reference);
        await ReplyAsync(conversation, "one");
        var entry = Assert.Single(await ClaimAsync());
        await Stores.Outbox.DeliveredAsync(entry.Id, null, default);

        await Stores.Outbox.RetryAsync(entry.Id, Time.Now, "too late", default);
        await Stores.Outbox.AbandonAsync(entry.Id, "too late", default);
        await Stores.Outbox.DeliveredAsync(entry.Id, "other", default);

        Assert.Empty(await ClaimAsync());
        Assert.Null(await Stores.Outbox.NextDueAsync(default));
        Assert.Null(await Stores.Conversations.FindActivityAsync(conversation.Id, "other", default));
    }

    [Fact]
    public async Task An_entry_that_never_was_is_refused()
    {
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Stores.Outbox.DeliveredAsync(7, null, default));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Stores.Outbox.RetryAsync(7, Time.Now, "x", default));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Stores.Outbox.AbandonAsync(7, "x", default));
    }

    [Fact]
    public async Task Claims_at_once_never_share_an_entry()
    {
        for (var i = 0; i < 12; i++)
        {
            await ReplyAsync(await Stores.StartAsync($"c{i}", Reference), "one");
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ClaimAsync(3))));

        Assert.Equal(12, claims.Sum(claim => claim.Count));
        Assert.Equal(12, claims.SelectMany(claim => claim).Select(entry => entry.Id).Distinct().Count());
    }

    private Task ReplyAsync(Conversation conversation, params string[] texts) => Stores.CommitAsync(
        conversation.Id, turn => turn with { Activities = [.. texts.Select(A.Reply)], ThroughOutbox = true });

    private Task<IReadOnlyList<OutboxEntry>> ClaimAsync(int limit = 10) => Stores.Outbox.ClaimAsync(limit, Lease, default);
}
