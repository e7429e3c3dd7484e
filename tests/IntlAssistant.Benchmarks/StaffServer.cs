using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace IntlAssistant.Benchmarks;

/// <summary>The real server as a process of its own over a data folder, and a client that is signed in at its console.</summary>
internal sealed partial class StaffServer : IAsyncDisposable
{
    private const string Email = "office@university.example";
    private const string Password = "orchid tunnel gravel whistle";

    private readonly Process process;
    private readonly TaskCompletionSource<Uri> firstLink = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StaffServer(string dataFolder)
    {
        var address = ServerProgram.FreeAddress();
        Client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                ServerProgram.File, $"--urls={address}", $"--Storage:DataFolder={dataFolder}", $"--Storage:ErasureFolder={dataFolder}/erasures", "--Staff:RequireHttps=false", "--RateLimits:Enabled=false",
                "--Logging:LogLevel:Default=Warning",
            ])
        {
            WorkingDirectory = dataFolder,
            RedirectStandardOutput = true,
        })!; // Null only for what the shell starts.
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
    }

    /// <summary>The browser that is signed in.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts a server on an empty data folder and makes its administrator.</summary>
    public static async Task<StaffServer> FirstAsync(string dataFolder)
    {
        var server = new StaffServer(dataFolder);
        var link = await server.firstLink.Task.WaitAsync(TimeSpan.FromMinutes(3));
        await server.SendAsync(link.PathAndQuery, ("key", link.Query[5..]), ("Input.Name", "The administrator"), ("Input.Email", Email), ("Input.Password", Password));
        return server;
    }

    /// <summary>Starts a server and signs its administrator in.</summary>
    public static async Task<StaffServer> AgainAsync(string dataFolder)
    {
        var server = new StaffServer(dataFolder);
        await server.UntilReadyAsync();
        await server.SendAsync("/staff/sign-in", ("email", Email), ("password", Password));
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using (var end = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await end.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task SendAsync(string page, params (string Key, string Value)[] fields)
    {
        var token = WebUtility.HtmlDecode(FormToken().Match(await Client.GetStringAsync(page)).Groups[1].Value);
        using var answer = await Client.PostAsync(page, new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Key, field.Value)).Append(new("__RequestVerificationToken", token))));
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode}.");
        }
    }

    private async Task UntilReadyAsync()
    {
        while (true)
        {
            try
            {
                using var answer = await Client.GetAsync("/health/ready");
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // It does not listen yet.
            }

            await Task.Delay(100);
        }
    }

    private void Read(string? line)
    {
        if (line is not null && Link().Match(line) is { Success: true } match)
        {
            firstLink.TrySetResult(new Uri(match.Value));
        }
    }

    [GeneratedRegex(@"http://\S+/staff/first\?key=\S+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"form-token\" content=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
