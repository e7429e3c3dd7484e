using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace IntlAssistant.BotFramework.Tests.Hosting;

/// <summary>A key that a test provider signs with, and the channels that it may speak for.</summary>
internal sealed class TestKey(params string[] endorsements)
{
    // Keys take long to make: a few go round, so that those of one test differ.
    private static readonly Lazy<RSA>[] Ring = [.. Enumerable.Range(0, 6).Select(_ => new Lazy<RSA>(() => RSA.Create(2048)))];
    private static int next;

    public RsaSecurityKey Key { get; } = new(Ring[(uint)Interlocked.Increment(ref next) % (uint)Ring.Length].Value) { KeyId = Guid.NewGuid().ToString("N") };

    /// <summary>As providers publish it.</summary>
    public JsonObject Public()
    {
        RSAParameters parameters = Key.Rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Key.KeyId,
            ["x5t"] = Key.KeyId,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (endorsements.Length > 0)
        {
            key["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]);
        }

        return key;
    }
}
