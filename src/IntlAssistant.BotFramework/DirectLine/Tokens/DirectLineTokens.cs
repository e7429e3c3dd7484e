using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using IntlAssistant.BotFramework.DirectLine.Streams;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IntlAssistant.BotFramework.DirectLine.Tokens;

/// <summary>Makes and reads the short-lived, signed tokens that visitors' clients hold. Safe to call from several threads.</summary>
public sealed class DirectLineTokens(ITokenKeys keys, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const string Issuer = "directline";
    private const string TokenAudience = "directline";
    private const string StreamAudience = "directline-stream";
    private const int MinKeyBytes = 32;

    // A page connects at once; more time only serves one who found the address in a log.
    private static readonly TimeSpan StreamLifetime = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler handler = new()
    {
        SetDefaultTimesOnTokenCreation = false,
        MaximumTokenSizeInBytes = 16 * 1024,
    };

    // A key is made once for its bytes: what is made of it is costly and kept with it.
    private readonly ConditionalWeakTable<byte[], SymmetricSecurityKey> made = [];

    /// <summary>An id for a new visitor, which nobody can guess.</summary>
    public static string NewUserId() => "dl_" + RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>An id for a new conversation, which nobody can guess.</summary>
    public static string NewConversationId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>A token for a new visitor in a new conversation.</summary>
    /// <param name="origin">The page that may use it; <see langword="null"/> for all that the server allows.</param>
    /// <param name="cancellationToken">Stops the making.</param>
    public ValueTask<DirectLineToken> IssueNewAsync(string? origin, CancellationToken cancellationToken) =>
        IssueAsync(new DirectLineGrant(NewConversationId(), NewUserId(), null, origin is null ? [] : [origin]), cancellationToken);

    /// <summary>A token for a user in a conversation. Whoever holds it is that user: give it to nobody else.</summary>
    public async ValueTask<DirectLineToken> IssueAsync(DirectLineGrant grant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grant);
        DateTimeOffset expiresAt = time.GetUtcNow() + options.Value.TokenLifetime;
        string token = await SignAsync(grant, TokenAudience, expiresAt, null, cancellationToken);
        return new DirectLineToken(token, expiresAt, (int)options.Value.TokenLifetime.TotalSeconds, grant);
    }

    /// <summary>What a token allows; <see langword="null"/> when it is forged, expired or no token at all.</summary>
    public async ValueTask<DirectLineToken?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        return await VerifyAsync(token, TokenAudience, cancellationToken) is { } jwt && Grant(jwt) is { } grant
            ? new DirectLineToken(token, jwt.ValidTo, (int)(jwt.ValidTo - time.GetUtcNow()).TotalSeconds, grant)
            : null;
    }

    /// <summary>The credential that a stream's address carries: of use for nothing else, and not for long.</summary>
    internal ValueTask<string> IssueStreamAsync(StreamTicket ticket, CancellationToken cancellationToken) =>
        SignAsync(ticket.Grant, StreamAudience, time.GetUtcNow() + StreamLifetime, ticket.Until, cancellationToken);

    internal async ValueTask<StreamTicket?> ReadStreamAsync(string credential, CancellationToken cancellationToken) =>
        await VerifyAsync(credential, StreamAudience, cancellationToken) is { } jwt
        && Grant(jwt) is { } grant
        && jwt.TryGetPayloadValue(Claims.Until, out long until)
            ? new StreamTicket(grant, DateTimeOffset.FromUnixTimeSeconds(until))
            : null;

    private static DirectLineGrant? Grant(JsonWebToken jwt) =>
        Text(jwt, Claims.Conversation) is { } conversation && Text(jwt, Claims.User) is { } user
            ? new DirectLineGrant(
                conversation,
                user,
                Text(jwt, Claims.Name),
                jwt.TryGetPayloadValue(Claims.Origins, out string[]? origins) ? origins ?? [] : [])
            : null;

    private static string? Text(JsonWebToken jwt, string claim) => jwt.TryGetPayloadValue(claim, out string? text) ? text : null;

    private async ValueTask<string> SignAsync(
        DirectLineGrant grant, string audience, DateTimeOffset expiresAt, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        var claims = new Dictionary<string, object>
        {
            [Claims.Conversation] = grant.ConversationId,
            [Claims.User] = grant.UserId,
            [Claims.Origins] = grant.Origins.ToArray(),
        };
        if (grant.UserName is not null)
        {
            claims[Claims.Name] = grant.UserName;
        }

        if (until is { } end)
        {
            claims[Claims.Until] = end.ToUnixTimeSeconds();
        }

        SymmetricSecurityKey signingKey = await KeyAsync(cancellationToken);
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = time.GetUtcNow().UtcDateTime,
            Expires = expiresAt.UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(signingKey, SecurityAlgorithms.HmacSha256),
        });
    }

    private async ValueTask<JsonWebToken?> VerifyAsync(string token, string audience, CancellationToken cancellationToken)
    {
        TokenValidationResult result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKeys = [await KeyAsync(cancellationToken), .. (await keys.OtherKeysAsync(cancellationToken)).Select(Made)],
            RequireExpirationTime = true,
            LifetimeValidator = (_, expires, _, _) => expires > time.GetUtcNow().UtcDateTime,
        });
        return result.IsValid ? result.SecurityToken as JsonWebToken : null;
    }

    private async ValueTask<SymmetricSecurityKey> KeyAsync(CancellationToken cancellationToken) => Made(await keys.SigningKeyAsync(cancellationToken));

    private SymmetricSecurityKey Made(byte[] bytes) => bytes.Length < MinKeyBytes
        ? throw new InvalidOperationException($"The signing key has {bytes.Length} bytes; it needs {MinKeyBytes} or more.")
        : made.GetValue(bytes, static key => new SymmetricSecurityKey(key));

    private static class Claims
    {
        public const string Conversation = "conv";
        public const string User = "user";
        public const string Name = "name";
        public const string Origins = "origins";
        public const string Until = "until";
    }
}
