using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IntlAssistant.BotFramework.Registration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IntlAssistant.BotFramework.Connector.Credentials;

/// <summary>What an app says of itself, signed with its certificate's key, instead of telling a secret.</summary>
internal static class ClientAssertion
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>An assertion for one request.</summary>
    /// <exception cref="ConnectorCredentialsException">The certificate cannot be used.</exception>
    public static string Make(BotOptions options, string audience, DateTimeOffset now)
    {
        using X509Certificate2 certificate = BotCertificate.Read(options.Certificate);
        using RSA key = certificate.GetRSAPrivateKey()
            ?? throw new ConnectorCredentialsException("Bot:Certificate has no RSA private key; add it, or name its file in Bot:Certificate:KeyPath.", passes: false);
        if (now >= certificate.NotAfter)
        {
            throw new ConnectorCredentialsException($"Bot:Certificate ended on {certificate.NotAfter:yyyy-MM-dd}; put a new one there.", passes: false);
        }

        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = options.AppId,
            Audience = audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + Life).UtcDateTime,
            Claims = new Dictionary<string, object> { ["sub"] = options.AppId!, ["jti"] = Guid.NewGuid().ToString() }, // Checked as the server started.
            AdditionalHeaderClaims = new Dictionary<string, object>
            {
                ["x5t#S256"] = Base64Url.EncodeToString(certificate.GetCertHash(HashAlgorithmName.SHA256)),
            },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key), SecurityAlgorithms.RsaSsaPssSha256)
            {
                // Else the provider is kept for the next call, and its key is gone by then.
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            },
        };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }
}
