using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace IntlAssistant.BotFramework.Tests.Hosting;

/// <summary>A client of a stream that reads frame by frame.</summary>
internal sealed class StreamReader : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly byte[] buffer = new byte[1024 * 1024];

    private StreamReader(ClientWebSocket socket) => Socket = socket;

    public ClientWebSocket Socket { get; }

    public static async Task<StreamReader> OpenAsync(string streamUrl, string? origin = null, string? from = null)
    {
        ClientWebSocket socket = New(origin, from);
        var reader = new StreamReader(socket);
        using var patience = new CancellationTokenSource(Patience);
        await socket.ConnectAsync(new Uri(streamUrl), patience.Token);
        return reader;
    }

    /// <summary>The status that a stream is refused with.</summary>
    public static async Task<int> RefusalAsync(string streamUrl, string? origin = null, string? from = null)
    {
        using ClientWebSocket socket = New(origin, from);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(streamUrl), default));
        return (int)socket.HttpStatusCode;
    }

    /// <summary>The next frame; <see langword="null"/> when the server has closed the stream.</summary>
    public async Task<JsonObject?> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        int length = 0;
        while (true)
        {
            ValueWebSocketReceiveResult received = await Socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            if (received.MessageType is WebSocketMessageType.Close)
            {
                await Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
                return null;
            }

            length += received.Count;
            if (received.EndOfMessage && length > 0)
            {
                return JsonNode.Parse(buffer.AsSpan(0, length))!.AsObject();
            }
        }
    }

    /// <summary>Activities up to and with the first that fits; fails when the stream ends before.</summary>
    public async Task<List<JsonObject>> UntilAsync(Func<JsonObject, bool> fits)
    {
        var seen = new List<JsonObject>();
        while (await NextAsync() is { } frame)
        {
            foreach (JsonNode? activity in frame["activities"]!.AsArray())
            {
                seen.Add(activity!.AsObject());
            }

            if (seen.Any(fits))
            {
                return seen;
            }
        }

        throw new InvalidOperationException($"The stream ended after {seen.Count} activities: {Socket.CloseStatusDescription}");
    }

    public void Dispose() => Socket.Dispose();

    private static ClientWebSocket New(string? origin, string? from)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        foreach ((string name, string? value) in new[] { ("Origin", origin), ("X-Forwarded-For", from) })
        {
            if (value is not null)
            {
                socket.Options.SetRequestHeader(name, value);
            }
        }

        return socket;
    }
}
