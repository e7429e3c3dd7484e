using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntlAssistant.Benchmarks.Load;

/// <summary>One visitor's open chat: a conversation and the socket that its replies come on. One turn at a time.</summary>
internal sealed class LoadChat : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LoadClient client;
    private readonly string path;
    private readonly string token;
    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> replies = [];
    private readonly TaskCompletionSource welcomed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task listening = Task.CompletedTask;

    private LoadChat(LoadClient client, string token, string conversation) =>
        (this.client, this.token, path) = (client, token, $"/v3/directline/conversations/{conversation}/activities");

    /// <summary>Whether its socket is still open.</summary>
    public bool IsOpen => socket.State == WebSocketState.Open;

    /// <summary>Opens a chat as a page does; it is open when it has been welcomed.</summary>
    public static async Task<LoadChat> OpenAsync(LoadClient client)
    {
        var token = Text(await client.PostAsync("/api/chat/token", null, "{}"), "token");
        var started = await client.PostAsync("/v3/directline/conversations", token, """{"locale":"en-US"}""");
        var chat = new LoadChat(client, token, Text(started, "conversationId"));
        chat.socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await chat.socket.ConnectAsync(new Uri(Text(started, "streamUrl")), client.Sockets, default);
        chat.listening = chat.ListenAsync();
        await chat.welcomed.Task.WaitAsync(Patience);
        return chat;
    }

    /// <summary>Asks, and waits for the reply on the socket.</summary>
    /// <returns>How long it took from the call to the reply, in milliseconds; <see langword="null"/> when the server refused it because it has too much to do.</returns>
    /// <exception cref="TimeoutException">No reply came.</exception>
    public async Task<double?> AskAsync(string question)
    {
        var message = new JsonObject { ["type"] = "message", ["text"] = question, ["textFormat"] = "plain", ["locale"] = "en-US" }.ToJsonString();
        var asked = Stopwatch.GetTimestamp();
        if (await client.PostAsync(path, token, message) is not { } answer)
        {
            return null;
        }

        var id = Text(answer, "id");
        var replied = await ReplyTo(id).Task.WaitAsync(Patience);
        replies.TryRemove(id, out _);
        return Stopwatch.GetElapsedTime(asked, replied).TotalMilliseconds;
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await listening;
        socket.Dispose();
    }

    private static string Text(JsonElement? json, string name) =>
        json?.GetProperty(name).GetString() ?? throw new InvalidOperationException($"The server refused to open a chat: it gave no {name}.");

    private TaskCompletionSource<long> ReplyTo(string id) =>
        replies.GetOrAdd(id, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task ListenAsync()
    {
        var buffer = new byte[32 * 1024];
        try
        {
            while (true)
            {
                var filled = 0;
                ValueWebSocketReceiveResult received;
                do
                {
                    received = await socket.ReceiveAsync(buffer.AsMemory(filled), default);
                    filled += received.Count;
                    if (filled == buffer.Length)
                    {
                        Array.Resize(ref buffer, buffer.Length * 2);
                    }
                }
                while (!received.EndOfMessage);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                Hear(buffer.AsMemory(0, filled), Stopwatch.GetTimestamp());
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Seen as a socket that is not open.
        }
    }

    private void Hear(ReadOnlyMemory<byte> frame, long at)
    {
        if (frame.IsEmpty)
        {
            return;
        }

        using var json = JsonDocument.Parse(frame);
        foreach (var activity in json.RootElement.GetProperty("activities").EnumerateArray())
        {
            if (activity.GetProperty("type").ValueEquals("message") && activity.GetProperty("from").GetProperty("role").ValueEquals("bot"))
            {
                welcomed.TrySetResult();
                if (activity.TryGetProperty("replyToId", out var asked))
                {
                    ReplyTo(asked.GetString()!).TrySetResult(at);
                }
            }
        }
    }
}
