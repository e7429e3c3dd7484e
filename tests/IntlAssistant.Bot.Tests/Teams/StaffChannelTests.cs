using IntlAssistant.Bot.Teams.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Conversations.StaffChannels;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class StaffChannelTests : StaffCardTest
{
    [Fact]
    public async Task A_code_makes_a_channel_the_staffs_and_no_other_words_do()
    {
        await using var bot = await StartAsync();

        await SayAsync(bot, FakeTeams.SaysInChannel("1", "staff-channel ABCD-EFGH", Command));
        Assert.Contains("connects nothing", (await SentAsync(1)).Text, StringComparison.Ordinal);

        await ConnectAsync(bot, "2");
        Assert.Contains("Whole office", (await SentAsync(2)).Text, StringComparison.Ordinal);
        var channel = Assert.Single(await bot.Get<IStaffChannels>().ListAsync(default));
        Assert.Equal(("", Place, "channel"), (channel.Desk, channel.Place, channel.Kind));
    }

    [Fact]
    public async Task A_code_is_no_use_in_a_chat_of_two()
    {
        await using var bot = await StartAsync();
        var (words, _) = await bot.Get<IStaffChannelCodes>().MakeAsync("", "admin", default);

        await SayAsync(bot, FakeTeams.Says("1", words));

        Assert.Contains("in the channel or group chat", (await SentAsync(1)).Text, StringComparison.Ordinal);
        Assert.Empty(await bot.Get<IStaffChannels>().ListAsync(default));
    }
}
