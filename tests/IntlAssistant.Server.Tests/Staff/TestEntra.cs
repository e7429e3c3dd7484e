using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IntlAssistant.Server.Tests.Staff;

/// <summary>Entra ID as far as signing in needs it: it publishes its metadata and keys, gives codes and redeems them for tokens that it really signs.</summary>
internal sealed class TestEntra : HttpMessageHandler
{
    public const string Client = "5a1b4f3e-0000-4000-8000-000000000001";
    public const string Tenant = "11111111-2222-4333-8444-555555555555";
    private const string Secret = "the application's secret";
    private readonly Dictionary<string, (JsonObject Claims, string Challenge, string Back)> codes = [];

    public static (string, string)[] Settings { get; } =
    [
        ("Staff:EntraId:ClientId", Client), ("Staff:EntraId:ClientSecret", Secret), ("Staff:EntraId:Tenants:0", Tenant),
        ("Staff:EntraId:Roles:Assistant.Editor", "Editor"), ("Staff:EntraId:Roles:Assistant.Agent", "agent"),
    ];

    /// <summary>What it signs with; it publishes only <see cref="Published"/>.</summary>
    public RsaSecurityKey Key { get; set; } = NewKey();

    public RsaSecurityKey Published { get; set; }

    public bool IsDown { get; set; }

    /// <summary>Changes a token before it is signed.</summary>
    public Action<JsonObject>? Spoil { get; set; }

    public TestEntra() => Published = Key;

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    /// <summary>A person signs in on its page; where the browser is sent back to.</summary>
    public string SignIn(Uri asked, string name, params string[] roles)
    {
        var query = HttpUtility.ParseQueryString(asked.Query);
        Assert.Equal((Client, "code", "S256"), (query["client_id"], query["response_type"], query["code_challenge_method"]));
        var now = DateTimeOffset.UtcNow;
        var claims = new JsonObject
        {
            ["iss"] = $"https://login.microsoftonline.com/{Tenant}/v2.0",
            ["aud"] = Client,
            ["tid"] = Tenant,
            ["oid"] = $"object-of-{name}",
            ["sub"] = $"subject-of-{name}",
            ["name"] = $"Member {name}",
            ["preferred_username"] = $"{name}@university.example",
            ["nonce"] = query["nonce"],
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
            ["roles"] = new JsonArray([.. roles.Select(role => JsonValue.Create(role))]),
        };
        Spoil?.Invoke(claims);
        var code = Guid.NewGuid().ToString("N");
        codes[code] = (claims, query["code_challenge"]!, query["redirect_uri"]!);
        return $"{new Uri(query["redirect_uri"]!).AbsolutePath}?code={code}&state={query["state"]}";
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown)
        {
            throw new HttpRequestException("No route to host.");
        }

        return request.RequestUri!.AbsolutePath switch
        {
            $"/{Tenant}/v2.0/.well-known/openid-configuration" => Json(new JsonObject
            {
                ["issuer"] = $"https://login.microsoftonline.com/{Tenant}/v2.0",
                ["authorization_endpoint"] = $"https://login.microsoftonline.com/{Tenant}/oauth2/v2.0/authorize",
                ["token_endpoint"] = $"https://login.microsoftonline.com/{Tenant}/oauth2/v2.0/token",
                ["jwks_uri"] = $"https://login.microsoftonline.com/{Tenant}/discovery/v2.0/keys",
            }),
            $"/{Tenant}/discovery/v2.0/keys" => Json(new JsonObject { ["keys"] = new JsonArray(Public(Published)) }),
            $"/{Tenant}/oauth2/v2.0/token" => Redeem(HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken))),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        };
    }

    private HttpResponseMessage Redeem(System.Collections.Specialized.NameValueCollection form)
    {
        if (form["client_secret"] != Secret || form["code"] is not { } code || !codes.Remove(code, out var grant)
            || grant.Back != form["redirect_uri"]
            || grant.Challenge != Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))))
        {
            return Json(new JsonObject { ["error"] = "invalid_grant" }, HttpStatusCode.BadRequest);
        }

        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }
            .CreateToken(grant.Claims.ToJsonString(), new SigningCredentials(Key, SecurityAlgorithms.RsaSha256));
        return Json(new JsonObject { ["id_token"] = token, ["token_type"] = "Bearer" });
    }

    private static JsonNode Public(RsaSecurityKey key)
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.KeyId,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
    }

    private static HttpResponseMessage Json(JsonObject body, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = JsonContent.Create(body) };
}
