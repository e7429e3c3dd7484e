using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Http;
using IntlAssistant.BotFramework.Registration;
using Microsoft.IdentityModel.JsonWebTokens;

namespace IntlAssistant.BotFramework.Channels.Tokens;

/// <summary>The tokens of Azure Bot Service, whatever kind of app the bot is: bound to one channel by the key and to one service URL by a claim.</summary>
internal sealed class ServiceTokens(BotOptions options, bool isDevelopment, SigningKeys keys) : TokenRule(keys)
{
    public override IReadOnlyList<string> Issuers { get; } = [options.Issuer];

    public override TokenProblem? FindProblem(JsonWebToken token, PublishedKey key, Activity activity) =>
        ServiceUrlProblem(Claim(token, "serviceurl"), activity.ServiceUrl) ?? EndorsementProblem(key, activity.ChannelId);

    private TokenProblem? ServiceUrlProblem(string? claimed, string? named) =>
        claimed is null ? TokenProblem.Unproved("serviceurl", "is missing.")
        : !string.Equals(claimed.TrimEnd('/'), named?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
            ? TokenProblem.Forbidden("serviceurl", "is not the serviceUrl of the activity.")
        : !IsSafe(claimed) ? TokenProblem.Forbidden("serviceurl", "is not an address with https.")
        : null;

    /// <remarks>A key without any endorsement speaks for no channel.</remarks>
    private static TokenProblem? EndorsementProblem(PublishedKey key, string? channel) =>
        string.IsNullOrWhiteSpace(channel) ? TokenProblem.Forbidden("channelId", "is missing in the activity, so that no key endorses it.")
        : !key.Endorsements.Contains(channel.Split(':')[0]) ? TokenProblem.Forbidden("endorsements", "of the signing key do not name the activity's channelId.")
        : null;

    private bool IsSafe(string address) =>
        PublicAddress.IsBaseUrl(address)
        && (address.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || (isDevelopment && Loopback.IsLoopbackUrl(address)));
}
