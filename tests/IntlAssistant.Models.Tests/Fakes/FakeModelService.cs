using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Models.Tests.Fakes;

/// <summary>A service that speaks OpenAI's protocol over real HTTP and answers as the test says.</summary>
internal sealed class FakeModelService : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<FakeCall> calls = [];
    private Func<FakeCall, HttpContext, Task> onChat = (_, context) => SayAsync(context, "Hello.");
    private Func<FakeCall, HttpContext, Task> onEmbeddings = (call, context) => EmbedAsync(context, call, text => [text.Length, 1f, -0.5f]);

    private FakeModelService()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/v1/chat/completions", context => TakeAsync(context, call => onChat(call, context)));
        app.MapPost("/v1/embeddings", context => TakeAsync(context, call => onEmbeddings(call, context)));
        app.MapGet("/v1/models", context => context.Response.WriteAsync(
            """{"object":"list","data":[{"id":"small-model","object":"model","created":1,"owned_by":"tests"},{"id":"small-embedding","object":"model","created":1,"owned_by":"tests"}]}"""));
    }

    /// <summary>The address of the service, as Model:Endpoint takes it.</summary>
    public string Endpoint => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/v1";

    /// <summary>What was asked.</summary>
    public IReadOnlyList<FakeCall> Calls => [.. calls];

    public static async Task<FakeModelService> StartAsync()
    {
        var service = new FakeModelService();
        await service.app.StartAsync();
        return service;
    }

    /// <summary>Every reply is this text, streamed when a stream is asked for.</summary>
    public void Says(string text) => onChat = (_, context) => SayAsync(context, text);

    /// <summary>A reply is written for what was asked.</summary>
    public void Says(Func<FakeCall, string> write) => onChat = (call, context) => SayAsync(context, write(call));

    /// <summary>The raw response is written by the test.</summary>
    public void Does(Func<FakeCall, HttpContext, Task> respond) => onChat = respond;

    /// <summary>Every call is answered with an error of the protocol.</summary>
    public void Fails(int status, string? retryAfter = null) => onChat = (_, context) => FailAsync(context, status, retryAfter);

    /// <summary>Every text has the vector that the test gives it.</summary>
    public void Embeds(Func<string, float[]> embed) => onEmbeddings = (call, context) => EmbedAsync(context, call, embed);

    /// <summary>The raw response to a call for vectors is written by the test.</summary>
    public void DoesForEmbeddings(Func<FakeCall, HttpContext, Task> respond) => onEmbeddings = respond;

    /// <summary>Writes a reply as the call wants it: whole, or in pieces of a few letters.</summary>
    public static async Task SayAsync(HttpContext context, string text)
    {
        if (!context.Items.ContainsKey("stream"))
        {
            await context.Response.WriteAsJsonAsync(Completion(text, "stop", null));
            return;
        }

        context.Response.ContentType = "text/event-stream";
        for (var at = 0; at < text.Length; at += 7)
        {
            await SendAsync(context, Chunk(new JsonObject { ["content"] = text.Substring(at, Math.Min(7, text.Length - at)) }, null));
        }

        await SendAsync(context, Chunk([], "stop"));
        await SendAsync(context, new JsonObject
        {
            ["id"] = "c1",
            ["object"] = "chat.completion.chunk",
            ["created"] = 1,
            ["model"] = "small-model",
            ["choices"] = new JsonArray(),
            ["usage"] = Usage(),
        });
        await context.Response.WriteAsync("data: [DONE]\n\n");
    }

    /// <summary>Writes one piece of a stream.</summary>
    public static async Task SendAsync(HttpContext context, JsonObject chunk)
    {
        await context.Response.WriteAsync($"data: {chunk.ToJsonString()}\n\n");
        await context.Response.Body.FlushAsync();
    }

    /// <summary>A piece of a stream.</summary>
    public static JsonObject Chunk(JsonObject delta, string? finish) => new()
    {
        ["id"] = "c1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1,
        ["model"] = "small-model",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }),
    };

    /// <summary>A whole reply.</summary>
    public static JsonObject Completion(string? text, string finish, string? refusal) => new()
    {
        ["id"] = "c1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = "small-model",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text, ["refusal"] = refusal },
            ["finish_reason"] = finish,
        }),
        ["usage"] = Usage(),
    };

    /// <summary>An error of the protocol, which repeats what it was sent, as some services do.</summary>
    public static Task FailAsync(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return context.Response.WriteAsJsonAsync(new { error = new { message = $"You sent: {context.Items["body"]}", type = "error", code = "error" } });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context, Func<FakeCall, Task> respond)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        context.Items["body"] = body.RootElement.GetRawText();
        if (body.RootElement.TryGetProperty("stream", out var stream) && stream.GetBoolean())
        {
            context.Items["stream"] = true;
        }

        var call = new FakeCall(body.RootElement.Clone(), context.Request.Headers.Authorization.ToString(), context.Request.Headers["api-key"].ToString());
        calls.Enqueue(call);
        await respond(call);
    }

    private static Task EmbedAsync(HttpContext context, FakeCall call, Func<string, float[]> embed)
    {
        var data = call.Texts.Select((text, index) => new JsonObject
        {
            ["object"] = "embedding",
            ["index"] = index,
            ["embedding"] = new JsonArray([.. embed(text).Select(number => JsonValue.Create(number))]),
        }).Reverse(); // A service may answer in any order.
        return context.Response.WriteAsJsonAsync(new JsonObject
        {
            ["object"] = "list",
            ["model"] = "small-embedding",
            ["data"] = new JsonArray([.. data]),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 5, ["total_tokens"] = 5 },
        });
    }

    private static JsonObject Usage() => new() { ["prompt_tokens"] = 100, ["completion_tokens"] = 20, ["total_tokens"] = 120 };
}
