using System.Collections.Frozen;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.Channels.Tokens;

/// <summary>
/// The keys that a provider signs with, kept and renewed: once a day, and when a token names an unknown one, but then at most
/// once in an interval, so that bad tokens cannot hammer the provider. While it is out of reach the old ones hold.
/// </summary>
/// <remarks>Safe for use by many threads. One look at a time; who needs its outcome waits for it.</remarks>
internal sealed class SigningKeys(
    Uri metadata, TimeSpan interval, KeyReader reader, TimeProvider time, ILogger<SigningKeys> logger) : IDisposable
{
    private static readonly TimeSpan Age = TimeSpan.FromHours(24);

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
            current = new KeySet(await reader.ReadAsync(metadata), now); // Not stopped by the one who asked first: others wait for it too.
            logger.KeysRead(current.Keys.Count, metadata.AbsoluteUri);
        }
        catch (Exception unread) when (unread is HttpRequestException or FormatException or OperationCanceledException)
        {
            failure = unread;
            logger.KeysUnreadable(
                metadata.AbsoluteUri,
                current is null ? "no channel can be let in until they are." : "those read before hold on.",
                unread is OperationCanceledException ? $"There was no answer within {KeyReader.Patience.TotalSeconds:0} seconds." : unread.Message);
        }
        finally
        {
            gate.Release();
        }
    }

    private sealed record KeySet(FrozenDictionary<string, PublishedKey> Keys, DateTimeOffset ReadAt);
}
