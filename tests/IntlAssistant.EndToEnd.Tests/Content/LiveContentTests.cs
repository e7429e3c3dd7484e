using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IntlAssistant.EndToEnd.Tests.DirectLine;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Content;

/// <summary>An editor at work while the server runs.</summary>
[Collection(ServersAlone.Name)]
public sealed class LiveContentTests(SharedServer shared, ITestOutputHelper output) : EndToEndTest(shared, output)
{
    private const string Broken = """
        ---
        id: broken-page
        title: A page that somebody left half written
        updated: yesterday
        ---
        # A page
        """;

    private const string Library = """
        ---
        id: night-library
        title: The night library
        topic: student-life
        audience: students
        lang: en
        source: https://office.example/night-library
        updated: 2026-11-01
        questions:
          - section: opening
            ask:
              - When does the night library open?
        ---

        # The night library

        ## Opening of the night library {#opening}

        The night library opens at 21:45 on every working day.
        """;

    [Fact]
    public async Task A_broken_page_is_told_and_a_new_page_is_answered_from_without_a_restart()
    {
        using var folder = new TemporaryFolder();
        var knowledge = folder.CopyKnowledge();
        await File.WriteAllTextAsync(Path.Combine(knowledge, "pages", "broken-page.md"), Broken);
        var server = await StartAsync(new Dictionary<string, string>(RunningServer.Unlimited) { ["Knowledge:Folder"] = knowledge });

        var told = Assert.Single(server.Output, line => line.Contains("broken-page.md", StringComparison.Ordinal));
        Assert.Contains("updated", told, StringComparison.Ordinal);
        var health = await server.Http.GetFromJsonAsync<JsonObject>("/health/ready");
        Assert.Equal("degraded", health!["checks"]!["knowledge"]!["status"]!.GetValue<string>());
        Assert.DoesNotContain("21:45", await AskAsync(server), StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(knowledge, "pages", "night-library.md"), Library);
        await Wait.UntilAsync("the new page is answered from", async () => (await AskAsync(server)).Contains("21:45", StringComparison.Ordinal));

        File.Delete(Path.Combine(knowledge, "pages", "broken-page.md"));
        await Wait.UntilAsync("the mistake is mended", async () =>
            (await server.Http.GetFromJsonAsync<JsonObject>("/health/ready"))!["status"]!.GetValue<string>() == "ok");
    }

    private static async Task<string> AskAsync(RunningServer server) =>
        await (await DirectLineVisitor.OpenAsync(server.Http)).AskAsync("When does the night library open?");
}
