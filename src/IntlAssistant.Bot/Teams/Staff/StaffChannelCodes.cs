using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using IntlAssistant.Conversations.StaffChannels;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Teams.Staff;

/// <inheritdoc/>
internal sealed partial class StaffChannelCodes(IStaffChannels channels, IOptions<TeamsOptions> options, TimeProvider time) : IStaffChannelCodes
{
    private const string Command = "staff-channel";
    private const int Length = 8;

    // Without letters and digits that are taken for one another.
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    public async Task<(string Words, DateTimeOffset ExpiresAt)> MakeAsync(string desk, string by, CancellationToken cancellationToken)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        var expires = time.GetUtcNow() + options.Value.CodeLifetime;
        await channels.AddCodeAsync(new StaffChannelCode(HashOf(code), desk, by, expires), cancellationToken);
        return ($"{Command} {code[..4]}-{code[4..]}", expires);
    }

    /// <summary>The hash of the code in a message that is the command; <see langword="null"/> when it is not.</summary>
    public static string? Read(string? text) =>
        text is { Length: < 100 } && Words().Match(text) is { Success: true } match ? HashOf(match.Groups["code"].Value) : null;

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        code.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant())));

    [GeneratedRegex(@"^\s*staff[- ]channel\s+(?<code>[A-Za-z0-9]{4}-?[A-Za-z0-9]{4})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
