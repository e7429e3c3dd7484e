using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Tests.Hosting;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Notifications;
using IntlAssistant.Conversations.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Bot.Tests.Channels;

/// <summary>A visitor whom the channel does not reach any more while staff have the case.</summary>
public sealed class LostVisitorTests : IAsyncLifetime, IDisposable
{
    private const string Gone = """{"error":{"code":"BotNotInConversationRoster"}}""";

    private readonly TestFolder folder = new();
    private FakeChannel channel = null!; // Set before any test runs.
    private TestBot bot = null!;

    public async Task InitializeAsync()
    {
        channel = await FakeChannel.StartAsync();

        // By the real clock: the client's time-outs are not to run off at once. Nobody listens for mails.
        bot = await TestBot.StartAsync(
            folder,
            new() { ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = "9", ["Mail:StartTls"] = "false", ["Mail:From"] = "assistant@office.example" },
            more: services => services.AddSingleton(TimeProvider.System));
        await SayAsync("1", "Talk to a person");
        await Until.HoldsAsync(channel.NextAsync, () => channel.Heard.Count == 1);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await channel.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "mail")]
    public async Task Staff_hear_of_it_and_what_they_said_goes_out_when_the_channel_is_heard_of_again(bool hasAddress, string? detail)
    {
        if (hasAddress)
        {
            var conversation = (await bot.ConversationAsync("c", "emulator")).Id;
            await bot.Get<IContactStore>().SaveAsync(conversation, new Contact("visitor@home.example", Contact.CaseReplies, DateTimeOffset.UtcNow), default);
        }

        channel.Then(403, Gone);
        await ReplyAsync("Fifty euros");
        await NotedAsync(async () => (await CaseAsync()).Unreachable is not null && await IsDrainedAsync());
        var lost = await CaseAsync();
        Assert.Equal((CaseEventKind.Unreachable, detail), (lost.History[^1].Kind, lost.History[^1].Detail));
        Assert.Equal(2, channel.Heard.Count);

        // Nothing is even tried now, and each reply has its word in the history.
        await ReplyAsync("Payable in cash");
        await NotedAsync(async () => (await CaseAsync()).History.Count(change => change.Kind == CaseEventKind.Unreachable) == 2 && await IsDrainedAsync());
        Assert.Equal(2, channel.Heard.Count);
        Assert.Single(
            await bot.Get<INotificationStore>().ClaimAsync("test", 10, DateTimeOffset.UtcNow.AddMinutes(1), default), told => told.Kind == NotificationKind.VisitorLost);

        await SayAsync("2", "I am back");

        await Until.HoldsAsync(channel.NextAsync, () => channel.Heard.Count == 4);
        Assert.Equal(["Fifty euros", "Payable in cash"], channel.Heard.Skip(2).Select(TextOf));
        Assert.Null((await CaseAsync()).Unreachable);
    }

    [Fact]
    public async Task A_last_word_that_does_not_arrive_is_told_although_the_case_is_over()
    {
        channel.Then(403, Gone);

        await bot.Get<IStaffDesk>().ResolveAsync(new StaffAction(new CaseId(1), "ada"), "answered", "Fifty euros", default);

        await NotedAsync(async () => (await CaseAsync()).Unreachable is not null);
        Assert.Equal(CaseState.Resolved, (await CaseAsync()).State);
    }

    [Fact]
    public async Task A_removal_that_is_told_in_two_ways_is_told_to_staff_once()
    {
        var removed = AMessage("2", null) with { Type = ActivityTypes.InstallationUpdate, Action = "remove" };
        await bot.Channels.AcceptAsync(removed, default);
        var first = (await bot.ConversationAsync("c", "emulator")).Reference;
        await bot.Channels.AcceptAsync(
            removed with { Id = "3", Type = ActivityTypes.ConversationUpdate, Action = null, MembersRemoved = [new ChannelAccount { Id = "assistant" }] }, default);

        Assert.Equal(first, (await bot.ConversationAsync("c", "emulator")).Reference);
        Assert.Single((await CaseAsync()).History, change => change.Kind == CaseEventKind.Unreachable);
    }

    private static string TextOf(FakeChannel.Call call) => System.Text.Json.Nodes.JsonNode.Parse(call.Body)!["text"]!.GetValue<string>();

    private Task ReplyAsync(string text) => bot.Get<IStaffDesk>().ReplyAsync(new StaffAction(new CaseId(1), "ada"), text, default);

    private async Task<Case> CaseAsync() => (await bot.CaseAsync("c", "emulator"))!;

    private async Task<bool> IsDrainedAsync() => await bot.Get<IOutbox>().NextDueAsync(default) is null;

    private Task NotedAsync(Func<Task<bool>> holds) => Until.HoldsAsync(bot.Get<OutboxBell>().NextAsync, holds);

    private async Task SayAsync(string id, string text)
    {
        await bot.Channels.AcceptAsync(AMessage(id, text), default);
        await bot.SettleAsync("c", "emulator");
    }

    private Activity AMessage(string id, string? text) => TestBot.AMessage(text) with
    {
        Id = id,
        ChannelId = "emulator",
        ServiceUrl = channel.Address,
        Conversation = new ConversationAccount { Id = "c" },
    };
}
