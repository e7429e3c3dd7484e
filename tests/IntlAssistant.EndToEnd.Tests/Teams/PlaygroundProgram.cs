using System.Diagnostics;
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
        await InstallAsync();
        var port = RunningServer.FreePort();
        var program = new PlaygroundProgram(
            Start("node", $"{Package}/cli.js", "-e", new Uri(server, "/api/messages").AbsoluteUri, "-c", "msteams", "-p", $"{port}", "--disable-telemetry"),
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

    /// <summary>Installs the package once, exactly as it is locked.</summary>
    private static async Task InstallAsync()
    {
        if (File.Exists(Path.Combine(Folder, Package, "cli.js")))
        {
            return;
        }

        using var npm = Start("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = await npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode == 0, $"'npm ci' in {Folder} failed: {errors}{await output}");
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!; // Null only for what the shell starts.

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
