using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntlAssistant.Bot.Tests.Teams;

/// <summary>Microsoft's adaptive cards library in Node, installed once exactly as it is locked, which says what is wrong with a card.</summary>
public sealed class CardLibrary : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "client");

    private Process? node;

    public async Task InitializeAsync()
    {
        var installed = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (!File.Exists(installed) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            using var npm = Start("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            var output = npm.StandardOutput.ReadToEndAsync();
            var errors = await npm.StandardError.ReadToEndAsync();
            await npm.WaitForExitAsync();
            Assert.True(npm.ExitCode == 0, $"'npm ci' in {Folder} failed: {errors}{await output}");
        }

        node = Start("node", "cards.js");
    }

    public async Task DisposeAsync()
    {
        if (node is not null)
        {
            node.StandardInput.Close();
            await node.WaitForExitAsync();
            node.Dispose();
        }
    }

    /// <summary>What is wrong with a card; nothing when it is as the schema has it.</summary>
    internal async Task<IReadOnlyList<string>> FaultsAsync(JsonObject card)
    {
        await node!.StandardInput.WriteLineAsync(card.ToJsonString());
        await node.StandardInput.FlushAsync();
        var line = await node.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"The library stopped: {await node.StandardError.ReadToEndAsync()}");
        return JsonSerializer.Deserialize<List<string>>(line)!;
    }

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() && program == "npm" ? "npm.cmd" : program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!; // Null only for what the shell starts.
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"'{program}' was not found: these tests need Node.js 20 or later with npm.", missing);
        }
    }
}
