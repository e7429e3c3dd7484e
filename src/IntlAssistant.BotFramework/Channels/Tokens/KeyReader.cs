using System.Collections.Frozen;
using IntlAssistant.BotFramework.Http;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace IntlAssistant.BotFramework.Channels.Tokens;

/// <summary>Reads the keys that a provider publishes.</summary>
internal sealed class KeyReader(IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>The name of the <see cref="HttpClient"/> that is used.</summary>
    public const string HttpClientName = "signing-keys";

    public const int MaxAnswerBytes = 1024 * 1024;

    /// <summary>How long a provider is waited for.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(10);

    /// <summary>The keys by their ids.</summary>
    /// <exception cref="HttpRequestException">The provider was not reached.</exception>
    /// <exception cref="OperationCanceledException">It did not answer in time.</exception>
    /// <exception cref="FormatException">What it answered is not what providers publish.</exception>
    public async Task<FrozenDictionary<string, PublishedKey>> ReadAsync(Uri metadata)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using HttpClient client = clients.CreateClient(HttpClientName);
        string document = await client.GetStringAsync(metadata, patience.Token);
        string keys = await client.GetStringAsync(KeysAddress(metadata, document), patience.Token);
        return PublishedKeys.Read(keys);
    }

    private static Uri KeysAddress(Uri metadata, string document)
    {
        string? address;
        try
        {
            address = OpenIdConnectConfiguration.Create(document).JwksUri;
        }
        catch (ArgumentException malformed)
        {
            throw new FormatException("The metadata is not an OpenID configuration.", malformed);
        }

        // Whoever can change the keys on their way can sign as the provider.
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? keys)
            && (keys.Scheme == Uri.UriSchemeHttps || (Loopback.IsLoopbackUrl(address) && Loopback.IsLoopbackUrl(metadata.AbsoluteUri)))
            ? keys
            : throw new FormatException("The metadata names no address with https where the keys are.");
    }
}
