using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IntlAssistant.EndToEnd.Tests.Hosting;

namespace IntlAssistant.EndToEnd.Tests.DirectLine;

/// <summary>A visitor who speaks Direct Line by hand, so that every byte and header is the test's.</summary>
internal sealed class DirectLineVisitor(HttpClient http, string conversation, string token)
{
    public string Conversation { get; } = conversation;

    public string Token { get; set; } = token;

    /// <summary>Gets a token as the page does, and starts its conversation.</summary>
    public static async Task<DirectLineVisitor> OpenAsync(HttpClient http, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat/token") { Content = JsonContent.Create(new { }) };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await http.SendAsync(request);
        var token = await ReadAsync(answer);
        var visitor = new DirectLineVisitor(http, token["conversationId"]!.GetValue<string>(), token["token"]!.GetValue<string>());
        using var started = await visitor.SendAsync(HttpMethod.Post, "/v3/directline/conversations", new JsonObject(), origin);
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        return visitor;
    }

    /// <summary>The same visitor, who speaks to another server.</summary>
    public DirectLineVisitor At(HttpClient other) => new(other, Conversation, Token);

    /// <summary>Says something, and takes whatever the server answers.</summary>
    public Task<HttpResponseMessage> TryPostAsync(string text, string? origin = null) => SendAsync(
        HttpMethod.Post, Path("activities"), new JsonObject { ["type"] = "message", ["text"] = text, ["locale"] = "en-US" }, origin);

    /// <summary>Says something that is accepted.</summary>
    /// <returns>The id that it is kept under.</returns>
    public async Task<string> PostAsync(string text)
    {
        using var answer = await TryPostAsync(text);
        return (await ReadAsync(answer))["id"]!.GetValue<string>();
    }

    public Task<HttpResponseMessage> TryReadAsync(string? origin = null) => SendAsync(HttpMethod.Get, Path("activities"), null, origin);

    /// <summary>All messages so far, the visitor's and the assistant's.</summary>
    public async Task<IReadOnlyList<JsonObject>> MessagesAsync()
    {
        using var answer = await TryReadAsync();
        return [.. (await ReadAsync(answer))["activities"]!.AsArray().OfType<JsonObject>().Where(activity => Text(activity, "type") == "message")];
    }

    /// <summary>Asks, and waits for the answer.</summary>
    public async Task<string> AskAsync(string question)
    {
        var id = await PostAsync(question);
        var reply = await Wait.ForAsync($"'{question}' is answered", async () => await RepliesAsync(id) is [var first, ..] ? first : null);
        return Text(reply, "text") ?? "";
    }

    /// <summary>What was said in reply to a message.</summary>
    public async Task<IReadOnlyList<JsonObject>> RepliesAsync(string id) =>
        [.. (await MessagesAsync()).Where(message => Text(message, "replyToId") == id)];

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonObject? body, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await http.SendAsync(request);
    }

    public static string? Text(JsonObject activity, string name) => activity[name]?.GetValue<string>();

    private string Path(string what) => $"/v3/directline/conversations/{Conversation}/{what}";

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri} was answered {(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }
}
