using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.Tests.Hosting;

/// <summary>A channel's Connector on this machine that answers as it was told and keeps what it heard.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = [];

    private FakeChannel(WebApplication app) => this.app = app;

    public ConcurrentQueue<(string Method, string RawTarget, string Body, string? Authorization)> Heard { get; } = [];

    public string Address => app.Urls.Single();

    public static async Task<FakeChannel> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        var channel = new FakeChannel(app);
        app.Run(channel.AnswerAsync);
        await app.StartAsync();
        return channel;
    }

    /// <summary>What the next call is answered with; 200 and an id when nothing was told.</summary>
    public FakeChannel Then(int status, string? body = null, string? retryAfter = null, Action<HttpContext>? further = null)
    {
        answers.Enqueue(async http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.RetryAfter = retryAfter;
            further?.Invoke(http);
            await http.Response.WriteAsync(body ?? string.Empty);
        });
        return this;
    }

    /// <summary>The next call is cut off.</summary>
    public FakeChannel ThenCut()
    {
        answers.Enqueue(http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });
        return this;
    }

    /// <summary>The next call is never answered.</summary>
    public FakeChannel ThenSilence()
    {
        answers.Enqueue(http => Task.Delay(Timeout.Infinite, http.RequestAborted));
        return this;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new System.IO.StreamReader(http.Request.Body);
        string target = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        Heard.Enqueue((http.Request.Method, target, await reader.ReadToEndAsync(), http.Request.Headers.Authorization));
        if (answers.TryDequeue(out Func<HttpContext, Task>? answer))
        {
            await answer(http);
            return;
        }

        await http.Response.WriteAsync("""{"id":"given"}""");
    }
}
