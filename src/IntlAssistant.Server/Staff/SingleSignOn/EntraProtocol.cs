using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace IntlAssistant.Server.Staff.SingleSignOn;

/// <summary>Speaks OpenID Connect with Entra ID: the authorisation code flow with PKCE.</summary>
internal sealed class EntraProtocol(EntraMetadata metadata, IOptions<EntraOptions> settings, IHttpClientFactory clients, TimeProvider time)
{
    public const string HttpClientName = "entra";
    private const string TenantInIssuer = "{tenantid}";
    private readonly EntraOptions options = settings.Value;
    private readonly JsonWebTokenHandler tokens = new() { MapInboundClaims = false };

    /// <summary>Where the browser is sent.</summary>
    /// <exception cref="EntraException">Entra ID cannot be reached.</exception>
    public async Task<string> AddressAsync(EntraAttempt attempt, string back, CancellationToken cancellationToken)
    {
        var known = await metadata.GetAsync(cancellationToken);
        return known.AuthorizationEndpoint + QueryString.Create(new Dictionary<string, string?>
        {
            ["client_id"] = options.ClientId,
            ["response_type"] = "code",
            ["response_mode"] = "query",
            ["redirect_uri"] = back,
            ["scope"] = "openid profile email",
            ["state"] = attempt.State,
            ["nonce"] = attempt.Nonce,
            ["code_challenge"] = attempt.Challenge,
            ["code_challenge_method"] = "S256",
        });
    }

    /// <summary>Redeems a code and reads who came back.</summary>
    /// <exception cref="EntraException">It cannot be redeemed, or what came back is not to be believed.</exception>
    public async Task<EntraPerson> RedeemAsync(string code, EntraAttempt attempt, string back, CancellationToken cancellationToken)
    {
        var known = await metadata.GetAsync(cancellationToken);
        var token = await ExchangeAsync(known.TokenEndpoint, code, attempt, back, cancellationToken);
        var result = await tokens.ValidateTokenAsync(token, Rules(known));
        if (!result.IsValid && result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // Entra ID changes its keys; what it signs with a new one is good.
            known = await metadata.RenewAsync(cancellationToken);
            result = await tokens.ValidateTokenAsync(token, Rules(known));
        }

        return result is { IsValid: true, SecurityToken: JsonWebToken valid } ? Read(valid, attempt, known.Issuer)
            : throw new EntraException("Entra ID's token is not to be believed.", result.Exception);
    }

    private async Task<string> ExchangeAsync(string endpoint, string code, EntraAttempt attempt, string back, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = options.ClientId!, // Checked as the server started; so is the secret.
            ["client_secret"] = options.ClientSecret!,
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = back,
            ["code_verifier"] = attempt.Verifier,
        });
        try
        {
            using var answer = await clients.CreateClient(HttpClientName).PostAsync(endpoint, form, cancellationToken);
            await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
            var said = await JsonSerializer.DeserializeAsync(body, EntraJson.Default.EntraTokens, cancellationToken);
            return answer.IsSuccessStatusCode && said?.IdToken is { Length: > 0 } token
                ? token
                : throw new EntraException($"Entra ID did not redeem the code: {(int)answer.StatusCode} {said?.Error}.");
        }
        catch (Exception error) when (error is HttpRequestException or JsonException || (error is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new EntraException("Entra ID's token endpoint does not answer as it should.", error);
        }
    }

    private TokenValidationParameters Rules(OpenIdConnectConfiguration known) => new()
    {
        IssuerSigningKeys = known.SigningKeys,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidAudience = options.ClientId,
        IssuerValidator = (issuer, token, _) => IssuerOf(token, known.Issuer) is { } right && issuer == right
            ? issuer
            : throw new SecurityTokenInvalidIssuerException("The token is not of a tenant that may sign in."),
        LifetimeValidator = (from, until, _, _) =>
            until is { } end && time.GetUtcNow() < end + TokenValidationParameters.DefaultClockSkew
            && !(from is { } begin && time.GetUtcNow() < begin - TokenValidationParameters.DefaultClockSkew),
    };

    /// <summary>Who must have issued a token of an allowed tenant; <see langword="null"/> for any other tenant's.</summary>
    private string? IssuerOf(SecurityToken token, string issuer) =>
        ((JsonWebToken)token).TryGetPayloadValue("tid", out string tenant) && options.Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase)
            ? issuer.Replace(TenantInIssuer, tenant, StringComparison.OrdinalIgnoreCase)
            : null;

    private static EntraPerson Read(JsonWebToken token, EntraAttempt attempt, string issuer)
    {
        if (Claim(token, "nonce") != attempt.Nonce)
        {
            throw new EntraException($"A token of {issuer} was made for another attempt to sign in.");
        }

        var id = Claim(token, "oid") ?? throw new EntraException("Entra ID's token names no person; ask for the scope 'profile'.");
        var userName = Claim(token, "preferred_username");
        return new EntraPerson(
            $"{Claim(token, "tid")}/{id}".ToLowerInvariant(),
            Claim(token, "name") ?? userName ?? id,
            userName,
            [.. token.Claims.Where(claim => claim.Type is "roles" or "groups").Select(claim => claim.Value)]);
    }

    private static string? Claim(JsonWebToken token, string name) =>
        token.TryGetPayloadValue(name, out string value) && !string.IsNullOrWhiteSpace(value) ? value : null;
}
