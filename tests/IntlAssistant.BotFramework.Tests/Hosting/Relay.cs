using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace IntlAssistant.BotFramework.Tests.Hosting;

/// <summary>A port that leads to a server and can be cut, or led to another one: a bad network, a restarted server.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> open = [];
    private readonly TaskCompletionSource refused = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Relay(Uri target)
    {
        Target = target;
        listener.Start();
        _ = AcceptAsync();
    }

    public Uri Target { get; set; }

    public Uri Address => new($"http://{listener.LocalEndpoint}");

    /// <summary>Drops every connection, without a word to either side.</summary>
    public void CutAll()
    {
        foreach (TcpClient connection in open.Keys)
        {
            // One that its own end has closed meanwhile has no socket any more, whatever the annotation says.
            connection.Client?.Close(0);
        }
    }

    /// <summary>Waits until somebody has come while there was nothing behind the port.</summary>
    public Task UntilRefusedAsync() => refused.Task;

    public ValueTask DisposeAsync()
    {
        listener.Stop();
        CutAll();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task<bool> TryConnectAsync(TcpClient to)
    {
        try
        {
            await to.ConnectAsync(IPAddress.Parse(Target.Host), Target.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task ServeAsync(TcpClient from)
    {
        using var to = new TcpClient();
        open[from] = open[to] = true;
        try
        {
            if (!await TryConnectAsync(to))
            {
                refused.TrySetResult();
                return;
            }

            await Task.WhenAny(from.GetStream().CopyToAsync(to.GetStream()), to.GetStream().CopyToAsync(from.GetStream()));
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // That is what it is for.
        }
        finally
        {
            open.TryRemove(from, out _);
            open.TryRemove(to, out _);
            from.Dispose();
        }
    }
}
