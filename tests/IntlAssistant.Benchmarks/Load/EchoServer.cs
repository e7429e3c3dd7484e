using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Benchmarks.Load;

/// <summary>What the framework alone costs: the calls of Direct Line that a turn makes, and the visitor's words sent back. It checks nothing and keeps nothing.</summary>
internal static class EchoServer
{
    private const string Conversations = "/v3/directline/conversations";

    private static readonly ConcurrentDictionary<string, EchoChat> Chats = [];

    /// <summary>Serves until the process is told to end.</summary>
    public static async Task<int> RunAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(address);
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(15) });
        app.MapGet("/health/ready", () => "ok");
        app.MapPost("/api/chat/token", () => Written(new JsonObject { ["token"] = Guid.NewGuid().ToString("N") }));
        app.MapPost(Conversations, Start);
        app.MapPost(Conversations + "/{id}/activities", PostAsync);
        app.MapGet(Conversations + "/{id}/stream", StreamAsync);
        await app.RunAsync();
        return 0;
    }

    private static IResult Start(HttpContext http)
    {
        var id = http.Request.Headers.Authorization.ToString()["Bearer ".Length..];
        return Written(new JsonObject { ["conversationId"] = id, ["streamUrl"] = $"ws://{http.Request.Host}{Conversations}/{id}/stream" });
    }

    private static async Task<IResult> PostAsync(HttpContext http, string id)
    {
        var activity = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        return Written(new JsonObject { ["id"] = await Chats[id].SendBackAsync(activity) });
    }

    private static async Task StreamAsync(HttpContext http, string id)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var chat = new EchoChat(id, socket);
        Chats[id] = chat;
        await chat.SendBackAsync(new JsonObject { ["type"] = "message", ["text"] = "Welcome." });
        var heard = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(heard.AsMemory(), http.RequestAborted)).MessageType is not WebSocketMessageType.Close)
            {
                // Nothing but empty frames is sent here.
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The other side is gone.
        }
    }

    private static IResult Written(JsonObject json) => Results.Text(json.ToJsonString(), "application/json");

    private sealed class EchoChat(string id, WebSocket socket) : IDisposable
    {
        private readonly SemaphoreSlim one = new(1);
        private int said;

        public void Dispose() => one.Dispose();

        public async Task<string> SendBackAsync(JsonObject activity)
        {
            await one.WaitAsync();
            try
            {
                var number = string.Create(CultureInfo.InvariantCulture, $"{id}|{++said:0000000}");
                activity["replyToId"] = number;
                activity["from"] = new JsonObject { ["id"] = "echo", ["role"] = "bot" };
                var frame = new JsonObject { ["activities"] = new JsonArray(activity), ["watermark"] = said.ToString(CultureInfo.InvariantCulture) };
                await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame), WebSocketMessageType.Text, true, default);
                return number;
            }
            finally
            {
                one.Release();
            }
        }
    }
}
