using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Tests.Hosting;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.Tests.Channels.Tokens;

/// <summary>A bot in Production, and an identity provider on this machine that signs real tokens.</summary>
public abstract class TokenTest : IAsyncLifetime
{
    private protected ManualTime Time { get; } = new();

    private protected RecordingTurns Turns { get; } = new();

    private protected TestCloud Cloud { get; private set; } = null!; // Set before any test runs.

    private protected ChannelHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Cloud = await TestCloud.StartAsync(Time);
        Host = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Cloud.DisposeAsync();
    }

    private protected static long Seconds(int fromNow) => new ManualTime().GetUtcNow().AddSeconds(fromNow).ToUnixTimeSeconds();

    private protected static Action<JsonObject> Numbered(int number) => activity => activity["id"] = $"{number}";

    private protected Task<ChannelHost> StartAsync(string environment = "Production", params (string Key, string? Value)[] more)
    {
        Dictionary<string, string?> settings = TestCloud.Settings;
        foreach ((string key, string? value) in more)
        {
            settings.Remove(key);
            if (value is not null)
            {
                settings.Add(key, value);
            }
        }

        return ChannelHost.StartAsync(Turns, environment, settings, Time, Cloud.Serve);
    }

    private protected async Task AssertRefusedAsync(HttpStatusCode status, string claim, string problem, string token)
    {
        int accepted = Turns.Accepted.Count;
        (HttpStatusCode answered, string body) = await PostHeaderAsync($"Bearer {token}");

        Assert.Equal((status, string.Empty), (answered, body));
        Assert.Equal(accepted, Turns.Accepted.Count);
        (LogLevel level, EventId _, string text) = Host.Log.Lines.Last(line => line.Event.Id == 5102);
        Assert.Equal(LogLevel.Warning, level);
        Assert.StartsWith($"A delivery was refused with {(int)status}: {claim} ", text, StringComparison.Ordinal);
        Assert.Contains(problem, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Host.Log.Lines, line => token.Split('.').Any(part => part.Length > 0 && line.Text.Contains(part, StringComparison.Ordinal)));
    }

    private protected Task<HttpStatusCode> PostAsync(string? token, Action<JsonObject>? change = null) => PostAsync(Host, token, change);

    private protected static async Task<HttpStatusCode> PostAsync(ChannelHost host, string? token, Action<JsonObject>? change = null) =>
        (await PostHeaderAsync(host, token is null ? null : $"Bearer {token}", change)).Status;

    private protected Task<(HttpStatusCode Status, string Body)> PostHeaderAsync(string? header) => PostHeaderAsync(Host, header, null);

    private protected static async Task<(HttpStatusCode Status, string Body)> PostHeaderAsync(ChannelHost host, string? header, Action<JsonObject>? change)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "1",
            ["channelId"] = "msteams",
            ["serviceUrl"] = TestCloud.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = "29:user" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = "a:1", ["tenantId"] = TestCloud.Tenant },
            ["text"] = "سلام",
        };
        change?.Invoke(activity);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(activity.ToJsonString(), new MediaTypeHeaderValue("application/json")),
        };
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        using HttpResponseMessage response = await host.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
