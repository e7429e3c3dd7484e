using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.Tests.Hosting;

/// <summary>The Direct Line server on a real, random port of this machine, over <see cref="EchoConversations"/>.</summary>
internal sealed class DirectLineHost : IAsyncDisposable
{
    public const string Secret = "a-secret-that-only-the-tests-of-this-project-know";

    private readonly WebApplication app;

    private DirectLineHost(WebApplication app, LogLines log)
    {
        Log = log;
        this.app = app;
        Conversations = app.Services.GetRequiredService<EchoConversations>();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public LogLines Log { get; }

    public Uri Address => Client.BaseAddress!;

    public EchoConversations Conversations { get; }

    public DirectLineTokens Tokens => app.Services.GetRequiredService<DirectLineTokens>();

    public static async Task<DirectLineHost> StartAsync(
        Action<DirectLineOptions>? configure = null, TimeProvider? time = null, Action<IServiceCollection>? services = null, byte[]? key = null,
        EchoConversations? conversations = null, Action<WebApplication>? app = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var log = new LogLines();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Information);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton<ITokenKeys>(new FixedKey(key ?? new byte[32]));
        builder.Services.AddSingleton(conversations ?? new EchoConversations(time ?? TimeProvider.System));
        builder.Services.AddSingleton<IDirectLineConversations>(provider => provider.GetRequiredService<EchoConversations>());
        services?.Invoke(builder.Services);
        builder.Services.AddDirectLine();
        builder.Services.Configure<DirectLineOptions>(options =>
        {
            options.Secret = Secret;
            configure?.Invoke(options);
        });
        WebApplication built = builder.Build();
        app?.Invoke(built);
        built.MapDirectLine();
        await built.StartAsync();
        return new DirectLineHost(built, log);
    }

    /// <summary>Sends a request; a body that is a string goes out as it is, anything else as JSON.</summary>
    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? bearer = null, object? body = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, "/v3/directline" + path)
        {
            Content = body switch
            {
                null => null,
                HttpContent content => content,
                string text => new StringContent(text, new MediaTypeHeaderValue("application/json")),
                _ => JsonContent.Create(body),
            },
        };
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request);
    }

    public async Task<JsonObject> StartConversationAsync(string? token = null, object? body = null)
    {
        token ??= (await Tokens.IssueNewAsync(null, default)).Token;
        using HttpResponseMessage response = await SendAsync(HttpMethod.Post, "/conversations", token, body);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode} {string.Join('\n', Log.Lines.Select(line => line.Text))}");
        return await ReadAsync(response);
    }

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonObject>(await response.Content.ReadAsStringAsync())!;

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private sealed class FixedKey(byte[] key) : ITokenKeys
    {
        public ValueTask<byte[]> SigningKeyAsync(CancellationToken cancellationToken) => ValueTask.FromResult(key);
    }
}
