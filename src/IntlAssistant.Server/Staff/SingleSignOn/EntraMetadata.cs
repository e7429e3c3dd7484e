using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace IntlAssistant.Server.Staff.SingleSignOn;

/// <summary>Entra ID's addresses and keys, as it publishes them: read once a day, and at once when it has signed with a key that is new.</summary>
/// <remarks>The library's own manager renews in the background, so that the first person after a change of keys would be refused.</remarks>
internal sealed class EntraMetadata(IOptions<EntraOptions> options, IHttpClientFactory clients, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromDays(1);
    private volatile Read? last;

    /// <summary>What it published, at most a day ago.</summary>
    /// <exception cref="EntraException">It cannot be read.</exception>
    public async Task<OpenIdConnectConfiguration> GetAsync(CancellationToken cancellationToken) =>
        last is { } read && time.GetUtcNow() - read.At < Freshness ? read.Configuration : await RenewAsync(cancellationToken);

    /// <summary>What it publishes now.</summary>
    /// <exception cref="EntraException">It cannot be read.</exception>
    public async Task<OpenIdConnectConfiguration> RenewAsync(CancellationToken cancellationToken)
    {
        var authority = options.Value.Authority;
        var documents = new HttpDocumentRetriever(clients.CreateClient(EntraProtocol.HttpClientName)) { RequireHttps = !new Uri(authority).IsLoopback };
        try
        {
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(
                authority + "/.well-known/openid-configuration", documents, cancellationToken);
            last = new Read(configuration, time.GetUtcNow());
            return configuration;
        }
        catch (Exception error) when (error is IOException or InvalidOperationException or ArgumentException or HttpRequestException)
        {
            throw new EntraException($"The metadata of {authority} cannot be read.", error);
        }
    }

    private sealed record Read(OpenIdConnectConfiguration Configuration, DateTimeOffset At);
}
