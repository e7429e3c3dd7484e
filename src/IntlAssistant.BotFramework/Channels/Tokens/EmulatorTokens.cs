using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Http;
using IntlAssistant.BotFramework.Registration;
using Microsoft.IdentityModel.JsonWebTokens;

namespace IntlAssistant.BotFramework.Channels.Tokens;

/// <summary>
/// The tokens of the Emulator and of the Agents Playground, in Development alone: whoever knows the bot's secret gets one for
/// the bot itself from its login authority, and they say nothing of the service URL, which is therefore one of this machine.
/// </summary>
internal sealed class EmulatorTokens(BotOptions options, SigningKeys keys) : TokenRule(keys)
{
    private const string OlderAuthority = "https://sts.windows.net";

    // Microsoft's own tenants, which the Emulator's tokens for bots of all tenants come from.
    private static readonly string[] CommonTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    /// <remarks>From the settings alone: a list that was made from the token's own tenant would believe every tenant.</remarks>
    public override IReadOnlyList<string> Issuers { get; } =
    [
        .. Tenants(options).Select(tenant => $"{OlderAuthority}/{tenant}/"),
        .. Tenants(options).Select(tenant => $"{options.LoginAuthority.TrimEnd('/')}/{tenant}/v2.0"),
    ];

    /// <summary>Where the login authority publishes what it signs with.</summary>
    public static Uri Metadata(BotOptions options) => new(
        $"{options.LoginAuthority.TrimEnd('/')}/{(IsOfOneTenant(options) ? options.TenantId : "common")}/v2.0/.well-known/openid-configuration");

    public override TokenProblem? FindProblem(JsonWebToken token, PublishedKey key, Activity activity) =>
        AppProblem(token)
        ?? (IsOfOneTenant(options) && !Same(Claim(token, "tid"), options.TenantId) ? TokenProblem.Unproved("tid", "is not the tenant of the bot.") : null)
        ?? (activity.ServiceUrl is null || Loopback.IsLoopbackUrl(activity.ServiceUrl) ? null
            : TokenProblem.Forbidden("serviceUrl", "of an Emulator is one of this machine, and the activity's is not."));

    private TokenProblem? AppProblem(JsonWebToken token) => Claim(token, "ver") switch
    {
        null or "1.0" => Same(Claim(token, "appid"), options.AppId) ? null : TokenProblem.Unproved("appid", "is not the bot's app id."),
        "2.0" => Same(Claim(token, "azp"), options.AppId) ? null : TokenProblem.Unproved("azp", "is not the bot's app id."),
        _ => TokenProblem.Unproved("ver", "is neither 1.0 nor 2.0."),
    };

    private static string[] Tenants(BotOptions options) => IsOfOneTenant(options) ? [options.TenantId!] : CommonTenants; // Checked as the server started.

    private static bool IsOfOneTenant(BotOptions options) => options.AppType != BotAppType.MultiTenant;

    private static bool Same(string? one, string? other) => one is not null && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
