using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace IntlAssistant.Conversations.Tests.Postgres;

/// <summary>Stands between the program and the server, and cuts the wire at the worst moment: the server has committed, and its answer is lost.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private int _isToCut;

    public CuttingProxy(string connectionString)
    {
        _server = new NpgsqlConnectionStringBuilder(connectionString);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Cuts { get; private set; }

    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server.ConnectionString)
    {
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        MaxAutoPrepare = 0, // what is prepared is not named on the wire
    }.ConnectionString;

    public void CutAfterNextCommit() => Volatile.Write(ref _isToCut, 1);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = PassAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        await far.ConnectAsync(IPAddress.Loopback, _server.Port);
        var isCutting = false;
        try
        {
            var there = CopyAsync(near, far, bytes =>
            {
                isCutting = isCutting || (Encoding.ASCII.GetString(bytes.Span).Contains("COMMIT", StringComparison.Ordinal) && Interlocked.Exchange(ref _isToCut, 0) == 1);
                return true;
            });
            var back = CopyAsync(far, near, _ => !isCutting);
            await Task.WhenAny(there, back);
            Cuts += isCutting ? 1 : 0;
        }
        catch (Exception end) when (end is IOException or SocketException or OperationCanceledException)
        {
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, Func<ReadOnlyMemory<byte>, bool> goesOn)
    {
        var buffer = new byte[64 * 1024];
        while (await from.GetStream().ReadAsync(buffer, _stop.Token) is > 0 and var read && goesOn(buffer.AsMemory(0, read)))
        {
            await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _stop.Token);
        }
    }
}
