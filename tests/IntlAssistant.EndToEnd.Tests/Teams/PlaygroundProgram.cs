using System.Diagnostics;
using IntlAssistant.BotFramework.Tests.Clients;
using IntlAssistant.EndToEnd.Tests.Hosting;

namespace IntlAssistant.EndToEnd.Tests.Teams;

/// <summary>Microsoft's Agents Playground as a program: a channel with Teams' face, its Connector, and a person who uses it.</summary>
internal sealed class PlaygroundProgram : IAsyncDisposable
{
    private const string Package = "node_modules/@microsoft/m365agentsplayground";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "playground");

    private readonly Process process;
    private readonly List<string> said = [];

    private PlaygroundProgram(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Its page.</summary>
    public Uri Address { get; }

    public IReadOnlyList<string> Said
    {
        get
        {
            lock (said)
            {
                return [.. said];
            }
        }
    }

    /// <summary>Starts one that speaks to a server, with the words of Teams.</summary>
    public static async Task<PlaygroundProgram> StartAsync(Uri server)
    {
        await NodePackages.InstallAsync(Folder);
        var port = RunningServer.FreePort();
        var program = new PlaygroundProgram(
            NodePackages.Start(Folder, "node", $"{Package}/cli.js", "-e", new Uri(server, "/api/messages").AbsoluteUri, "-c", "msteams", "-p", $"{port}", "--disable-telemetry"),
            new Uri($"http://127.0.0.1:{port}/"));
        await Wait.UntilAsync("the Playground listens", () => program.process.HasExited
            ? throw new InvalidOperationException($"The Playground ended instead of starting: {string.Join('\n', program.Said)}")
            : program.Said.Any(line => line.Contains("Listening on", StringComparison.Ordinal)));
        return program;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is { Length: > 0 })
        {
            lock (said)
            {
                said.Add(line);
            }
        }
    }
}
