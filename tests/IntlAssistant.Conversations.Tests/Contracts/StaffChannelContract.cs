using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.StaffChannels;

namespace IntlAssistant.Conversations.Tests.Contracts;

public abstract class StaffChannelContract : StoreContract
{
    [Fact]
    public async Task A_code_connects_one_place_and_that_place_again_and_no_other()
    {
        await MakeAsync("hash", "visas");

        var first = await ConnectAsync("hash", "19:one");
        var again = await ConnectAsync("hash", "19:one");
        var other = await ConnectAsync("hash", "19:two");

        Assert.Equal(("visas", "19:one", "maker"), (first?.Desk, first?.Place, first?.ConnectedBy));
        Assert.Equal(first, again);
        Assert.Null(other);
        await RestartAsync();
        Assert.Equal(first, Assert.Single(await Stores.StaffChannels.ListAsync(default)));
    }

    [Fact]
    public async Task An_unknown_an_old_and_a_replaced_code_connect_nothing()
    {
        await MakeAsync("first", "visas");
        await MakeAsync("second", "visas");
        await MakeAsync("old", "exchange");
        Time.Move(TimeSpan.FromMinutes(15));

        Assert.Null(await ConnectAsync("never", "19:one"));
        Assert.Null(await ConnectAsync("first", "19:one"));
        Assert.Null(await ConnectAsync("old", "19:one"));
        Assert.Empty(await Stores.StaffChannels.ListAsync(default));
    }

    [Fact]
    public async Task A_desk_without_a_channel_has_that_of_the_office_and_a_new_one_takes_the_place_of_the_old()
    {
        await MakeAsync("office", "");
        await ConnectAsync("office", "19:office");
        await MakeAsync("visas", "visas");
        await ConnectAsync("visas", "19:visas");

        Assert.Equal("19:visas", (await Stores.StaffChannels.ForDeskAsync("visas", default))?.Place);
        Assert.Equal("19:office", (await Stores.StaffChannels.ForDeskAsync("exchange", default))?.Place);
        Assert.Equal("19:office", (await Stores.StaffChannels.ForDeskAsync(null, default))?.Place);

        await MakeAsync("anew", "visas");
        await ConnectAsync("anew", "19:elsewhere");
        Assert.Equal("19:elsewhere", (await Stores.StaffChannels.ForDeskAsync("visas", default))?.Place);
        Assert.True(await Stores.StaffChannels.DisconnectAsync("visas", default));
        Assert.False(await Stores.StaffChannels.DisconnectAsync("visas", default));
        Assert.Equal(1, await Stores.StaffChannels.DisconnectPlaceAsync("19:office", default));
        Assert.Null(await Stores.StaffChannels.ForDeskAsync("visas", default));
    }

    [Fact]
    public async Task A_card_is_kept_once_for_a_place_and_is_watched_until_it_is_settled()
    {
        var card = new CaseCard(new CaseId(7), "19:one", """{"in":"thread"}""", "m1", "waiting", IsSettled: false);
        await Stores.CaseCards.SaveAsync(card, default);
        await Stores.CaseCards.SaveAsync(card with { Shown = "taken" }, default);

        Assert.Equal([card with { Shown = "taken" }], await Stores.CaseCards.OfAsync(card.Case, default));
        Assert.Equal([card.Case], await Stores.CaseCards.ToWatchAsync(default));

        await Stores.CaseCards.SaveAsync(card with { IsSettled = true }, default);
        Assert.Empty(await Stores.CaseCards.ToWatchAsync(default));
        await Stores.CaseCards.ForgetAsync(card, default);
        Assert.Empty(await Stores.CaseCards.OfAsync(card.Case, default));
    }

    private Task MakeAsync(string hash, string desk) => Stores.StaffChannels.AddCodeAsync(
        new StaffChannelCode(hash, desk, "maker", Time.GetUtcNow().AddMinutes(15)), default);

    private Task<StaffChannel?> ConnectAsync(string hash, string place) => Stores.StaffChannels.ConnectAsync(
        hash, code => new StaffChannel(code.Desk, place, "channel", "Visas", "{}", code.MadeBy, A.Conversation().StartedAt), default);
}
