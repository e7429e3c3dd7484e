using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.Bot.Channels;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;

namespace IntlAssistant.Bot.Tests.Teams;

/// <summary>Teams as the bot writes to it: keeps every message as it stands there now, and every call in order.</summary>
internal sealed class FakeTeams : IConnector
{
    public const string Bot = "28:bot";
    public const string Tenant = "11111111-1111-1111-1111-111111111111";

    private readonly ConcurrentQueue<(string Call, Activity Activity)> calls = [];
    private readonly OutboxBell bell = new();
    private int number;

    /// <summary>What the next call comes to, where it is not delivered.</summary>
    public ConcurrentQueue<Delivery> Answers { get; } = [];

    /// <summary>The messages by their id, as they are now.</summary>
    public ConcurrentDictionary<string, Activity> Messages { get; } = [];

    public IReadOnlyList<(string Call, Activity Activity)> Calls => [.. calls];

    /// <summary>Ends at the next call.</summary>
    public Task NextAsync() => bell.NextAsync();

    public IEnumerable<Activity> Sent => Calls.Where(call => call.Call == "send").Select(call => call.Activity);

    public Task<Delivery> SendAsync(Activity activity, CancellationToken cancellationToken) => Task.FromResult(Keep("send", activity, Next()));

    public Task<Delivery> UpdateAsync(Activity activity, CancellationToken cancellationToken) => Task.FromResult(Keep("update", activity, activity.Id!));

    public Task<Delivery> CreateConversationAsync(ConversationReference reference, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        if (Answers.TryDequeue(out var told))
        {
            bell.Ring();
            return Task.FromResult(told);
        }

        if (parameters.Members is [var member])
        {
            calls.Enqueue(("personal", new Activity { From = member }));
            bell.Ring();
            return Task.FromResult<Delivery>(new Delivery.Delivered($"a:{member.Id}"));
        }

        var id = Next();
        Keep("thread", parameters.Activity!, id);
        var channel = parameters.ChannelData!["channel"]!["id"]!.GetValue<string>();
        return Task.FromResult<Delivery>(new Delivery.Delivered($"{channel};messageid={id}") { ActivityId = id });
    }

    /// <summary>What somebody writes in a chat of two.</summary>
    public static Activity Says(string id, string? text, string conversation = "a:personal", string user = "29:visitor") => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        ChannelId = "msteams",
        ServiceUrl = "http://127.0.0.1:9/",
        From = new ChannelAccount { Id = user, Name = "A visitor", AadObjectId = $"OID-{user}" },
        Recipient = new ChannelAccount { Id = Bot, Name = "Assistant" },
        Conversation = new ConversationAccount { Id = conversation, ConversationType = "personal", TenantId = Tenant },
        ChannelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        Text = text,
        TextFormat = "plain",
        Locale = "en-US",
    };

    /// <summary>What somebody writes in a thread of a channel, naming the bot.</summary>
    public static Activity SaysInChannel(string id, string text, string thread = "19:team@thread.tacv2;messageid=1", string user = "29:visitor") =>
        Says(id, $"<at>Assistant</at> {text}\n", thread, user) with
        {
            Conversation = new ConversationAccount { Id = thread, ConversationType = "channel", IsGroup = true, TenantId = Tenant },
            Entities = [Mention(Bot, "<at>Assistant</at>")],
        };

    /// <summary>A button of a card, pressed on a client that does it on the spot.</summary>
    public static Activity Presses(string id, JsonObject action, string conversation = "a:personal", string user = "29:visitor", JsonObject? fields = null)
    {
        var data = (JsonObject)(action["data"]?.DeepClone() ?? new JsonObject());
        foreach (var (name, value) in fields ?? [])
        {
            data[name] = value?.DeepClone();
        }

        return Says(id, null, conversation, user) with
        {
            Type = ActivityTypes.Invoke,
            Name = "adaptiveCard/action",
            Value = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action["verb"]!.GetValue<string>(), ["data"] = data } },
        };
    }

    public static JsonObject Mention(string id, string text) =>
        new() { ["type"] = "mention", ["text"] = text, ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = "Assistant" } };

    /// <summary>The adaptive card of a message.</summary>
    public static JsonObject CardOf(Activity message) =>
        (JsonObject)message.Attachments!.Single(attachment => attachment.ContentType == "application/vnd.microsoft.card.adaptive").Content!;

    /// <summary>A button of a card, folded-out parts included.</summary>
    public static JsonObject Button(JsonObject card, string title) => AllActions(card).FirstOrDefault(action => action["title"]?.GetValue<string>() == title
            && action["type"]!.GetValue<string>() != "Action.ShowCard")
        ?? throw new InvalidOperationException($"There is no button '{title}' on {card.ToJsonString()}");

    public static IEnumerable<JsonObject> AllActions(JsonObject card) => (card["actions"] as JsonArray ?? []).OfType<JsonObject>()
        .SelectMany(action => action["card"] is JsonObject folded ? [action, .. AllActions(folded)] : new[] { action });

    private Delivery Keep(string call, Activity activity, string id)
    {
        // As it goes over the wire: what is not JSON is not there.
        var wire = JsonSerializer.Deserialize(JsonSerializer.Serialize(activity, ActivityJson.Default.Activity), ActivityJson.Default.Activity)!;
        if (Answers.TryDequeue(out var told))
        {
            calls.Enqueue(("failed " + call, wire));
            bell.Ring();
            return told;
        }

        Messages[id] = wire;
        calls.Enqueue((call, wire));
        bell.Ring();
        return new Delivery.Delivered(id);
    }

    private string Next() => string.Create(CultureInfo.InvariantCulture, $"{1_600_000_000_000 + Interlocked.Increment(ref number)}");
}
