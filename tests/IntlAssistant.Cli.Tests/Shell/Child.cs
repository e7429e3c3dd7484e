using System.Diagnostics;

namespace IntlAssistant.Cli.Tests.Shell;

/// <summary>The program in a process of its own, with variables and a folder of its own.</summary>
internal static class Child
{
    /// <summary>Runs it.</summary>
    public static async Task<Ran> RunAsync(string folder, Dictionary<string, string> variables, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "intl-assistant.dll"), .. words])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!; // the test itself runs in it
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Ran(process.ExitCode, await output, await error);
    }
}
