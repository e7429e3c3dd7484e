using System.Net;
using System.Text.Json;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task A_sound_server_lives_and_is_ready()
    {
        using var site = new Site();
        using var client = site.CreateClient();

        Assert.Equal("ok", Status(await client.GetStringAsync(new Uri("/health/live", UriKind.Relative))));
        Assert.Equal("ok", Status(await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative))));
    }

    [Fact]
    public async Task A_broken_page_degrades_it_and_is_named()
    {
        using var site = new Site();
        site.Folder.Write("knowledge/pages/broken.md", "---\nid: broken\n---\nNo title.\n");
        using var client = site.CreateClient();

        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        var health = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("degraded", Status(health));
        Assert.Contains("pages/broken.md", health, StringComparison.Ordinal);
    }

    private static string? Status(string health) => JsonDocument.Parse(health).RootElement.GetProperty("status").GetString();
}
