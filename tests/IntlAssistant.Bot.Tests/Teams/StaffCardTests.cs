using System.Text.Json.Nodes;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Teams.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class StaffCardTests : IDisposable
{
    private const string Place = "19:staff@thread.tacv2";
    private const string Command = Place + ";messageid=5";

    private readonly TestFolder folder = new();
    private readonly FakeTeams teams = new();

    [Fact]
    public async Task A_code_makes_a_channel_the_staffs_and_no_other_words_do()
    {
        await using var bot = await StartAsync();

        await SayAsync(bot, FakeTeams.SaysInChannel("1", "staff-channel ABCD-EFGH", Command));
        Assert.Contains("connects nothing", (await LastAsync(1)).Text, StringComparison.Ordinal);

        await ConnectAsync(bot, "2");
        Assert.Contains("Whole office", (await LastAsync(2)).Text, StringComparison.Ordinal);
        var channel = Assert.Single(await bot.Get<Conversations.StaffChannels.IStaffChannels>().ListAsync(default));
        Assert.Equal(("", Place, "channel"), (channel.Desk, channel.Place, channel.Kind));
    }

    [Fact]
    public async Task A_code_is_no_use_in_a_chat_of_two()
    {
        await using var bot = await StartAsync();
        var (words, _) = await bot.Get<IStaffChannelCodes>().MakeAsync("", "admin", default);

        await SayAsync(bot, FakeTeams.Says("1", words));

        Assert.Contains("in the channel or group chat", (await LastAsync(1)).Text, StringComparison.Ordinal);
        Assert.Empty(await bot.Get<Conversations.StaffChannels.IStaffChannels>().ListAsync(default));
    }

    [Fact]
    public async Task A_case_is_posted_once_and_its_card_follows_it_to_its_end()
    {
        await using var bot = await StartAsync();
        var staff = await HireAsync(bot, "29:agent");
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (id, posted) = await CardAsync();
        Assert.Equal("What is the fee?", QuestionOn(posted));

        // Taken from the card: the one who takes it sees more than the others.
        var mine = Card(await PressAsync(bot, "p1", posted, "Take", "29:agent"));
        Assert.Contains("Resolve", Titles(mine));
        var shared = await ShownAsync(id, card => Titles(card).Contains("Take over"));
        Assert.DoesNotContain("Resolve", Titles(shared));
        Assert.Equal((CaseState.Assigned, staff.Id.ToString()), await StateAsync(bot));

        // The reply reaches the visitor.
        var replied = Card(await PressAsync(bot, "p2", mine, "Send", "29:agent", new() { ["text"] = "It is 50." }));
        Assert.Contains("replied", replied.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(await bot.StoredAsync(), said => said.Origin == ActivityOrigin.Staff && said.Json.Contains("It is 50.", StringComparison.Ordinal));

        // Resolved: nothing is left to press.
        var over = Card(await PressAsync(bot, "p3", replied, "Resolve", "29:agent", new() { ["outcome"] = "answered", ["text"] = "" }));
        Assert.Empty(Titles(over));
        await ShownAsync(id, card => card.ToJsonString().Contains("resolved", StringComparison.Ordinal));
        Assert.Equal(CaseState.Resolved, (await StateAsync(bot)).State);
        Assert.Single(teams.Calls, call => call.Call == "thread");
        Assert.Equal(
            ["case.resolve", "case.reply", "case.take", "teams.connect"],
            (await bot.Get<IAuditTrail>().ReadAsync(new AuditQuery(null, null, null, 10), default)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task Who_is_not_of_the_staff_or_may_only_read_is_refused_in_private_and_nothing_happens()
    {
        await using var bot = await StartAsync();
        await HireAsync(bot, "29:viewer", StaffRole.Viewer);
        await HireAsync(bot, "29:gone", StaffRole.Agent, isDisabled: true);
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (_, posted) = await CardAsync();

        foreach (var (user, said) in new[] { ("29:stranger", "Only members"), ("29:gone", "Only members"), ("29:viewer", "may read cases") })
        {
            var response = await PressAsync(bot, "p" + user, posted, "Take", user);
            Assert.Equal("application/vnd.microsoft.activity.message", response["type"]!.GetValue<string>());
            Assert.Contains(said, response["value"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        Assert.Equal(CaseState.Waiting, (await StateAsync(bot)).State);
    }

    [Fact]
    public async Task The_same_person_of_another_tenant_is_somebody_else()
    {
        await using var bot = await StartAsync();
        await HireAsync(bot, "29:agent");
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (_, posted) = await CardAsync();
        var press = FakeTeams.Presses("p1", FakeTeams.Button(posted, "Take"), Command, "29:agent");

        await bot.Channels.InvokeAsync(press with { ChannelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "other" } } }, default);

        Assert.Equal(CaseState.Waiting, (await StateAsync(bot)).State);
    }

    [Fact]
    public async Task What_was_done_in_the_console_meanwhile_stands_and_the_words_are_not_lost()
    {
        await using var bot = await StartAsync();
        var staff = await HireAsync(bot, "29:agent");
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (_, posted) = await CardAsync();
        var current = (await bot.CaseAsync())!;
        Assert.IsType<StaffOutcome.Done>(await bot.Get<IStaffDesk>().TakeAsync(new StaffAction(current.Id, staff.Id.ToString(), current.Version), default));

        var refused = Card(await PressAsync(bot, "p1", posted, "Send", "29:agent", new() { ["text"] = "My long answer." }));

        Assert.Contains("Nothing was sent", refused.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("My long answer.", refused.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(await bot.StoredAsync(), said => said.Origin == ActivityOrigin.Staff);

        // With the version that the new card has, it goes.
        Card(await PressAsync(bot, "p2", refused, "Send", "29:agent", new() { ["text"] = "My long answer." }));
        Assert.Single(await bot.StoredAsync(), said => said.Origin == ActivityOrigin.Staff);
    }

    [Fact]
    public async Task A_press_that_comes_twice_is_done_once()
    {
        await using var bot = await StartAsync();
        await HireAsync(bot, "29:agent");
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (_, posted) = await CardAsync();

        await PressAsync(bot, "p1", posted, "Send", "29:agent", new() { ["text"] = "It is 50." });
        await PressAsync(bot, "p1", posted, "Send", "29:agent", new() { ["text"] = "It is 50." });

        Assert.Single(await bot.StoredAsync(), said => said.Origin == ActivityOrigin.Staff);
    }

    [Fact]
    public async Task A_client_without_the_new_buttons_is_answered_beneath_the_card()
    {
        await using var bot = await StartAsync();
        await HireAsync(bot, "29:agent");
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (_, posted) = await CardAsync();
        var data = FakeTeams.Button(posted, "Take")["fallback"]!["data"]!.DeepClone();

        await SayAsync(bot, FakeTeams.SaysInChannel("9", "", Command, "29:agent") with { Text = null, Value = data });

        Assert.Equal(CaseState.Assigned, (await StateAsync(bot)).State);
        await Eventually(() => teams.Sent.Any(said => said.Text == "Done."));
    }

    [Fact]
    public async Task A_channel_that_is_busy_gets_the_card_later_and_once()
    {
        await using var bot = await StartAsync();
        await ConnectAsync(bot);
        teams.Answers.Enqueue(new Delivery.Retry(TimeSpan.FromSeconds(1), "The channel answered 503."));
        await HandOverAsync(bot);
        await Eventually(() => teams.Answers.IsEmpty);

        bot.Time.Advance(TimeSpan.FromMinutes(1));

        await CardAsync();
        Assert.Single(teams.Calls, call => call.Call == "thread");
    }

    [Fact]
    public async Task A_promise_that_breaks_shows_on_the_card_and_is_told_beneath_it_once()
    {
        await using var bot = await StartAsync(new()
        {
            ["Office:TimeZone"] = "Asia/Tehran",
            ["Office:Hours:Saturday"] = "08:00-16:00",
            ["Office:FirstResponse"] = "01:00:00",
        });
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (id, _) = await CardAsync();

        bot.Time.Advance(TimeSpan.FromHours(2));

        await ShownAsync(id, card => card.ToJsonString().Contains("Overdue", StringComparison.Ordinal));
        await Eventually(() => teams.Sent.Any(said => said.Text?.Contains("has passed", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task The_card_of_an_erased_case_holds_nothing_of_it()
    {
        await using var bot = await StartAsync();
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (id, _) = await CardAsync();

        await bot.Get<IConversationErasure>().EraseAsync((await bot.ConversationAsync()).Id, "visitor", null, default);

        var empty = await ShownAsync(id, card => card.ToJsonString().Contains("erased", StringComparison.Ordinal));
        Assert.DoesNotContain("fee", empty.ToJsonString(), StringComparison.Ordinal);
        await EventuallyAsync(async () => (await bot.Get<Conversations.StaffChannels.ICaseCards>().ToWatchAsync(default)).Count == 0);
    }

    [Fact]
    public async Task After_a_restart_a_card_that_was_left_behind_is_brought_up_to_date()
    {
        string id;
        await using (var bot = await StartAsync())
        {
            await ConnectAsync(bot);
            await HandOverAsync(bot);
            (id, _) = await CardAsync();
            teams.Answers.Enqueue(new Delivery.Retry(TimeSpan.FromSeconds(1), "The channel answered 503."));
            var current = (await bot.CaseAsync())!;
            await bot.Get<IStaffDesk>().TakeAsync(new StaffAction(current.Id, "somebody"), default);
            await Eventually(() => teams.Answers.IsEmpty);
        }

        await using var next = await StartAsync();
        await ShownAsync(id, card => Titles(card).Contains("Take over"));
    }

    [Fact]
    public async Task A_case_is_shown_to_strangers_only_where_its_card_stands()
    {
        await using var bot = await StartAsync();
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (_, posted) = await CardAsync();
        await EventuallyAsync(async () => (await bot.Get<Conversations.StaffChannels.ICaseCards>().ToWatchAsync(default)).Count == 1);
        var refresh = (JsonObject)posted["refresh"]!["action"]!;

        var here = await InvokeAsync(bot, FakeTeams.Presses("p1", refresh, Command, "29:stranger"));
        var elsewhere = await InvokeAsync(bot, FakeTeams.Presses("p2", refresh, "19:elsewhere", "29:stranger"));

        Assert.Equal("What is the fee?", QuestionOn(Card(here)));
        Assert.Equal("application/vnd.microsoft.activity.message", elsewhere["type"]!.GetValue<string>());
    }

    public void Dispose() => folder.Dispose();

    private Task<TestBot> StartAsync(Dictionary<string, string?>? settings = null) =>
        TestBot.StartAsync(folder, settings, more: services => services.AddSingleton<IConnector>(teams));

    private static async Task<StaffAccount> HireAsync(TestBot bot, string user, StaffRole role = StaffRole.Agent, bool isDisabled = false)
    {
        var account = new StaffAccount
        {
            Id = StaffId.New(),
            Email = $"{Guid.NewGuid():N}@university.example",
            Name = "A member of staff",
            Role = role,
            IsDisabled = isDisabled,
            DirectoryId = $"{FakeTeams.Tenant}/oid-{user}",
            CreatedAt = bot.Time.GetUtcNow(),
        };
        Assert.True(await bot.Get<IStaffAccounts>().AddAsync(account, default));
        return account;
    }

    private static async Task ConnectAsync(TestBot bot, string message = "1")
    {
        var (words, _) = await bot.Get<IStaffChannelCodes>().MakeAsync("", "admin", default);
        await SayAsync(bot, FakeTeams.SaysInChannel(message, words, Command));
    }

    /// <summary>A visitor on the website asks and wants a person.</summary>
    private static async Task HandOverAsync(TestBot bot)
    {
        await bot.BeginAsync();
        await bot.SayAsync("What is the fee?");
        await bot.ClickAsync("Talk to a person");
    }

    private static async Task SayAsync(TestBot bot, Activity activity)
    {
        await bot.Channels.AcceptAsync(activity, CancellationToken.None);
        await bot.SettleAsync(activity.Conversation!.Id!, "msteams");
    }

    private static Task<JsonNode> PressAsync(TestBot bot, string id, JsonObject card, string title, string user, JsonObject? fields = null) =>
        InvokeAsync(bot, FakeTeams.Presses(id, FakeTeams.Button(card, title), Command, user, fields));

    private static async Task<JsonNode> InvokeAsync(TestBot bot, Activity activity)
    {
        var response = await bot.Channels.InvokeAsync(activity, CancellationToken.None);
        Assert.Equal(200, response?.Status);
        return response!.Body!;
    }

    private static JsonObject Card(JsonNode response)
    {
        Assert.Equal("application/vnd.microsoft.card.adaptive", response["type"]!.GetValue<string>());
        return (JsonObject)response["value"]!.DeepClone();
    }

    private static List<string> Titles(JsonObject card) =>
        [.. (card["actions"] as JsonArray ?? []).Select(action => action!["title"]!.GetValue<string>())];

    private static string QuestionOn(JsonObject card) =>
        card["body"]!.AsArray().First(part => part!["type"]!.GetValue<string>() == "Container")!["items"]![1]!["inlines"]![0]!["text"]!.GetValue<string>();

    private static async Task<(CaseState State, string? Assignee)> StateAsync(TestBot bot)
    {
        var current = (await bot.CaseAsync())!;
        return (current.State, current.Assignee);
    }

    private async Task<Activity> LastAsync(int count)
    {
        await Eventually(() => teams.Sent.Count() >= count);
        return teams.Sent.ElementAt(count - 1);
    }

    private async Task<(string Id, JsonObject Card)> CardAsync()
    {
        await Eventually(() => teams.Messages.Values.Any(message => message.Attachments is not null));
        var (id, message) = teams.Messages.First(message => message.Value.Attachments is not null);
        return (id, FakeTeams.CardOf(message));
    }

    private async Task<JsonObject> ShownAsync(string id, Func<JsonObject, bool> fits)
    {
        await Eventually(() => fits(FakeTeams.CardOf(teams.Messages[id])));
        return FakeTeams.CardOf(teams.Messages[id]);
    }

    private static Task Eventually(Func<bool> holds) => EventuallyAsync(() => Task.FromResult(holds()));

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds())
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
