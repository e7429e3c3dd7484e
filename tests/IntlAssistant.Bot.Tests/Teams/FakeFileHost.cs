using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Bot.Tests.Teams;

/// <summary>A channel's host on this machine that has files.</summary>
internal sealed class FakeFileHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeFileHost(WebApplication app) => this.app = app;

    /// <summary>What lies there, by its path; anything else is not there.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = [];

    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>What every answer waits for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public string Address => app.Urls.Single();

    public static async Task<FakeFileHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var host = new FakeFileHost(app);
        app.Run(host.AnswerAsync);
        await app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!; // a request has a path
        Asked.Enqueue(path);
        await Gate;
        if (Files.TryGetValue(path, out var content))
        {
            await http.Response.Body.WriteAsync(content);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
