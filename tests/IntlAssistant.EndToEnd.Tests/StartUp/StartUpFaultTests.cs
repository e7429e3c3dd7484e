using System.Net;
using System.Net.Sockets;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.StartUp;

/// <summary>A server that cannot start says why in a sentence, and ends.</summary>
[Collection(ServersAlone.Name)]
public sealed class StartUpFaultTests(SharedServer shared, ITestOutputHelper output) : EndToEndTest(shared, output)
{
    [Fact]
    public async Task A_taken_port()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";

        var sentence = Assert.Single(await FailAsync(("urls", address)));

        Assert.Contains(address, sentence, StringComparison.Ordinal);
        Assert.Contains("taken", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.In("file"), "in the way");
        var data = folder.In("file", "data");

        var sentence = Assert.Single(await FailAsync(("Storage:DataFolder", data)));

        Assert.Contains(data, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_settings_all_at_once()
    {
        var sentences = await FailAsync(("RateLimits:MessagesPerVisitor", "many"), ("Office:TimeZone", "Mars/Olympus"));

        Assert.Equal(2, sentences.Count);
        Assert.Single(sentences, sentence => sentence.Contains("RateLimits:MessagesPerVisitor 'many'", StringComparison.Ordinal));
        Assert.Single(sentences, sentence => sentence.Contains("Office:TimeZone 'Mars/Olympus'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_knowledge_folder_that_is_not_there()
    {
        using var folder = new TemporaryFolder();
        var knowledge = folder.In("no-such-folder");

        var sentence = Assert.Single(await FailAsync(("Knowledge:Folder", knowledge)));

        Assert.Contains("Knowledge:Folder", sentence, StringComparison.Ordinal);
        Assert.Contains(knowledge, sentence, StringComparison.Ordinal);
    }

    /// <summary>Starts a server that must end by itself.</summary>
    /// <returns>What it wrote to standard error.</returns>
    private async Task<IReadOnlyList<string>> FailAsync(params (string Key, string Value)[] faults)
    {
        using var folder = new TemporaryFolder();
        FrontEndFiles.Share(folder.In("data"));
        var settings = new Dictionary<string, string>
        {
            ["environment"] = "Development",
            ["urls"] = $"http://127.0.0.1:{RunningServer.FreePort()}",
            ["Storage:DataFolder"] = folder.In("data"),
            ["Knowledge:Folder"] = Repository.Knowledge,
        };
        foreach (var (key, value) in faults)
        {
            settings[key] = value;
        }

        using var process = ServerProcess.Start(folder.Path, settings);
        var code = await process.ExitAsync();

        Show("The server", [process.Transcript()]);
        Assert.Equal(1, code);
        Assert.DoesNotContain(process.Output.Concat(process.Errors), line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
        return process.Errors;
    }
}
