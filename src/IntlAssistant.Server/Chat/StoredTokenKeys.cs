using System.Collections.Concurrent;
using System.Globalization;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.Conversations.Keys;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Chat;

/// <summary>Keeps the keys of Direct Line's tokens with the conversations, so that tokens outlive a restart: a new key for each span of time.</summary>
/// <remarks>A token lives a day at most and a key two at least, so that no token is older than the key before.</remarks>
internal sealed class StoredTokenKeys(IKeyStore keys, IOptions<DirectLineOptions> options, TimeProvider time) : ITokenKeys
{
    private const int Length = 64;

    // The clocks of replicas differ by less.
    private static readonly TimeSpan Edge = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, byte[]> known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<byte[]> SigningKeyAsync(CancellationToken cancellationToken) => KeyAsync(Span(time.GetUtcNow()), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<byte[]>> OtherKeysAsync(CancellationToken cancellationToken)
    {
        var now = Span(time.GetUtcNow());
        var next = Span(time.GetUtcNow() + Edge);
        var before = await KeyAsync(now - 1, cancellationToken);
        return next == now ? [before] : [before, await KeyAsync(next, cancellationToken)];
    }

    private long Span(DateTimeOffset moment) => moment.UtcTicks / options.Value.KeyLifetime.Ticks;

    private async ValueTask<byte[]> KeyAsync(long span, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"directline-tokens-{options.Value.KeyGeneration}-{span}");
        return known.TryGetValue(name, out var key) ? key : known.GetOrAdd(name, await keys.GetOrCreateAsync(name, Length, cancellationToken));
    }
}
