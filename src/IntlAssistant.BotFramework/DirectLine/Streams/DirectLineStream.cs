using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.DirectLine.Streams;

/// <summary>Pushes a conversation's activities over its socket until one side ends it.</summary>
/// <remarks>
/// Three loops: one follows the conversation, one sends, one listens. A pending read or write of a socket must not be
/// cancelled, because that aborts the connection without a reason; so the loops are ended through the buffer between them.
/// </remarks>
internal sealed class DirectLineStream(
    IDirectLineConversations conversations,
    IOptions<DirectLineOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<DirectLineStream> logger)
{
    private const int MaxHeardBytes = 16 * 1024;
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    public async Task RunAsync(WebSocket socket, OpenStream stream, long watermark, CancellationToken aborted)
    {
        using CancellationTokenRegistration leaving = lifetime.ApplicationStopping.Register(() => stream.End(StreamEnd.Leaving));
        using CancellationTokenRegistration gone = aborted.Register(() => stream.End(StreamEnd.ByClient));
        var frames = Channel.CreateBounded<StreamFrame>(
            new BoundedChannelOptions(options.Value.StreamBuffer) { SingleReader = true, SingleWriter = true });
        Task listening = ListenAsync(socket, stream, aborted);
        Task following = FollowAsync(frames.Writer, stream, watermark);
        await SendAsync(socket, stream, frames.Reader);
        await following;
        await CloseAsync(socket, stream, listening);
    }

    private async Task FollowAsync(ChannelWriter<StreamFrame> frames, OpenStream stream, long watermark)
    {
        try
        {
            await foreach (ActivitySet set in conversations.WatchAsync(stream.ConversationId, watermark, stream.Ending))
            {
                if (set.Activities.Count > 0 && !frames.TryWrite(new StreamFrame(ActivitySetJson.Write(set), set.OnSent)))
                {
                    stream.End(StreamEnd.TooSlow);
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (stream.Ending.IsCancellationRequested)
        {
            // Ended for a reason that is known already.
        }
        catch (Exception failure)
        {
            logger.StreamFailed(failure, stream.ConversationId);
            stream.End(StreamEnd.Failed);
        }
        finally
        {
            frames.Complete();
        }
    }

    private async Task SendAsync(WebSocket socket, OpenStream stream, ChannelReader<StreamFrame> frames)
    {
        try
        {
            // What was followed before a normal end is still sent: the last words of a conversation come just before it.
            while (await frames.WaitToReadAsync(stream.Ending))
            {
                while (!stream.Ending.IsCancellationRequested && frames.TryRead(out StreamFrame frame))
                {
                    using var timeout = new CancellationTokenSource(options.Value.SendTimeout, time);
                    await socket.SendAsync(frame.Text, WebSocketMessageType.Text, endOfMessage: true, timeout.Token);
                    frame.OnSent?.Invoke();
                }
            }

            stream.End(StreamEnd.Over);
        }
        catch (OperationCanceledException)
        {
            stream.End(StreamEnd.TooSlow); // Unless it was ended before, for another reason.
        }
        catch (WebSocketException)
        {
            stream.End(StreamEnd.ByClient);
        }
    }

    /// <remarks>Clients send empty frames to find dead connections, and nothing else; they post by HTTP.</remarks>
    private static async Task ListenAsync(WebSocket socket, OpenStream stream, CancellationToken aborted)
    {
        byte[] buffer = new byte[1024];
        int heard = 0;
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult received = await socket.ReceiveAsync(buffer.AsMemory(), aborted);
                if (received.MessageType is WebSocketMessageType.Close)
                {
                    stream.End(StreamEnd.ByClient);
                    return;
                }

                if ((heard += received.Count) > MaxHeardBytes)
                {
                    stream.End(StreamEnd.TooTalkative);
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            stream.End(StreamEnd.ByClient);
        }
    }

    private async Task CloseAsync(WebSocket socket, OpenStream stream, Task listening)
    {
        StreamEnd end = stream.Reason ?? StreamEnd.Over;
        logger.StreamClosed(stream.ConversationId, end.Reason);
        using var timeout = new CancellationTokenSource(CloseTimeout, time);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(end.Status, end.Reason, timeout.Token);
            }

            await listening.WaitAsync(timeout.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // It did not close in order; it is cut below.
        }
        finally
        {
            socket.Abort();
        }
    }

    /// <summary>What is to be sent at once, and who wants to know when it has been.</summary>
    private readonly record struct StreamFrame(ReadOnlyMemory<byte> Text, Action? OnSent);
}
