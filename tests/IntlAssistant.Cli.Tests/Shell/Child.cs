using System.Diagnostics;

namespace IntlAssistant.Cli.Tests.Shell;

/// <summary>The program in a process of its own, with variables and a folder of its own.</summary>
internal static class Child
{
    // Beside the tests it would lack what they have from the web's framework: it is run where it is built,
    // in the same configuration: bin/CONFIGURATION/net10.0, so there is a folder above.
    private static readonly string Built = Path.Combine(
        AppContext.BaseDirectory, "../../../../../src/IntlAssistant.Cli/bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "intl-assistant.dll");

    /// <summary>Runs it.</summary>
    public static async Task<Ran> RunAsync(string folder, Dictionary<string, string> variables, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(Built), .. words])
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
