using System.Text.Json.Nodes;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Tests.Welcome;

public sealed class WelcomeTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task Welcomes_once_whatever_signs_of_a_beginning_come()
    {
        await using var bot = await TestBot.StartAsync(folder);

        await bot.BeginAsync();
        await bot.BeginAsync();
        await bot.SendAsync(AJoin());
        await bot.SendAsync(AJoin());

        var said = (await bot.TranscriptAsync()).Where(activity => activity.From?.Role == RoleTypes.Bot);
        var welcome = Assert.Single(said);
        Assert.StartsWith("Welcome.", welcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Welcome_answers_no_activity_that_the_client_does_not_see()
    {
        await using var bot = await TestBot.StartAsync(folder);

        await bot.BeginAsync();

        Assert.Null(Assert.Single(await bot.TranscriptAsync()).ReplyToId);
    }

    [Theory]
    [InlineData("fa-IR", "fa", "خوش آمدید")]
    [InlineData("zh-Hans-CN", "zh", "您好")]
    [InlineData("xx", "en", "Welcome")]
    [InlineData(null, "en", "Welcome")]
    public async Task Welcomes_in_the_clients_language(string? locale, string language, string first)
    {
        await using var bot = await TestBot.StartAsync(folder);

        await bot.BeginAsync(locale: locale);

        var welcome = Assert.Single(await bot.TranscriptAsync());
        Assert.Equal(language, welcome.Locale);
        Assert.StartsWith(first, welcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggests_the_pages_questions_for_the_audience_that_the_page_names()
    {
        await using var bot = await TestBot.StartAsync(folder);

        await bot.BeginAsync("for-faculty", "en-GB-x-faculty");
        await bot.BeginAsync("for-students", "en-x-students");

        Assert.Equal(["Is there a grant for conferences?", "Talk to a person"], await TitlesAsync(bot, "for-faculty"));
        Assert.Equal(["How do I renew my visa?", "Talk to a person"], await TitlesAsync(bot, "for-students"));
    }

    [Fact]
    public async Task Suggests_the_questions_of_the_settings_before_those_of_the_pages()
    {
        await using var bot = await TestBot.StartAsync(
            folder, new() { ["Office:Questions:students:fa:0"] = "چگونه ویزا را تمدید کنم؟", ["Office:Questions:all:en:0"] = "When does the term begin?" });

        await bot.BeginAsync("persian", "fa-IR-x-students");
        await bot.BeginAsync("english", "en-x-students");
        await bot.BeginAsync("german", "de-x-students");

        Assert.Equal(["چگونه ویزا را تمدید کنم؟", "گفت‌وگو با کارشناس"], await TitlesAsync(bot, "persian"));
        Assert.Equal(["When does the term begin?", "Talk to a person"], await TitlesAsync(bot, "english"));
        Assert.Equal(["Mit einer Person sprechen"], await TitlesAsync(bot, "german"));
    }

    [Fact]
    public async Task Names_the_office_in_the_visitors_language_with_nothing_of_the_name_as_markup()
    {
        await using var bot = await TestBot.StartAsync(
            folder, new() { ["Office:Name"] = "International *Office*", ["Office:Names:fa"] = "دفتر بین‌الملل", ["Office:University"] = "A University" });

        await bot.BeginAsync("english");
        await bot.BeginAsync("persian", "fa");

        Assert.StartsWith("**International &#42;Office&#42;, A University**\n\nWelcome.", (await bot.TranscriptAsync("english"))[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("**دفتر بین‌الملل، A University**", (await bot.TranscriptAsync("persian"))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_who_speaks_first_is_answered_and_not_welcomed_afterwards()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var message = TestBot.AMessage("When?") with { ChannelId = "emulator", ServiceUrl = "http://127.0.0.1:9/", Id = "1" };
        await bot.Channels.AcceptAsync(message, CancellationToken.None);
        await bot.SettleAsync(channel: "emulator");

        await bot.Channels.AcceptAsync(AnArrival("assistant") with { ChannelId = "emulator" }, CancellationToken.None);
        await bot.SettleAsync(channel: "emulator");

        Assert.Single(await bot.TranscriptAsync(channel: "emulator"), activity => activity.From?.Role == RoleTypes.Bot);
    }

    [Fact]
    public async Task In_a_group_only_the_bots_own_coming_is_greeted()
    {
        await using var bot = await TestBot.StartAsync(folder);

        await bot.Channels.AcceptAsync(AnArrival("somebody") with { Id = "1" }, CancellationToken.None);
        await bot.SettleAsync(channel: "msteams");
        Assert.Empty(await bot.TranscriptAsync(channel: "msteams"));

        await bot.Channels.AcceptAsync(AnArrival("assistant") with { Id = "2" }, CancellationToken.None);
        await bot.SettleAsync(channel: "msteams");
        var welcome = Assert.Single(await bot.TranscriptAsync(channel: "msteams"));
        Assert.Null(welcome.SuggestedActions);
    }

    public void Dispose() => folder.Dispose();

    private static Activity AJoin() => TestBot.AMessage(null) with
    {
        Type = ActivityTypes.Event,
        Name = "webchat/join",
        Value = new JsonObject { ["language"] = "en-US" },
    };

    private static Activity AnArrival(string who) => TestBot.AMessage(null) with
    {
        Type = ActivityTypes.ConversationUpdate,
        ChannelId = "msteams",
        ServiceUrl = "http://127.0.0.1:9/",
        Conversation = new ConversationAccount { Id = "chat", IsGroup = true },
        MembersAdded = [new ChannelAccount { Id = who }],
    };

    private static async Task<IEnumerable<string>> TitlesAsync(TestBot bot, string name) =>
        (await bot.TranscriptAsync(name))[0].SuggestedActions!.Actions.Select(action => action.Title);
}
