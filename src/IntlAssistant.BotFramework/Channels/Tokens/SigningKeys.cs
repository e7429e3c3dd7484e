using System.Collections.Frozen;
using IntlAssistant.BotFramework.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace IntlAssistant.BotFramework.Channels.Tokens;

/// <summary>
/// The keys that a provider signs with, kept and renewed: once a day, and when a token names an unknown one, but then at most
/// once in an interval, so that bad tokens cannot hammer the provider. While it is out of reach the old ones hold.
/// </summary>
/// <remarks>Safe for use by many threads. One look at a time; who needs its outcome waits for it.</remarks>
internal sealed class SigningKeys(
    Uri metadata, TimeSpan interval, IHttpClientFactory clients, TimeProvider time, ILogger<SigningKeys> logger) : IDisposable
{
    private static readonly TimeSpan Age = TimeSpan.FromHours(24);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Without any key nobody gets in: then the provider is asked more often.
    private static readonly TimeSpan FirstInterval = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim gate = new(1);
    private volatile KeySet? current;
    private DateTimeOffset triedAt = DateTimeOffset.MinValue;
    private Exception? failure;

    /// <summary>The key of an id; <see langword="null"/> when the provider has no such key.</summary>
    /// <exception cref="SigningKeysException">The provider has never been reached.</exception>
    public async ValueTask<PublishedKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (current is not { } known)
        {
            await RenewAsync(FirstInterval, cancellationToken);
            known = current ?? throw new SigningKeysException($"The signing keys at {metadata} have not been read yet.", failure!);
        }
        else if (time.GetUtcNow() - known.ReadAt >= Age)
        {
            // Nobody waits for it: the old keys are good until the new ones are there.
            _ = RenewAsync(interval, CancellationToken.None);
        }

        if (!known.Keys.ContainsKey(id))
        {
            await RenewAsync(interval, cancellationToken);
            known = current;
        }

        return known.Keys.GetValueOrDefault(id);
    }

    public void Dispose() => gate.Dispose();

    private async Task RenewAsync(TimeSpan atMostEvery, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            DateTimeOffset now = time.GetUtcNow();
            if (now - triedAt < atMostEvery)
            {
                return;
            }

            triedAt = now;
            current = new KeySet(await ReadAsync(), now);
            logger.KeysRead(current.Keys.Count, metadata.AbsoluteUri);
        }
        catch (Exception unread) when (unread is HttpRequestException or FormatException or OperationCanceledException)
        {
            failure = unread;
            logger.KeysUnreadable(
                metadata.AbsoluteUri,
                current is null ? "no channel can be let in until they are." : "those read before hold on.",
                unread is OperationCanceledException ? $"There was no answer within {Patience.TotalSeconds:0} seconds." : unread.Message);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <remarks>Not with the token of the one who asked first: the others wait for the outcome too.</remarks>
    private async Task<FrozenDictionary<string, PublishedKey>> ReadAsync()
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using HttpClient client = clients.CreateClient(TokenRules.HttpClientName);
        string document = await client.GetStringAsync(metadata, patience.Token);
        string keys = await client.GetStringAsync(KeysAddress(document), patience.Token);
        return PublishedKeys.Read(keys);
    }

    private Uri KeysAddress(string document)
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

    private sealed record KeySet(FrozenDictionary<string, PublishedKey> Keys, DateTimeOffset ReadAt);
}
