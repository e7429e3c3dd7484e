using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Registration;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IntlAssistant.BotFramework.Channels.Tokens;

/// <summary>Lets in who shows a token that Azure Bot Service, or in Development an Emulator, was given for this bot.</summary>
internal sealed class TokenAuthentication(
    IOptions<BotOptions> settings, TokenRules rules, TimeProvider time, ILogger<TokenAuthentication> logger) : IChannelAuthentication
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly BotOptions options = settings.Value;
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    public async ValueTask<ChannelAccess> AuthenticateAsync(HttpRequest request, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindProblemAsync(request.Headers.Authorization, activity, cancellationToken) is not { } problem)
            {
                return ChannelAccess.Verified;
            }

            logger.Refused(problem.Access == ChannelAccess.Forbidden ? 403 : 401, problem.Claim, problem.Problem);
            return problem.Access;
        }
        catch (SigningKeysException unread)
        {
            logger.Refused(503, "signature", unread.Message);
            return ChannelAccess.Unavailable;
        }
    }

    private async Task<TokenProblem?> FindProblemAsync(StringValues header, Activity activity, CancellationToken cancellationToken)
    {
        if (header.Count != 1 || header[0]?.Split(' ') is not [var scheme, { Length: > 0 } text] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return TokenProblem.Unproved("Authorization", header.Count == 0 ? "is missing." : "is not 'Bearer' and one token.");
        }

        return !TryRead(text, out JsonWebToken? token)
            ? TokenProblem.Unproved("token", "is not a signed JSON Web Token.")
            : await FindProblemAsync(token, activity, cancellationToken);
    }

    private async Task<TokenProblem?> FindProblemAsync(JsonWebToken token, Activity activity, CancellationToken cancellationToken)
    {
        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal))
        {
            return TokenProblem.Unproved("alg", "is none of RS256, RS384 and RS512.");
        }

        // Not verified yet: it only says by which rules the token is verified.
        if (rules.For(token.Issuer) is not { } rule)
        {
            return TokenProblem.Unproved("iss", "is nobody whose tokens are accepted.");
        }

        if (string.IsNullOrEmpty(token.Kid) || await rule.Keys.FindAsync(token.Kid, cancellationToken) is not { } key)
        {
            return TokenProblem.Unproved("kid", "names no key of the issuer.");
        }

        return await SignatureProblemAsync(token, rule, key)
            ?? TimeProblem(token, time.GetUtcNow().UtcDateTime)
            ?? rule.FindProblem(token, key, activity)
            ?? TenantProblem(activity)
            ?? HostProblem(activity);
    }

    private bool TryRead(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out JsonWebToken? token)
    {
        token = null;
        try
        {
            // Three parts: with five it would be encrypted, and nobody encrypts for a bot.
            token = text.Count(letter => letter == '.') == 2 && handler.CanReadToken(text) ? handler.ReadJsonWebToken(text) : null;
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException or FormatException)
        {
            return false;
        }

        return token is not null;
    }

    /// <remarks>The times are looked at apart, by the host's clock.</remarks>
    private async Task<TokenProblem?> SignatureProblemAsync(JsonWebToken token, TokenRule rule, PublishedKey key)
    {
        TokenValidationResult result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key.Key,
            RequireSignedTokens = true,
            ValidAlgorithms = Algorithms,
            ValidIssuers = rule.Issuers,
            ValidAudiences = [options.AppId, options.AppId?.ToLowerInvariant()], // Tokens write it small, people as they like.
            ValidateLifetime = false,
        });
        return result.IsValid ? null : result.Exception switch
        {
            SecurityTokenInvalidAudienceException => TokenProblem.Unproved("aud", "is not the bot's app id."),
            SecurityTokenInvalidIssuerException => TokenProblem.Unproved("iss", "is nobody whose tokens are accepted."),
            _ => TokenProblem.Unproved("signature", "is not the issuer's."),
        };
    }

    private static TokenProblem? TimeProblem(JsonWebToken token, DateTime now) =>
        token.ValidTo == DateTime.MinValue ? TokenProblem.Unproved("exp", "is missing.")
        : now - Skew >= token.ValidTo ? TokenProblem.Unproved("exp", "is past.")
        : token.ValidFrom != DateTime.MinValue && now + Skew < token.ValidFrom ? TokenProblem.Unproved("nbf", "is still to come.")
        : null;

    /// <remarks>Teams always names the tenant; of other channels some have none.</remarks>
    private TokenProblem? TenantProblem(Activity activity)
    {
        if (options.Tenants is not { } allowed)
        {
            return null;
        }

        string? tenant = activity.TenantId;
        bool isTeams = activity.ChannelId?.Split(':')[0].Equals("msteams", StringComparison.OrdinalIgnoreCase) is true;
        return tenant is null && !isTeams ? null
            : tenant is not null && allowed.Contains(tenant, StringComparer.OrdinalIgnoreCase) ? null
            : TokenProblem.Forbidden("tenant", "of the activity is none of Bot:AllowedTenants.");
    }

    private TokenProblem? HostProblem(Activity activity) =>
        options.ServiceHosts.Count == 0 || activity.ServiceUrl is null
        || (Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out Uri? service) && options.ServiceHosts.Any(host => IsHost(service.Host, host)))
            ? null
            : TokenProblem.Forbidden("serviceurl", "is on none of Bot:ServiceHosts.");

    private static bool IsHost(string host, string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
