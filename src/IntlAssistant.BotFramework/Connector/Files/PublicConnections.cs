using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;

namespace IntlAssistant.BotFramework.Connector.Files;

/// <summary>Connects to the public internet only. The address is checked that is connected to, so that no name leads anywhere else between a look and a call.</summary>
internal sealed class PublicConnections(IHostEnvironment environment)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        IPAddress[] found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        IPAddress[] allowed = [.. found.Where(MayBe)];
        if (allowed.Length == 0)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, $"{context.DnsEndPoint.Host} is not on the public internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool MayBe(IPAddress address) =>
        InternetAddress.IsPublic(address) || (environment.IsDevelopment() && IPAddress.IsLoopback(address));
}
