using IntlAssistant.Conversations.Activities;

namespace IntlAssistant.Conversations.Tests.Contracts;

public abstract class RewriteContract : StoreContract
{
    [Fact]
    public async Task What_is_written_anew_keeps_its_place_and_its_old_words_are_found_nowhere()
    {
        var conversation = await Stores.StartAsync();
        var asked = (await Stores.Conversations.AcceptAsync(conversation.Id, A.Message("m1", "passport"), turnIsDue: false, default)).Activity;
        var before = asked.Json;

        Assert.True(await Stores.Conversations.RewriteAsync(
            conversation.Id, "m1", json => json.Replace("passport", "embassy", StringComparison.Ordinal), default));

        var now = Assert.Single(await Stores.TranscriptAsync(conversation));
        Assert.Equal(asked with { Json = before.Replace("passport", "embassy", StringComparison.Ordinal) }, now);
        Assert.Empty(await Stores.Search.FindAsync("passport", 10, default));
        Assert.Single(await Stores.Search.FindAsync("embassy", 10, default));
    }

    [Fact]
    public async Task The_receipt_of_what_is_written_anew_is_forgotten_and_nothing_else_is()
    {
        var conversation = await Stores.StartAsync();
        await Stores.CommitAsync(conversation.Id, turn => turn with
        {
            Activities = [A.Reply("one") with { Receipt = "{}" }, A.Reply("two") with { Receipt = "{}" }],
        });
        var said = await Stores.TranscriptAsync(conversation);

        await Stores.Conversations.RewriteAsync(conversation.Id, said[0].ActivityId, json => json, default);

        Assert.Null(await Stores.Receipts.FindAsync(conversation.Id, said[0].ActivityId, default));
        Assert.NotNull(await Stores.Receipts.FindAsync(conversation.Id, said[1].ActivityId, default));
        Assert.False(await Stores.Conversations.RewriteAsync(conversation.Id, "never", json => json, default));
    }

    [Fact]
    public async Task A_message_is_known_by_the_name_that_the_channel_gave_it()
    {
        var conversation = await Stores.StartAsync(reference: "{}");
        await Stores.CommitAsync(conversation.Id, turn => turn with { Activities = [A.Reply()], ThroughOutbox = true });
        var said = Assert.Single(await Stores.TranscriptAsync(conversation));
        Assert.Null(await Stores.Conversations.DeliveredAsAsync(conversation.Id, said.ActivityId, default));

        var entry = Assert.Single(await Stores.Outbox.ClaimAsync(1, Time.GetUtcNow().AddMinutes(1), default));
        await Stores.Outbox.DeliveredAsync(entry.Id, "from-channel", default);

        Assert.Equal("from-channel", await Stores.Conversations.DeliveredAsAsync(conversation.Id, said.ActivityId, default));
    }
}
