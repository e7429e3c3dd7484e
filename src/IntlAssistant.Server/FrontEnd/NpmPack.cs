using System.ComponentModel;
using System.Diagnostics;

namespace IntlAssistant.Server.FrontEnd;

/// <summary>Fetches tarballs with <c>npm pack</c>, which knows the registry and proxy that the machine is set up for.</summary>
internal sealed class NpmPack : IPackageSource
{
    // npm's own patience, three tries with growing pauses, would hold up the first start by minutes on a machine without a network.
    private static readonly string[] Patience = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-timeout=60000"];

    public async Task<string> FetchAsync(FrontEndPackage package, string folder, CancellationToken cancellationToken)
    {
        using var process = Start(package, folder);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        await output;
        return process.ExitCode == 0 && Directory.GetFiles(folder, "*.tgz") is [var tarball]
            ? tarball
            : throw new FrontEndException(
                $"npm could not fetch {package}{Reason(await errors)}; check the network and npm's registry and proxy settings, then restart.");
    }

    private static Process Start(FrontEndPackage package, string folder)
    {
        // On Windows npm is a script, which only the command interpreter runs.
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe", ["/c", "npm"]) : new ProcessStartInfo("npm");
        foreach (var argument in (string[])["pack", package.ToString(), "--silent", "--ignore-scripts", .. Patience])
        {
            start.ArgumentList.Add(argument);
        }

        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.UseShellExecute = false;
        try
        {
            return Process.Start(start) ?? throw Missing(package, null);
        }
        catch (Win32Exception error)
        {
            throw Missing(package, error);
        }
    }

    private static FrontEndException Missing(FrontEndPackage package, Exception? error) =>
        new(
            $"npm was not found, and {package} is fetched with it once; install Node.js 20 or later, or put the folder that "
            + $"'IntlAssistant.Server {FrontEndFetch.Word} {FrontEndServices.Folder}' makes on another machine beside the server, then restart.",
            error);

    /// <summary>npm's error code: its other lines name folders and addresses, which help nobody who reads a log.</summary>
    private static string Reason(string errors)
    {
        var code = errors.Split('\n').Select(line => line.Trim().Split(' '))
            .FirstOrDefault(words => words is ["npm", "error", "code", _]);
        return code is null ? "" : $" ({code[3]})";
    }
}
