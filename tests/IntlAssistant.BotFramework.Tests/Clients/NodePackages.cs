using System.ComponentModel;
using System.Diagnostics;

namespace IntlAssistant.BotFramework.Tests.Clients;

/// <summary>Installs the packages of the Node client once, exactly as they are locked.</summary>
public sealed class NodePackages : IAsyncLifetime
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "client");

    public async Task InitializeAsync()
    {
        string installed = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) > File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            return;
        }

        using Process npm = Start("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        Task<string> output = npm.StandardOutput.ReadToEndAsync();
        string errors = await npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode == 0, $"'npm ci' in {Folder} failed: {errors}{await output}");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal static Process Start(string program, params string[] arguments)
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
