using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.Tests.Hosting;

/// <summary>A channel's Connector on this machine that answers as it was told and keeps what it heard.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    /// <summary>Instead of a status: the connection is cut before the call is taken.</summary>
    public const int Cut = 0;

    /// <summary>Instead of a status: the call is taken, and answered with 201 after a while.</summary>
    public const int Slow = 1;

    private static readonly TimeSpan While = TimeSpan.FromMilliseconds(200);

    private readonly WebApplication app;
    private Func<Call, (int Status, string? Body, string? RetryAfter)>? always;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = [];
    private volatile TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FakeChannel(WebApplication app) => this.app = app;

    public ConcurrentQueue<Call> Heard { get; } = [];

    public string Address => app.Urls.Single();

    /// <summary>Ends when the next call has been heard, and what <see cref="Always"/> says of it.</summary>
    public Task NextAsync() => next.Task;

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

    /// <summary>What every call that nothing else was told for is answered with: a status, or <see cref="Cut"/>.</summary>
    public void Always(Func<Call, (int Status, string? Body, string? RetryAfter)> answer) => always = answer;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new System.IO.StreamReader(http.Request.Body);
        string target = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        var call = new Call(http.Request.Method, target, await reader.ReadToEndAsync(), http.Request.Headers.Authorization);
        Heard.Enqueue(call);
        (int Status, string? Body, string? RetryAfter)? told = answers.IsEmpty ? always?.Invoke(call) : null;
        Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        if (answers.TryDequeue(out Func<HttpContext, Task>? answer))
        {
            await answer(http);
            return;
        }

        await (told is null ? http.Response.WriteAsync("""{"id":"given"}""") : AnswerAsync(http, told.Value));
    }

    private static async Task AnswerAsync(HttpContext http, (int Status, string? Body, string? RetryAfter) answer)
    {
        if (answer.Status == Cut)
        {
            http.Abort();
            return;
        }

        if (answer.Status == Slow)
        {
            await Task.Delay(While, http.RequestAborted); // This is the slowness itself: nobody waits for it to pass.
        }

        http.Response.StatusCode = answer.Status == Slow ? StatusCodes.Status201Created : answer.Status;
        http.Response.Headers.RetryAfter = answer.RetryAfter;
        await http.Response.WriteAsync(answer.Body ?? string.Empty);
    }

    /// <summary>A call that the channel heard.</summary>
    public sealed record Call(string Method, string RawTarget, string Body, string? Authorization);
}
