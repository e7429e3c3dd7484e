using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IntlAssistant.BotFramework.Tests.Hosting;

/// <summary>
/// Azure Bot Service's and Entra ID's providers as one server of this machine: they publish metadata and keys, really sign
/// tokens and give the bot its own. Calls to their real names are led here, so that the real settings are tried.
/// </summary>
internal sealed class TestCloud : IAsyncDisposable
{
    public const string AppId = "5a1b4f3e-0000-4000-8000-000000000001";
    public const string Tenant = "11111111-2222-4333-8444-555555555555";
    public const string Password = "the app's secret";
    public const string ServiceUrl = "https://smba.trafficmanager.net/amer/";

    private readonly WebApplication app;
    private readonly TimeProvider time;

    private TestCloud(WebApplication app, TimeProvider time) => (this.app, this.time) = (app, time);

    /// <summary>The settings of a bot that is registered here.</summary>
    public static Dictionary<string, string?> Settings => new()
    {
        ["Bot:AppId"] = AppId,
        ["Bot:TenantId"] = Tenant,
        ["Bot:Password"] = Password,
    };

    /// <summary>What Azure Bot Service signs with; it publishes <see cref="Published"/>.</summary>
    public TestKey Key { get; set; } = new("msteams", "webchat");

    public List<TestKey> Published { get; } = [];

    /// <summary>What Entra ID signs with.</summary>
    public TestKey EntraKey { get; } = new();

    /// <summary>Cuts every call off.</summary>
    public bool IsDown { get; set; }

    /// <summary>Never answers.</summary>
    public bool IsSilent { get; set; }

    /// <summary>What the keys are answered with instead of <see cref="Published"/>.</summary>
    public string? KeysDocument { get; set; }

    /// <summary>What the metadata is answered with instead.</summary>
    public string? MetadataDocument { get; set; }

    /// <summary>What token requests are answered with, in turn; a token when there is nothing.</summary>
    public ConcurrentQueue<(int Status, string Body)> TokenAnswers { get; } = [];

    public ConcurrentQueue<(string Host, string Target, IHeaderDictionary Headers, Dictionary<string, string> Form)> Heard { get; } = [];

    /// <summary>How often the signing keys of Azure Bot Service were read.</summary>
    public int KeyReads => Heard.Count(call => call.Target == "/v1/.well-known/keys");

    public static async Task<TestCloud> StartAsync(TimeProvider? time = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        var cloud = new TestCloud(app, time ?? TimeProvider.System);
        cloud.Published.Add(cloud.Key);
        app.Run(cloud.AnswerAsync);
        await app.StartAsync();
        return cloud;
    }

    /// <summary>Leads the clients of a host here.</summary>
    public void Serve(IServiceCollection services) => services.ConfigureHttpClientDefaults(client =>
        client.AddHttpMessageHandler(() => new Detour(new Uri(app.Urls.Single()))));

    /// <summary>A token as Azure Bot Service gives it to a channel.</summary>
    public string ChannelToken(Action<JsonObject>? spoil = null, TestKey? key = null, string algorithm = SecurityAlgorithms.RsaSha256)
    {
        JsonObject claims = Claims("https://api.botframework.com");
        claims["serviceurl"] = ServiceUrl;
        spoil?.Invoke(claims);
        return Sign(claims, key ?? Key, algorithm);
    }

    /// <summary>A token as Entra ID gives it to an Emulator that knows the bot's secret.</summary>
    public string EmulatorToken(Action<JsonObject>? spoil = null, TestKey? key = null)
    {
        JsonObject claims = Claims($"https://login.microsoftonline.com/{Tenant}/v2.0");
        claims["tid"] = Tenant;
        claims["ver"] = "2.0";
        claims["azp"] = AppId;
        spoil?.Invoke(claims);
        return Sign(claims, key ?? EntraKey, SecurityAlgorithms.RsaSha256);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private JsonObject Claims(string issuer)
    {
        DateTimeOffset now = time.GetUtcNow();
        return new JsonObject
        {
            ["iss"] = issuer,
            ["aud"] = AppId,
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        };
    }

    private static string Sign(JsonObject claims, TestKey key, string algorithm) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }
            .CreateToken(claims.ToJsonString(), new SigningCredentials(key.Key, algorithm));

    private async Task AnswerAsync(HttpContext http)
    {
        var form = http.Request.HasFormContentType
            ? (await http.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString())
            : [];
        string target = http.Request.Path + http.Request.QueryString;
        Heard.Enqueue((http.Request.Headers[Detour.OriginalHost].ToString(), target, new HeaderDictionary(http.Request.Headers.ToDictionary()), form)); // A copy: the server uses its own again.
        if (IsDown)
        {
            http.Abort();
            return;
        }

        if (IsSilent)
        {
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        }

        if (target.EndsWith("/token", StringComparison.Ordinal) || target.Contains("resource=", StringComparison.Ordinal))
        {
            (http.Response.StatusCode, string answer) = TokenAnswers.TryDequeue(out (int, string) told) ? told
                : (200, $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"token-{{Heard.Count}}"}""");
            await http.Response.WriteAsync(answer);
            return;
        }

        await http.Response.WriteAsync(Document(http.Request.Path));
    }

    private string Document(string path) => path switch
    {
        "/v1/.well-known/openidconfiguration" => MetadataDocument ??
            """{"issuer":"https://api.botframework.com","jwks_uri":"https://login.botframework.com/v1/.well-known/keys"}""",
        "/v1/.well-known/keys" => KeysDocument ?? Keys(Published),
        $"/{Tenant}/v2.0/.well-known/openid-configuration" or "/common/v2.0/.well-known/openid-configuration" =>
            """{"jwks_uri":"https://login.microsoftonline.com/common/discovery/v2.0/keys"}""",
        "/common/discovery/v2.0/keys" => Keys([EntraKey]),
        _ => "{}",
    };

    private static string Keys(IEnumerable<TestKey> keys) =>
        new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => key.Public())]) }.ToJsonString();

    private sealed class Detour(Uri address) : DelegatingHandler
    {
        public const string OriginalHost = "X-Original-Host";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri!.IsLoopback)
            {
                request.Headers.Add(OriginalHost, $"{request.RequestUri.Scheme}://{request.RequestUri.Authority}");
                request.RequestUri = new Uri(address, request.RequestUri.PathAndQuery);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
