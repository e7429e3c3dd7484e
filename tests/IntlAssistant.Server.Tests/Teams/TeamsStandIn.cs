using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Channels;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Server.Tests.Teams;

/// <summary>Plays Teams over HTTP on this machine: posts what people say and press, and keeps every message as it stands there now.</summary>
internal sealed class TeamsStandIn : IAsyncDisposable
{
    public const string Tenant = "11111111-1111-1111-1111-111111111111";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication app;
    private int number;

    private TeamsStandIn(WebApplication app) => this.app = app;

    /// <summary>Messages by their id.</summary>
    public ConcurrentDictionary<string, (string Conversation, JsonObject Message)> Messages { get; } = [];

    /// <summary>What the next calls are answered with instead.</summary>
    public ConcurrentQueue<HttpStatusCode> Failures { get; } = [];

    /// <summary>How often something was posted.</summary>
    public int Posted => Messages.Count;

    public HttpClient? Server { get; set; }

    private string Address => app.Urls.Single();

    public static async Task<TeamsStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var teams = new TeamsStandIn(app);
        app.Run(teams.AnswerAsync);
        await app.StartAsync();
        return teams;
    }

    /// <summary>Delivers a message or an event: taken at once, whatever comes of it.</summary>
    public async Task SayAsync(string conversation, string? text, string user, bool inChannel = false, JsonNode? value = null)
    {
        var activity = Activity(conversation, user, inChannel);
        activity["type"] = "message";
        activity["text"] = inChannel ? $"<at>Assistant</at> {text}\n" : text;
        activity["value"] = value;
        if (inChannel)
        {
            activity["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>Assistant</at>",
                ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Assistant" },
            });
        }

        using var answer = await Server!.PostAsJsonAsync("/api/messages", activity);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    /// <summary>Presses a button of a card and gives what whoever pressed is shown.</summary>
    public async Task<JsonObject> PressAsync(string conversation, JsonObject card, string title, string user, JsonObject? fields = null)
    {
        var action = Button(card, title);
        var data = (JsonObject)action["data"]!.DeepClone();
        foreach (var (name, value) in fields ?? [])
        {
            data[name] = value?.DeepClone();
        }

        return await InvokeAsync(conversation, user, "adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action["verb"]!.GetValue<string>(), ["data"] = data },
        });
    }

    /// <summary>Presses a thumb of Teams' own.</summary>
    public Task<JsonObject> JudgeAsync(string conversation, string user, string message, string reaction) => InvokeAsync(
        conversation,
        user,
        "message/submitAction",
        new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = """{"feedbackText":""}""" },
        },
        message);

    /// <summary>The first message that fits, once it is there.</summary>
    public async Task<(string Id, string Conversation, JsonObject Message)> UntilAsync(Func<JsonObject, bool> fits)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            foreach (var (id, (conversation, message)) in Messages)
            {
                if (fits(message))
                {
                    return (id, conversation, message);
                }
            }

            await Task.Delay(20, patience.Token);
        }
    }

    public static JsonObject CardOf(JsonObject message) => (JsonObject)message["attachments"]![0]!["content"]!.DeepClone();

    public static bool HasButton(JsonObject message, string title) =>
        message["attachments"] is JsonArray { Count: > 0 } && Actions(CardOf(message)).Any(action => action["title"]!.GetValue<string>() == title);

    public static JsonObject Button(JsonObject card, string title) => Actions(card)
        .First(action => action["title"]!.GetValue<string>() == title && action["type"]!.GetValue<string>() != "Action.ShowCard");

    public static string Text(JsonObject message) => message["text"]?.GetValue<string>() ?? "";

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static IEnumerable<JsonObject> Actions(JsonObject card) => (card["actions"] as JsonArray ?? []).OfType<JsonObject>()
        .SelectMany(action => action["card"] is JsonObject folded ? [action, .. Actions(folded)] : new[] { action });

    private async Task<JsonObject> InvokeAsync(string conversation, string user, string name, JsonObject value, string? replyTo = null)
    {
        var activity = Activity(conversation, user, conversation.StartsWith("19:", StringComparison.Ordinal));
        activity["type"] = "invoke";
        activity["name"] = name;
        activity["value"] = value;
        activity["replyToId"] = replyTo;
        using var answer = await Server!.PostAsJsonAsync("/api/messages", activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private JsonObject Activity(string conversation, string user, bool inChannel) => new()
    {
        ["id"] = Next(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = Address + "/amer/",
        ["from"] = new JsonObject { ["id"] = "29:" + user, ["name"] = "Somebody", ["aadObjectId"] = "oid-" + user },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Assistant" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = inChannel ? "channel" : "personal", ["isGroup"] = inChannel, ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant }, ["channel"] = inChannel ? new JsonObject { ["name"] = "International office" } : null },
        ["locale"] = "en-US",
        ["timestamp"] = "2026-11-22T08:00:00Z",
    };

    private async Task AnswerAsync(HttpContext http)
    {
        if (Failures.TryDequeue(out var failure))
        {
            http.Response.StatusCode = (int)failure;
            return;
        }

        using var reader = new StreamReader(http.Request.Body);
        var body = JsonNode.Parse(await reader.ReadToEndAsync()) as JsonObject ?? [];
        var path = http.Request.Path.Value!.Split('/').Select(Uri.UnescapeDataString).ToList();
        var conversation = path.Count > 4 ? path[4] : "";
        if (http.Request.Method == "PUT")
        {
            Messages[path[^1]] = (conversation, body);
            await http.Response.WriteAsJsonAsync(new { id = path[^1] });
        }
        else if (conversation.Length > 0)
        {
            var id = Next();
            Messages[id] = (conversation, body);
            await http.Response.WriteAsJsonAsync(new { id });
        }
        else if (body["activity"] is JsonObject first)
        {
            var (id, channel) = (Next(), body["channelData"]!["channel"]!["id"]!.GetValue<string>());
            Messages[id] = ($"{channel};messageid={id}", (JsonObject)first.DeepClone());
            await http.Response.WriteAsJsonAsync(new { id = $"{channel};messageid={id}", activityId = id });
        }
        else
        {
            await http.Response.WriteAsJsonAsync(new { id = "a:" + body["members"]![0]!["id"]!.GetValue<string>() });
        }
    }

    private string Next() => string.Create(CultureInfo.InvariantCulture, $"{1_700_000_000_000 + Interlocked.Increment(ref number)}");
}

/// <summary>Lets every delivery in: who may deliver is another test's matter.</summary>
internal sealed class EverybodyMayDeliver : IChannelAuthentication
{
    public ValueTask<ChannelAccess> AuthenticateAsync(HttpRequest request, Activity activity, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ChannelAccess.Anonymous);
}
