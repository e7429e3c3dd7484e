using System.Text.Json.Nodes;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Teams;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Bot.Tests.Teams;

/// <summary>The bot, and Teams on the other side of it.</summary>
public abstract class TeamsTest : IDisposable
{
    private protected const string Personal = "a:personal";
    private protected const string Thread = "19:team@thread.tacv2;messageid=1";

    private readonly TestFolder folder = new();

    private protected FakeTeams Teams { get; } = new();

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<TestBot> StartAsync(
        Dictionary<string, string?>? settings = null, Action<IServiceCollection>? more = null) => TestBot.StartAsync(
        folder,
        settings,
        more: services =>
        {
            services.AddSingleton<IConnector>(provider => new TeamsConnector(Teams, provider.GetRequiredService<IConversationStore>()));
            more?.Invoke(services);
        });

    private protected static async Task SayAsync(TestBot bot, Activity activity)
    {
        await bot.Channels.AcceptAsync(activity, CancellationToken.None);
        await bot.SettleAsync(activity.Conversation!.Id!, "msteams");
    }

    private protected static async Task<JsonNode> InvokeAsync(TestBot bot, Activity activity)
    {
        var response = await bot.Channels.InvokeAsync(activity, CancellationToken.None);
        Assert.Equal(200, response?.Status);
        return response!.Body!;
    }

    /// <summary>The card that a press was answered with.</summary>
    private protected static JsonObject Card(JsonNode response)
    {
        Assert.Equal("application/vnd.microsoft.card.adaptive", response["type"]!.GetValue<string>());
        return (JsonObject)response["value"]!.DeepClone();
    }

    /// <summary>The message that was sent as the first, the second …</summary>
    private protected async Task<Activity> SentAsync(int number)
    {
        await HeardAsync(() => Teams.Sent.Count() >= number);
        return Teams.Sent.ElementAt(number - 1);
    }

    /// <summary>Waits until what Teams has heard is so.</summary>
    private protected Task HeardAsync(Func<bool> holds) => Until.HoldsAsync(Teams.NextAsync, holds);

    /// <summary>Waits until the bot has noted what Teams calls its messages.</summary>
    private protected static Task NotedAsync(TestBot bot, Func<Task<bool>> holds) => Until.HoldsAsync(bot.Get<OutboxBell>().NextAsync, holds);
}
