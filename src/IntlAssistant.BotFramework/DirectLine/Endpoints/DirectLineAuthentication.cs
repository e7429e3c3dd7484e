using System.Security.Cryptography;
using System.Text;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.DirectLine.Endpoints;

/// <summary>Tells by the bearer's credential who calls.</summary>
internal sealed class DirectLineAuthentication(DirectLineTokens tokens, IOptions<DirectLineOptions> options)
{
    private const string Scheme = "Bearer ";

    /// <summary>The credential of a header; <see langword="null"/> when it holds none.</summary>
    public static string? Credential(string? authorization) =>
        authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true ? authorization[Scheme.Length..].Trim() : null;

    public async ValueTask<DirectLineCaller?> IdentifyAsync(string credential, CancellationToken cancellationToken) =>
        IsSecret(credential) ? new DirectLineCaller.Office()
        : await tokens.ReadAsync(credential, cancellationToken) is { } token ? new DirectLineCaller.Visitor(token.Grant)
        : null;

    /// <remarks>Digests are compared, in constant time, so that neither length nor first difference can be measured.</remarks>
    private bool IsSecret(string credential) =>
        options.Value.Secret is { Length: > 0 } secret && CryptographicOperations.FixedTimeEquals(Digest(secret), Digest(credential));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
