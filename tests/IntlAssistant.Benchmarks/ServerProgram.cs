using System.Net;
using System.Net.Sockets;

namespace IntlAssistant.Benchmarks;

/// <summary>Where the real server's program stands, built with this one.</summary>
internal static class ServerProgram
{
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)); // project/bin/configuration/framework

    /// <summary>The repository.</summary>
    public static string Repository { get; } = Output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;

    /// <summary>The program, to be run by <c>dotnet</c>.</summary>
    public static string File { get; } = Path.Combine(
        Repository, "src", "IntlAssistant.Server", "bin", Output.Parent!.Name, Output.Name, "IntlAssistant.Server.dll");

    /// <summary>An address on this machine that nobody listens at.</summary>
    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
