using System.ComponentModel.DataAnnotations;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.BotFramework.DirectLine;

/// <summary>Settings of the Direct Line server: the section <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions : IValidatableObject
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "DirectLine";

    /// <summary>What an office's own server asks for tokens with; without one, nobody can use a secret.</summary>
    /// <value>None by default; 32 characters or more.</value>
    public string? Secret { get; set; }

    /// <summary>Web origins, besides the server's own, whose pages may connect: <c>https://www.university.example</c>; <c>*</c> is any.</summary>
    /// <value>Empty by default.</value>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>How long a token lives. Microsoft's client asks for a new one every 15 minutes.</summary>
    /// <value>30 minutes by default.</value>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long tokens are signed with one key before the next takes its place; those of before hold until they end.</summary>
    /// <value>90 days by default.</value>
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Which row of keys is signed with. Another number makes every token that was given out void at once, on all servers that have it: for when a key may be known to others.</summary>
    /// <value>1 by default.</value>
    public int KeyGeneration { get; set; } = 1;

    /// <summary>The address that browsers reach this server under, with its path if it has one.</summary>
    /// <value>None by default: the address of each request.</value>
    public string? PublicUrl { get; set; }

    /// <summary>The assistant's id in activities.</summary>
    /// <value><c>assistant</c> by default.</value>
    public string BotId { get; set; } = "assistant";

    /// <summary>The largest activity that a visitor may send, in bytes.</summary>
    /// <value>256 KB by default, which is also the most.</value>
    public int MaxActivityBytes { get; set; } = 256 * 1024;

    /// <summary>How many sockets one visitor may hold, over all conversations.</summary>
    /// <value>4 by default.</value>
    public int MaxStreamsPerUser { get; set; } = 4;

    /// <summary>How many sockets may come from one address; a campus may be one. Behind a reverse proxy set <c>Proxies:Trusted</c>, or all visitors have the proxy's. Of IPv6 a whole <c>/64</c> counts as one, as one household has it.</summary>
    /// <value>500 by default.</value>
    public int MaxStreamsPerAddress { get; set; } = 500;

    /// <summary>How many sockets this server may hold; a few kilobytes of memory each.</summary>
    /// <value>10000 by default.</value>
    public int MaxStreams { get; set; } = 10_000;

    /// <summary>How many frames wait for a slow reader before its socket is closed; it comes back with its watermark.</summary>
    /// <value>128 by default.</value>
    public int StreamBuffer { get; set; } = 128;

    /// <summary>How long one frame may take to leave.</summary>
    /// <value>15 seconds by default.</value>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often an idle socket is pinged, and how long the answer may take.</summary>
    /// <value>15 seconds by default.</value>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        ValidationResult?[] ranges =
        [
            Range(nameof(TokenLifetime), TokenLifetime, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)),
            Range(nameof(KeyLifetime), KeyLifetime, TimeSpan.FromDays(2), TimeSpan.FromDays(3650)),
            Range(nameof(KeyGeneration), KeyGeneration, 1, int.MaxValue),
            Range(nameof(MaxActivityBytes), MaxActivityBytes, 1024, ActivityReader.MaxBytes),
            Range(nameof(MaxStreamsPerUser), MaxStreamsPerUser, 1, 1000),
            Range(nameof(MaxStreamsPerAddress), MaxStreamsPerAddress, 1, 1_000_000),
            Range(nameof(MaxStreams), MaxStreams, 1, 1_000_000),
            Range(nameof(StreamBuffer), StreamBuffer, 1, 100_000),
            Range(nameof(SendTimeout), SendTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            Range(nameof(KeepAlive), KeepAlive, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
        ];
        foreach (ValidationResult mistake in ranges.OfType<ValidationResult>())
        {
            yield return mistake;
        }

        if (string.IsNullOrWhiteSpace(BotId))
        {
            yield return new("DirectLine:BotId is empty; give the assistant an id, for example 'assistant'.");
        }

        if (Secret is { Length: > 0 and < 32 })
        {
            yield return new($"DirectLine:Secret has {Secret.Length} characters; write 32 or more random ones, or none at all.");
        }

        foreach (string origin in AllowedOrigins.Where(origin => !Http.Origins.IsOriginOrAny(origin)))
        {
            yield return new(
                $"DirectLine:AllowedOrigins '{origin}' is not an origin; " +
                "write scheme and host, for example 'https://www.university.example', or '*'.");
        }

        if (PublicUrl is { Length: > 0 } && !Http.PublicAddress.IsBaseUrl(PublicUrl))
        {
            yield return new(
                $"DirectLine:PublicUrl '{PublicUrl}' is not an address; " +
                "write it with http:// or https:// and without query, for example 'https://chat.university.example'.");
        }
    }

    /// <remarks>By hand, because the generated validator drops an attribute's own message.</remarks>
    private static ValidationResult? Range<T>(string key, T value, T from, T to)
        where T : IComparable<T> =>
        value.CompareTo(from) >= 0 && value.CompareTo(to) <= 0
            ? null
            : new($"DirectLine:{key} '{value}' is out of range; write {from} to {to}.");
}
