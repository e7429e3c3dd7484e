using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.Settings;

/// <summary>What the program says when it cannot start: run as a program, because its exit code and its words are what counts.</summary>
public sealed class StartupTests : IDisposable
{
    private readonly TempFolder folder = new();

    public StartupTests() => folder.Write("knowledge/pages/visa.md", "---\nid: visa\ntitle: Visa\n---\nApply at the embassy.\n");

    [Fact]
    public async Task Every_wrong_setting_is_named_at_once_with_what_is_allowed()
    {
        var said = await RunAsync(
            "--RateLimits:Enabled=maybe", "--RateLimits:MessagesPerVisitor=0", "--DirectLine:AllowedOrigins:0=university.example",
            "--Office:Brand:Color=#ffee88", "--Proxies:Trusted:0=proxy", "--DirectLine:TokenLifetime=soon");

        Assert.Contains("RateLimits:Enabled 'maybe' is not true or false; write 'true' or 'false'.", said);
        Assert.Contains("RateLimits:MessagesPerVisitor '0' is not a limit; write a number a minute from 1 to 1000000.", said);
        Assert.Contains(said, line => line.StartsWith("DirectLine:AllowedOrigins 'university.example' is not an origin", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("Office:Brand:Color '#ffee88'", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("Proxies:Trusted:0 'proxy' is not an address", StringComparison.Ordinal));
        Assert.Contains("DirectLine:TokenLifetime 'soon' is not a time span; write hours, minutes and seconds, for example '00:30:00'.", said);
        Assert.Equal(6, said.Count);
    }

    [Fact]
    public async Task Half_a_registration_of_the_bot_stops_the_start()
    {
        var said = await RunAsync("--Bot:Password=a secret", "--Bot:AppType=Other");

        Assert.Contains("Bot:AppType 'Other' is not known; write one of SingleTenant, MultiTenant, UserAssignedMSI.", said);
        Assert.Contains(said, line => line.StartsWith("Bot:AppId is missing, and other settings of Bot are there", StringComparison.Ordinal));
        Assert.DoesNotContain(said, line => line.Contains("a secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_taken_port_is_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        var said = await RunAsync($"--urls={address}");

        Assert.StartsWith($"The address {address} is taken by another program", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unwritable_data_folder_is_one_sentence()
    {
        var file = folder.Write("a-file", "");

        var said = await RunAsync($"--Storage:DataFolder={file}/data");

        Assert.StartsWith($"The data folder '{file}/data' cannot be written", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_knowledge_folder_is_one_sentence()
    {
        var said = await RunAsync($"--Knowledge:Folder={folder.Path}/nothing");

        Assert.StartsWith($"Knowledge:Folder '{folder.Path}/nothing' is not a knowledge folder", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_folder_of_secrets_is_one_sentence()
    {
        var said = await RunAsync($"--Secrets:Folder={folder.Path}/nothing");

        Assert.StartsWith($"Secrets:Folder '{folder.Path}/nothing' is not a folder", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_file_that_is_not_json_is_one_sentence()
    {
        folder.Write("appsettings.json", "{ \"Office\": { \"Name\": \"x\" \n \"University\": 1 }");

        var said = await RunAsync();

        Assert.Contains("line 2 is not valid JSON", Assert.Single(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Model:Provider=chatgpt", "Model:Provider 'chatgpt' is not known; write none, openai, azure-openai or ollama.")]
    [InlineData("--Model:Name=gpt", "Model:Name is set and Model:Provider is not")]
    [InlineData("--Model:Timeout=soon", "Model:Timeout 'soon' is not")]
    public async Task A_wrong_setting_of_the_model_stops_the_start(string setting, string sentence)
    {
        Assert.Contains(await RunAsync(setting), said => said.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_of_embeddings_that_cannot_be_used_is_one_sentence()
    {
        var missing = await RunAsync($"--Model:EmbeddingFolder={folder.Path}/nothing");
        Assert.StartsWith($"Model:EmbeddingFolder '{folder.Path}/nothing' is not a folder; name one with", Assert.Single(missing), StringComparison.Ordinal);

        folder.Write("model/tokenizer.json", "{}");
        folder.Write("model/model.safetensors", "");
        var damaged = await RunAsync($"--Model:EmbeddingFolder={folder.Path}/model");
        Assert.StartsWith($"Model:EmbeddingFolder cannot be used: {folder.Path}/model/tokenizer.json: this is not a tokenizer.json", Assert.Single(damaged), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.7", "Answering:MaxWrongAnswers is not a share from 0 to 0.5; write for example 0.02")]
    [InlineData("-1", "Answering:MaxWrongAnswers is not a share from 0 to 0.5; write for example 0.02")]
    [InlineData("two", "Answering:MaxWrongAnswers is not a number, such as 0.02")]
    public async Task A_share_that_is_none_is_one_sentence(string share, string because)
    {
        var said = await RunAsync($"--Answering:MaxWrongAnswers={share}");

        Assert.Contains(because, Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_while_it_starts_is_no_failure()
    {
        // A database that takes the call and never answers holds the start where it is.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var server = Start(
            "--Storage:Provider=postgres", $"--Storage:ConnectionString=Host=127.0.0.1;Port={((IPEndPoint)silent.LocalEndpoint).Port};Username=a;Database=b");
        var output = server.StandardOutput.ReadToEndAsync();
        var errors = server.StandardError.ReadToEndAsync();
        var call = silent.AcceptTcpClientAsync();
        await Task.WhenAny(call, server.WaitForExitAsync());
        if (!call.IsCompleted)
        {
            Assert.Fail($"It ended by itself: {await output} {await errors}");
        }

        using (var stop = Process.Start("kill", ["-TERM", $"{server.Id}"]))
        {
            await stop.WaitForExitAsync();
        }

        await server.WaitForExitAsync();
        Assert.Equal(0, server.ExitCode);
        Assert.DoesNotContain("   at ", await output + await errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Runs the server, which must give up, and returns its lines on standard error.</summary>
    private async Task<IReadOnlyList<string>> RunAsync(params string[] settings)
    {
        using var server = Start(settings);
        var output = server.StandardOutput.ReadToEndAsync();
        var errors = (await server.StandardError.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        await server.WaitForExitAsync();
        Assert.Equal(1, server.ExitCode);
        Assert.DoesNotContain("   at ", await output + string.Join('\n', errors), StringComparison.Ordinal);
        return errors;
    }

    private Process Start(params string[] settings)
    {
        // What is given twice counts as it is given last.
        string[] arguments =
        [
            "exec", Path.Combine(AppContext.BaseDirectory, "IntlAssistant.Server.dll"), "--urls=http://127.0.0.1:0",
            $"--Storage:DataFolder={folder.Path}/data", $"--Knowledge:Folder={folder.Path}/knowledge", .. settings,
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };

        // No front-end files are fetched in a test: without npm on the path the server would start without them.
        start.Environment["PATH"] = Path.GetDirectoryName(Environment.ProcessPath);
        return Process.Start(start)!; // Null only for what the shell starts.
    }
}
