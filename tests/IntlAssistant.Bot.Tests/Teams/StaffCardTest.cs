using System.Text.Json.Nodes;
using IntlAssistant.Bot.Teams.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Staff;

namespace IntlAssistant.Bot.Tests.Teams;

/// <summary>A channel of the staff, in which the cards of cases are posted.</summary>
public abstract class StaffCardTest : TeamsTest
{
    private protected const string Place = "19:staff@thread.tacv2";
    private protected const string Command = Place + ";messageid=5";

    private protected static async Task<StaffAccount> HireAsync(TestBot bot, string user, StaffRole role = StaffRole.Agent, bool isDisabled = false)
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

    private protected static async Task ConnectAsync(TestBot bot, string message = "1")
    {
        var (words, _) = await bot.Get<IStaffChannelCodes>().MakeAsync("", "admin", default);
        await SayAsync(bot, FakeTeams.SaysInChannel(message, words, Command));
    }

    /// <summary>A visitor on the website asks and wants a person.</summary>
    private protected static async Task HandOverAsync(TestBot bot)
    {
        await bot.BeginAsync();
        await bot.SayAsync("What is the fee?");
        await bot.ClickAsync("Talk to a person");
    }

    private protected static Task<JsonNode> PressAsync(TestBot bot, string id, JsonObject card, string title, string user, JsonObject? fields = null) =>
        InvokeAsync(bot, FakeTeams.Presses(id, FakeTeams.Button(card, title), Command, user, fields));

    private protected static List<string> Titles(JsonObject card) =>
        [.. (card["actions"] as JsonArray ?? []).Select(action => action!["title"]!.GetValue<string>())];

    private protected static string QuestionOn(JsonObject card) =>
        card["body"]!.AsArray().First(part => part!["type"]!.GetValue<string>() == "Container")!["items"]![1]!["inlines"]![0]!["text"]!.GetValue<string>();

    private protected static async Task<(CaseState State, string? Assignee)> StateAsync(TestBot bot)
    {
        var current = (await bot.CaseAsync())!;
        return (current.State, current.Assignee);
    }

    /// <summary>The card as it was posted, and what Teams calls it.</summary>
    private protected async Task<(string Id, JsonObject Card)> CardAsync()
    {
        await HeardAsync(() => Teams.Messages.Values.Any(message => message.Attachments is not null));
        var (id, message) = Teams.Messages.First(message => message.Value.Attachments is not null);
        return (id, FakeTeams.CardOf(message));
    }

    /// <summary>The card, as soon as it looks so.</summary>
    private protected async Task<JsonObject> ShownAsync(string id, Func<JsonObject, bool> fits)
    {
        await HeardAsync(() => fits(FakeTeams.CardOf(Teams.Messages[id])));
        return FakeTeams.CardOf(Teams.Messages[id]);
    }

    /// <summary>Waits until what was begun with the case's cards is noted: one thing is done with them after the other.</summary>
    private protected static async Task CardsAreNotedAsync(TestBot bot, CaseId id) => await bot.Get<CaseCards>().UpdateAsync(id, default);
}
