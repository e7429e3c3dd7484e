using IntlAssistant.BotFramework.Registration;
using Microsoft.Extensions.Configuration;

namespace IntlAssistant.BotFramework.Connector.Credentials;

/// <summary>Gets the token of a managed identity: from the endpoint that App Service and Container Apps name, else from the machine's own.</summary>
internal sealed class ManagedIdentityTokens(BotOptions options, IConfiguration environment, TokenRequests requests) : ITokenSource
{
    // The variables that Azure sets, and the one by which its own libraries are led to another host.
    private const string Endpoint = "IDENTITY_ENDPOINT";
    private const string Header = "IDENTITY_HEADER";
    private const string Host = "AZURE_POD_IDENTITY_AUTHORITY_HOST";
    private const string Machine = "http://169.254.169.254";

    public async Task<AccessToken> FetchAsync(CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = Request();
        return await requests.SendAsync(TokenRequests.MachineClient, request, "The managed identity's endpoint", cancellationToken);
    }

    private HttpRequestMessage Request()
    {
        string asked = $"resource={Uri.EscapeDataString(options.Issuer.TrimEnd('/'))}&client_id={options.AppId}";
        if (environment[Endpoint] is { Length: > 0 } endpoint && environment[Header] is { Length: > 0 } header)
        {
            return new HttpRequestMessage(HttpMethod.Get, $"{endpoint}?api-version=2019-08-01&{asked}")
            {
                Headers = { { "X-IDENTITY-HEADER", header } },
            };
        }

        string host = environment[Host] is { Length: > 0 } other ? other.TrimEnd('/') : Machine;
        return new HttpRequestMessage(HttpMethod.Get, $"{host}/metadata/identity/oauth2/token?api-version=2018-02-01&{asked}")
        {
            Headers = { { "Metadata", "true" } },
        };
    }
}
