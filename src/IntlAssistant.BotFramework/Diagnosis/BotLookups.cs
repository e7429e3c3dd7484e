using System.Net;
using System.Text.RegularExpressions;
using IntlAssistant.BotFramework.Channels.Tokens;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.BotFramework.Connector.Credentials;
using IntlAssistant.BotFramework.Http;
using IntlAssistant.BotFramework.Registration;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.BotFramework.Diagnosis;

/// <summary>What of the diagnosis needs a network.</summary>
internal sealed partial class BotLookups(ServiceProvider services, BotOptions options)
{
    public const string HttpClientName = "diagnosis";

    private const string Teams = "msteams";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What Entra ID's numbers ask for, where somebody can do it.</summary>
    private static readonly Dictionary<string, string> Remedies = new()
    {
        ["AADSTS7000215"] = "Bot:Password is not a secret of the app: copy the secret's value, not its id.",
        ["AADSTS7000222"] = "Bot:Password has ended: make a new client secret.",
        ["AADSTS700016"] = "Bot:AppId is no app of the tenant: check both, and Bot:AppType.",
        ["AADSTS90002"] = "Bot:TenantId is no tenant: copy the Directory (tenant) ID.",
        ["AADSTS700027"] = "The app does not know the certificate: upload its public part to the app registration.",
        ["AADSTS7000112"] = "The app is disabled: an administrator of the tenant can enable it.",
    };

    public async Task<BotFinding> AddressAsync(string? site, CancellationToken cancellationToken)
    {
        const string name = "bot address";
        if (string.IsNullOrWhiteSpace(site))
        {
            return BotFinding.Look(name, "nobody has said where the server is reached", "Set Office:Site to the address with https, and give Azure Bot Service that address with /api/messages.");
        }

        string address = $"{site.TrimEnd('/')}/api/messages";
        if (!PublicAddress.IsBaseUrl(address) || !address.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || Loopback.IsLoopbackUrl(address))
        {
            return BotFinding.Look(name, $"Azure Bot Service delivers to https addresses of the internet alone, and {address} is none", "Set Office:Site to the address with https.");
        }

        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            using HttpClient client = services.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName);
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            using HttpResponseMessage response = await client.SendAsync(request, patience.Token);
            return response.StatusCode == HttpStatusCode.OK
                ? BotFinding.Good(name, $"{address} answers; give Azure Bot Service this address")
                : BotFinding.Look(name, $"{address} answers {(int)response.StatusCode}, so that it is not this server or something stands before it", "Let POST and HEAD for /api/messages through to the server.");
        }
        catch (Exception unreached) when (IsNetwork(unreached, cancellationToken))
        {
            return BotFinding.Look(name, $"{address} was not reached from here", "Start the server, and let the internet reach it; where only this machine cannot reach itself under that name, there is nothing to do.");
        }
    }

    public async Task<BotFinding> KeysAsync(CancellationToken cancellationToken)
    {
        const string name = "bot keys";
        var metadata = new Uri(options.OpenIdMetadata);
        try
        {
            var reader = services.GetRequiredService<KeyReader>();
            var keys = await reader.ReadAsync(metadata).WaitAsync(cancellationToken);
            return keys.Values.Any(key => key.Endorsements.Contains(Teams))
                ? BotFinding.Good(name, $"{metadata.Host} publishes {keys.Count} signing keys, for Teams too")
                : BotFinding.Look(name, $"{metadata.Host} publishes {keys.Count} signing keys, and none of them speaks for Teams", "Check Bot:OpenIdMetadata.");
        }
        catch (Exception unread) when (unread is FormatException || IsNetwork(unread, cancellationToken))
        {
            return unread is FormatException
                ? BotFinding.Look(name, $"what {metadata.Host} publishes is not a provider's metadata", "Check Bot:OpenIdMetadata; remove it for the public cloud.")
                : Unreached(name, metadata.Host);
        }
    }

    public async Task<BotFinding> TokenAsync(CancellationToken cancellationToken)
    {
        const string name = "bot token";
        try
        {
            AccessToken token = await services.GetRequiredService<ITokenSource>().FetchAsync(cancellationToken);
            return BotFinding.Good(name, $"the bot gets its own token, good for {(token.ExpiresAt - token.ReceivedAt).TotalMinutes:0} minutes");
        }
        catch (ConnectorCredentialsException missing) when (missing.InnerException is HttpRequestException or OperationCanceledException)
        {
            return options.AppType == BotAppType.UserAssignedMSI
                ? BotFinding.Look(name, "there is no managed identity here", "Run this on the Azure machine that the identity is assigned to.")
                : Unreached(name, new Uri(options.LoginAuthority).Host);
        }
        catch (ConnectorCredentialsException missing)
        {
            IEnumerable<string> remedies = Number().Matches(missing.Message).Select(number => Remedies.GetValueOrDefault(number.Value)).OfType<string>();
            return BotFinding.Look(name, "the bot gets no token of its own, and could answer nobody", [missing.Message, .. remedies]);
        }
    }

    private static BotFinding Unreached(string name, string host) => BotFinding.Look(
        name, $"{host} was not reached: this machine is offline, or may not get there", $"Let the server reach {host} over https; then run this again.");

    private static bool IsNetwork(Exception fault, CancellationToken cancellationToken) =>
        fault is HttpRequestException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    [GeneratedRegex("AADSTS[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
