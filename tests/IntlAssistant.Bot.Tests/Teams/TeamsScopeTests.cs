using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Channels;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class TeamsScopeTests : TeamsTest
{
    [Fact]
    public async Task What_people_say_to_each_other_is_not_even_stored()
    {
        await using var bot = await StartAsync();

        var accepted = await bot.Channels.AcceptAsync(
            FakeTeams.SaysInChannel("1", "between us") with { Entities = null }, CancellationToken.None);

        Assert.Equal(ChannelAcceptance.Accepted, accepted);
        Assert.Null(await bot.Store.FindAsync("msteams", Thread, CancellationToken.None));
    }

    [Fact]
    public async Task Who_only_names_the_bot_is_told_what_it_does()
    {
        await using var bot = await StartAsync();

        await SayAsync(bot, FakeTeams.SaysInChannel("1", ""));

        Assert.Contains("I am the office's assistant", (await SentAsync(1)).Text, StringComparison.Ordinal);
        Assert.Empty(bot.Assistant.Asked);
    }

    [Fact]
    public async Task The_welcome_is_said_once_whichever_sign_comes_first_and_not_after_an_upgrade()
    {
        await using var bot = await StartAsync();
        var added = FakeTeams.Says("f:1", null) with
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [new ChannelAccount { Id = FakeTeams.Bot }],
        };
        var installed = FakeTeams.Says("f:2", null) with { Type = ActivityTypes.InstallationUpdate, Action = "add" };

        await SayAsync(bot, added);
        await SayAsync(bot, installed);
        await SayAsync(bot, added);
        await SayAsync(bot, installed with { Id = "f:3", Action = "add-upgrade" });

        Assert.Single(Teams.Sent);
    }

    [Fact]
    public async Task What_nobody_knows_is_taken_and_nothing_follows()
    {
        await using var bot = await StartAsync();

        foreach (var type in new[] { "conversationUpdate", "messageReaction", "messageDelete", "messageUpdate", "somethingNew" })
        {
            Assert.Equal(ChannelAcceptance.Accepted, await bot.Channels.AcceptAsync(FakeTeams.Says(type, null) with { Type = type }, CancellationToken.None));
        }

        await bot.SettleAsync(Personal, "msteams");
        Assert.Empty(Teams.Calls);
    }

    [Fact]
    public async Task A_hand_over_in_a_channel_goes_on_in_a_chat_of_two_and_asks_nothing_personal_in_public()
    {
        await using var bot = await StartAsync();
        bot.Assistant.Says(SomeReplies.Escalate());

        await SayAsync(bot, FakeTeams.SaysInChannel("1", "May I renew my certificate?"));
        await bot.SettleAsync("a:29:visitor", "msteams");

        await HeardAsync(() => Teams.Sent.Count() == 2);
        var (here, there) = (Teams.Sent.Single(said => said.Conversation?.Id == Thread), Teams.Sent.Single(said => said.Conversation?.Id == "a:29:visitor"));
        Assert.Contains("personal chat", here.Text, StringComparison.Ordinal);
        Assert.Null(here.Attachments);
        Assert.Null(there.ReplyToId);
        Assert.Contains("I can pass it on", there.Text, StringComparison.Ordinal);
        Assert.Null(await bot.CaseAsync(Thread, "msteams"));
        Assert.Equal(CaseState.Offered, (await bot.CaseAsync("a:29:visitor", "msteams"))?.State);
    }

    [Fact]
    public async Task Where_no_personal_chat_can_be_opened_the_channel_is_told_how_to_get_one()
    {
        await using var bot = await StartAsync();
        bot.Assistant.Says(SomeReplies.Escalate());
        Teams.Answers.Enqueue(new Delivery.Dead("The channel answered 403."));

        await SayAsync(bot, FakeTeams.SaysInChannel("1", "May I renew my certificate?"));

        Assert.Contains("add me as a personal app", (await SentAsync(1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_is_not_done_where_others_read_along()
    {
        await using var bot = await StartAsync();

        await SayAsync(bot, FakeTeams.SaysInChannel("1", "Erase this conversation"));

        Assert.Contains("only in a personal chat", (await SentAsync(1)).Text, StringComparison.Ordinal);
    }
}
