using System.Diagnostics;
using System.Net;

namespace IntlAssistant.Benchmarks.Load;

/// <summary>A server under load: a process of its own, of which the system tells what it uses.</summary>
internal sealed class LoadTarget : IAsyncDisposable
{
    private readonly Process process;

    private LoadTarget(string name, Uri address, Process process) => (Name, Address, this.process) = (name, address, process);

    public string Name { get; }

    public Uri Address { get; }

    /// <summary>The memory that it holds now, in MB.</summary>
    public double Memory => Fresh().WorkingSet64 / 1048576.0;

    /// <summary>The most that it has held, in MB.</summary>
    public double MostMemory => Fresh().PeakWorkingSet64 / 1048576.0;

    /// <summary>The processor's time that it has used.</summary>
    public TimeSpan Processor => Fresh().TotalProcessorTime;

    /// <summary>Starts the bare echo.</summary>
    public static Task<LoadTarget> EchoAsync()
    {
        var address = ServerProgram.FreeAddress();
        var start = new ProcessStartInfo("dotnet", [typeof(LoadTarget).Assembly.Location, "echo", address]);

        // As every web project has it that does not say otherwise.
        start.Environment["DOTNET_gcServer"] = "1";
        return StartAsync("echo", address, start);
    }

    /// <summary>Starts the real server as an office would, but that one address may open all chats; for the second time, because at the first one it fetches and compresses the pages' files.</summary>
    /// <param name="folder">Where it keeps its data.</param>
    /// <param name="postgres">The database that it keeps them in instead.</param>
    public static async Task<LoadTarget> ServerAsync(string folder, string? postgres)
    {
        await (await ServerOnceAsync(folder, postgres)).DisposeAsync();
        return await ServerOnceAsync(folder, postgres);
    }

    public async ValueTask DisposeAsync()
    {
        using (var end = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await end.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Task<LoadTarget> ServerOnceAsync(string folder, string? postgres)
    {
        var address = ServerProgram.FreeAddress();
        string[] storage = postgres is null ? [] : ["--Storage:Provider=postgres", $"--Storage:ConnectionString={postgres}"];
        return StartAsync("server", address, new ProcessStartInfo(
            "dotnet",
            [
                ServerProgram.File, $"--urls={address}", $"--Storage:DataFolder={folder}", "--Logging:LogLevel:Default=Warning",
                "--RateLimits:MessagesPerVisitor=1000000", "--RateLimits:MessagesPerAddress=1000000", "--RateLimits:TokensPerAddress=1000000",
                "--DirectLine:MaxStreamsPerAddress=1000000", "--DirectLine:MaxStreams=1000000",
                .. storage,
            ])
        { WorkingDirectory = folder });
    }

    private static async Task<LoadTarget> StartAsync(string name, string address, ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        var process = Process.Start(start)!; // Null only for what the shell starts.
        process.OutputDataReceived += (_, line) => Complain(name, line.Data);
        process.BeginOutputReadLine();
        var target = new LoadTarget(name, new Uri(address), process);
        using var http = new HttpClient { BaseAddress = target.Address };
        while (!await IsReadyAsync(http))
        {
            await Task.Delay(100);
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The {name} ended before it was ready.");
            }
        }

        return target;
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // It does not listen yet.
        }
    }

    /// <summary>Warnings and errors are part of the result.</summary>
    private static void Complain(string name, string? line)
    {
        if (line is not null && (line.Contains("warn:", StringComparison.Ordinal) || line.Contains("fail:", StringComparison.Ordinal)))
        {
            Console.Error.WriteLine($"{name}: {line}");
        }
    }

    private Process Fresh()
    {
        process.Refresh();
        return process;
    }
}
