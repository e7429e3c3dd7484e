using System.ComponentModel;
using System.Diagnostics;

namespace IntlAssistant.BotFramework.Tests.Clients;

/// <summary>Packages of Node that stand beside a test project, installed once and exactly as they are locked.</summary>
public sealed class NodePackages : IAsyncLifetime
{
    /// <summary>The folder of the project's own client.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "client");

    public Task InitializeAsync() => InstallAsync(Folder);

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Installs what a folder's lock names, unless that is there.</summary>
    internal static async Task InstallAsync(string folder)
    {
        string installed = Path.Combine(folder, "node_modules", ".package-lock.json");
        if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) > File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
        {
            return;
        }

        using Process npm = Start(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        Task<string> output = npm.StandardOutput.ReadToEndAsync();
        string errors = await npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode == 0, $"'npm ci' in {folder} failed: {errors}{await output}");
    }

    /// <summary>Starts a program in a folder, with its input and output at hand.</summary>
    internal static Process Start(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() && program == "npm" ? "npm.cmd" : program, arguments)
        {
            WorkingDirectory = folder,
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
