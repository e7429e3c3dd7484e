using System.Net.WebSockets;
using System.Text.Json.Nodes;
using IntlAssistant.EndToEnd.Tests.DirectLine;
using IntlAssistant.EndToEnd.Tests.Hosting;

namespace IntlAssistant.EndToEnd.Tests.Replicas;

/// <summary>A visitor's open page: listens at some server, and when that goes at another, from where it stood.</summary>
internal sealed class VisitorSocket : IAsyncDisposable
{
    private readonly DirectLineVisitor visitor;
    private readonly Func<RunningServer> choose;
    private readonly CancellationTokenSource end = new();
    private readonly List<string> heard = [];
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task listening;
    private string? watermark;

    public VisitorSocket(DirectLineVisitor visitor, Func<RunningServer> choose)
    {
        (this.visitor, this.choose) = (visitor, choose);
        listening = Task.Run(ListenAsync);
    }

    /// <summary>Ends when it has been open once.</summary>
    public Task Open => open.Task.WaitAsync(Wait.Patience);

    /// <summary>The ids of the messages that came, in the order in which they came, each as often as it came.</summary>
    public IReadOnlyList<string> Heard
    {
        get
        {
            lock (heard)
            {
                return [.. heard];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await listening;
        end.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                await ListenOnceAsync(choose());
            }
            catch (Exception gone) when (gone is HttpRequestException or WebSocketException or IOException or InvalidOperationException or OperationCanceledException)
            {
                // That server has gone; another one is there, or will be.
                await Task.Delay(100, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenOnceAsync(RunningServer server)
    {
        var path = $"/v3/directline/conversations/{visitor.Conversation}{(watermark is null ? "" : $"?watermark={watermark}")}";
        using var answer = await visitor.At(server.Http).SendAsync(HttpMethod.Get, path, null);
        var stream = JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(end.Token))!["streamUrl"]!.GetValue<string>();
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(stream), end.Token);
        open.TrySetResult();
        var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, end.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                Hear(message.ToArray());
                message.SetLength(0);
            }
        }
    }

    private void Hear(byte[] message)
    {
        // An empty one only says that the server lives.
        if (message.Length == 0 || JsonNode.Parse(message) is not JsonObject set)
        {
            return;
        }

        lock (heard)
        {
            heard.AddRange(set["activities"]!.AsArray().OfType<JsonObject>()
                .Where(activity => DirectLineVisitor.Text(activity, "type") == "message").Select(activity => DirectLineVisitor.Text(activity, "id")!));
            watermark = set["watermark"]?.GetValue<string>() ?? watermark;
        }
    }
}
