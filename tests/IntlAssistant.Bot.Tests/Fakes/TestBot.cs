using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.Answering;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Channels;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;
using IntlAssistant.Knowledge;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Bot.Tests.Fakes;

/// <summary>The bot in a host of its own: real stores on a real file, the real queue, a scripted assistant and a clock that stands still.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    public const string Visitor = "dl_visitor";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly IHost host;

    private TestBot(IHost host, FakeAssistant assistant, FakeKnowledge knowledge, FakeTime time, CollectingLogger log)
    {
        this.host = host;
        Assistant = assistant;
        Knowledge = knowledge;
        Time = time;
        Log = log;
    }

    public FakeAssistant Assistant { get; }

    public FakeKnowledge Knowledge { get; }

    public FakeTime Time { get; }

    public CollectingLogger Log { get; }

    public IConversationStore Store => Get<IConversationStore>();

    public IDirectLineConversations DirectLine => Get<IDirectLineConversations>();

    public IChannelTurns Channels => Get<IChannelTurns>();

    /// <summary>A bot that runs, on a folder that may have been used by another before.</summary>
    public static async Task<TestBot> StartAsync(
        TestFolder folder, Dictionary<string, string?>? settings = null, FakeAssistant? assistant = null, Action<IServiceCollection>? more = null)
    {
        var bot = Build(folder, settings, assistant, more);
        await bot.host.StartAsync();
        return bot;
    }

    /// <summary>A bot that takes in and answers nothing: what it accepts waits, as after a crash right after accepting.</summary>
    public static TestBot Build(
        TestFolder folder, Dictionary<string, string?>? settings = null, FakeAssistant? assistant = null, Action<IServiceCollection>? more = null)
    {
        assistant ??= new FakeAssistant();
        var knowledge = new FakeKnowledge();
        // Saturday, 21 November 2026, 09:00 in Tehran.
        var time = new FakeTime(new DateTimeOffset(2026, 11, 21, 5, 30, 0, TimeSpan.Zero));
        var log = new CollectingLogger();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IAssistant>(assistant);
        builder.Services.AddSingleton<IKnowledge>(knowledge);
        builder.Services.AddConversations(options => (options.DataFolder, options.ErasureFolder) = (folder.Path, Path.Combine(folder.Path, "erasures")));
        builder.Services.AddBot();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(2));
        more?.Invoke(builder.Services);
        return new TestBot(builder.Build(), assistant, knowledge, time, log);
    }

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    public Task StopAsync() => host.StopAsync();

    /// <summary>Starts a Direct Line conversation and waits for the welcome.</summary>
    public async Task<ConversationId> BeginAsync(string name = "chat", string? locale = "en")
    {
        await DirectLine.StartAsync(name, new ChannelAccount { Id = Visitor, Role = RoleTypes.User }, locale, CancellationToken.None);
        return await SettleAsync(name);
    }

    /// <summary>Says something as the visitor and waits until the bot has done with it.</summary>
    public async Task<IReadOnlyList<Activity>> SayAsync(string text, string name = "chat", JsonNode? value = null, JsonNode? channelData = null) =>
        await SendAsync(AMessage(text) with { Value = value, ChannelData = channelData }, name);

    /// <summary>Clicks a button of the newest message, as Web Chat would send it.</summary>
    public async Task<IReadOnlyList<Activity>> ClickAsync(string title, string name = "chat")
    {
        var button = (await TranscriptAsync(name)).Last(said => said.From?.Role == RoleTypes.Bot).SuggestedActions?.Actions
            .FirstOrDefault(action => action.Title == title)
            ?? throw new InvalidOperationException($"The newest message has no button '{title}'.");
        return button.Type == "messageBack"
            ? await SayAsync(button.Text!, name, button.Value?.DeepClone())
            : await SayAsync(button.Value!.GetValue<string>(), name);
    }

    /// <summary>Sends an activity over Direct Line, waits until the bot has done with it, and gives what the bot said to it.</summary>
    public async Task<IReadOnlyList<Activity>> SendAsync(Activity activity, string name = "chat")
    {
        var before = (await TranscriptAsync(name)).Count;
        await DirectLine.AcceptAsync(name, activity, CancellationToken.None);
        await SettleAsync(name);
        return [.. (await TranscriptAsync(name)).Skip(before).Where(said => said.From?.Role == RoleTypes.Bot)];
    }

    /// <summary>An activity as Direct Line's server hands it over.</summary>
    public static Activity AMessage(string? text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        ChannelId = "directline",
        From = new ChannelAccount { Id = Visitor, Role = RoleTypes.User },
        Recipient = new ChannelAccount { Id = "assistant", Role = RoleTypes.Bot },
        Conversation = new ConversationAccount { Id = "chat" },
    };

    /// <summary>Waits until every activity of a conversation has been seen to.</summary>
    public async Task<ConversationId> SettleAsync(string name = "chat", string channel = "directline")
    {
        var conversation = await ConversationAsync(name, channel);
        var queue = Get<TurnQueue>();
        foreach (var activity in await Store.ReadAsync(conversation.Id, 0, 10_000, CancellationToken.None))
        {
            await queue.WhenRunAsync(new PendingTurn(conversation.Id, activity.Sequence, activity.At)).WaitAsync(Patience);
        }

        return conversation.Id;
    }

    public async Task<Conversation> ConversationAsync(string name = "chat", string channel = "directline") =>
        await Store.FindAsync(channel, name, CancellationToken.None)
        ?? throw new InvalidOperationException($"There is no conversation '{name}'.");

    /// <summary>What a client sees.</summary>
    public async Task<IReadOnlyList<Activity>> TranscriptAsync(string name = "chat", string channel = "directline") =>
        [.. (await StoredAsync(name, channel)).Where(activity => activity.IsVisible).Select(Read)];

    public async Task<IReadOnlyList<StoredActivity>> StoredAsync(string name = "chat", string channel = "directline") =>
        await Store.ReadAsync((await ConversationAsync(name, channel)).Id, 0, 10_000, CancellationToken.None);

    public async Task<Case?> CaseAsync(string name = "chat", string channel = "directline") =>
        await Get<ICaseStore>().NewestAsync((await ConversationAsync(name, channel)).Id, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    public static Activity Read(StoredActivity stored) =>
        JsonSerializer.Deserialize(stored.Json, ActivityJson.Default.Activity)!;
}
